-- A browser at which a member of staff has signed in.
create table browser_session (
  digest     varchar(43)                 primary key,
  account    varchar(200)                not null,
  role       varchar(20)                 not null,
  stamp      varchar(43)                 not null,
  created_at timestamp(6) with time zone not null,
  seen_at    timestamp(6) with time zone not null,
  expires_at timestamp(6) with time zone not null
);
create index browser_session_account on browser_session (account);
create index browser_session_expires on browser_session (expires_at);
