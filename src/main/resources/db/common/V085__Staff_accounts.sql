-- Members of staff beside those of the settings: made here, or known from a directory since they first signed in.
create table staff_account (
  name             varchar(200)                primary key,
  source           varchar(20)                 not null,
  role             varchar(20)                 not null,
  full_name        varchar(200),
  mail             varchar(320),
  -- bcrypt; null for who signs in elsewhere, or has not chosen one yet
  password_hash    varchar(80),
  -- one on each line
  directory_groups varchar(100000)             not null,
  stamp            varchar(43)                 not null,
  disabled         boolean                     not null,
  created_at       timestamp(6) with time zone not null,
  signed_in_at     timestamp(6) with time zone
);
create index staff_account_mail on staff_account (mail);

-- Links that let somebody choose a password once.
create table staff_link (
  digest     varchar(43)                 primary key,
  -- null for the link by which the first admin makes an account
  account    varchar(200),
  expires_at timestamp(6) with time zone not null
);
create index staff_link_account on staff_link (account);

-- Where a browser session was begun, so that its owner knows it again.
alter table browser_session add column address varchar(200);
alter table browser_session add column browser varchar(100);
