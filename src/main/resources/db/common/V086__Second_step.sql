-- By what an identity provider knows somebody for good; names change hands.
alter table staff_account add column subject varchar(300);

-- What somebody proves the second step of a sign-in with.
create table second_factor (
  account      varchar(200)                primary key,
  -- sealed; null without an authenticator app
  app_secret   varchar(200),
  -- the time step of the last code that was taken, which is not taken again
  app_step     bigint                      not null,
  -- sealed; null without texts
  phone        varchar(200),
  phone_masked varchar(40),
  country      varchar(2),
  -- wrong codes in a row, and how long the next one has to wait
  wrong        integer                     not null,
  wait_until   timestamp(6) with time zone,
  created_at   timestamp(6) with time zone not null
);

-- For those who have lost their phone. Each opens once.
create table backup_code (
  digest  varchar(43)                 primary key,
  account varchar(200)                not null,
  used_at timestamp(6) with time zone
);
create index backup_code_account on backup_code (account);

-- Somebody is between the password and the end of the sign-in.
create table sign_in_step (
  id              uuid                        primary key,
  -- of what the browser's cookie holds
  digest          varchar(43)                 not null unique,
  account         varchar(200)                not null,
  stamp           varchar(43)                 not null,
  enrolling       boolean                     not null,
  -- sealed; what an enrolment would add
  app_secret      varchar(200),
  phone           varchar(200),
  phone_masked    varchar(40),
  country         varchar(2),
  -- a fingerprint of the code that was texted last
  code            varchar(43),
  code_expires_at timestamp(6) with time zone,
  sent_at         timestamp(6) with time zone,
  sent            integer                     not null,
  wrong           integer                     not null,
  done            boolean                     not null,
  created_at      timestamp(6) with time zone not null,
  expires_at      timestamp(6) with time zone not null
);
create index sign_in_step_account on sign_in_step (account, created_at);
create index sign_in_step_expires on sign_in_step (expires_at);
