-- A guest's journey from the form to being online; a returning guest has several for one account.
create table registration (
  id             uuid                     not null primary key,
  -- from the form: the same form sent twice is one registration
  nonce          varchar(64)              not null unique,
  portal         varchar(40)              not null,
  guest_id       uuid                     not null references guest (id),
  state          varchar(20)              not null,
  mac            varchar(17),
  access_point   varchar(17),
  ssid           varchar(64),
  controller     varchar(60),
  locale         varchar(20)              not null,
  aup_version    varchar(40),
  aup_at         timestamp with time zone,
  number_changes int                      not null,
  login_at       timestamp with time zone,
  online_at      timestamp with time zone,
  created_at     timestamp with time zone not null,
  updated_at     timestamp with time zone not null
);
create index registration_guest on registration (guest_id, state);
create index registration_mac on registration (mac, portal, created_at);
