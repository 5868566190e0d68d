-- A code that a guest without a phone types in place of number and password. Its account in ISE is made with it.
create table voucher (
  id               uuid                        primary key,
  -- what was made at once and is printed together
  batch            uuid                        not null,
  guest_id         uuid                        not null unique references guest (id),
  portal           varchar(40)                 not null,
  code_sealed      varchar(255)                not null,
  code_fingerprint varchar(64)                 not null unique,
  search_words     varchar(300),
  guest_name       varchar(201),
  devices          int                         not null,
  made_by          varchar(200)                not null,
  made_groups      varchar(1000),
  made_at          timestamp(6) with time zone not null,
  use_by           timestamp(6) with time zone not null,
  lasts_seconds    bigint                      not null,
  used_at          timestamp(6) with time zone,
  ends_at          timestamp(6) with time zone,
  voided_at        timestamp(6) with time zone,
  voided_by        varchar(200),
  -- whether the account of a voucher that nobody used in time was given back to ISE
  cleared          boolean                     not null,
  prints           int                         not null
);
create index voucher_newest on voucher (made_at, id);
create index voucher_batch on voucher (batch);
create index voucher_maker on voucher (made_by, made_at);
create index voucher_use_by on voucher (cleared, use_by);

-- The devices that a voucher was used with.
create table voucher_use (
  id         uuid                        primary key,
  voucher_id uuid                        not null references voucher (id),
  device     varchar(40)                 not null,
  at         timestamp(6) with time zone not null,
  unique (voucher_id, device)
);

-- Codes that were no voucher's, so that nobody tries them out.
create table voucher_miss (
  id     uuid                        primary key,
  portal varchar(40)                 not null,
  -- fingerprints of the device and of the address that it came from
  device varchar(64),
  origin varchar(64),
  at     timestamp(6) with time zone not null
);
create index voucher_miss_portal on voucher_miss (portal, at);
create index voucher_miss_device on voucher_miss (device, at);
create index voucher_miss_origin on voucher_miss (origin, at);
