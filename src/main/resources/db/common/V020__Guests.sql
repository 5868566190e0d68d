-- The ISE account of a guest: one for each phone number and guest type while it is valid.
create table guest (
  id                uuid                     not null primary key,
  portal            varchar(40)              not null,
  user_name         varchar(40)              not null unique,
  ise_id            varchar(64),
  ise_status        varchar(60),
  logged_in         boolean                  not null,
  state             varchar(20)              not null,
  -- one live account for each phone and guest type: the key is cleared when the account ends
  live_key          varchar(64)              unique,
  phone_sealed      varchar(255)             not null,
  phone_fingerprint varchar(64)              not null,
  phone_country     varchar(2)               not null,
  password_sealed   varchar(1000),
  guest_type        varchar(200)             not null,
  location          varchar(200)             not null,
  lasts_seconds     bigint                   not null,
  valid_from        timestamp with time zone,
  valid_to          timestamp with time zone,
  create_attempted  boolean                  not null,
  trouble           varchar(40),
  wrong_tries       int                      not null,
  login_at          timestamp with time zone,
  first_name        varchar(100),
  last_name         varchar(100),
  company           varchar(100),
  email             varchar(254),
  person_visited    varchar(254),
  reason            varchar(500),
  created_at        timestamp with time zone not null,
  updated_at        timestamp with time zone not null
);
create index guest_phone on guest (phone_fingerprint);
create index guest_ends on guest (state, valid_to);
