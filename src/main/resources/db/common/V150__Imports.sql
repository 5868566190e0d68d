-- A list of guests that staff have sent as a file, and how it is to be read.
create table guest_import (
  id            uuid                        primary key,
  made_by       varchar(200)                not null,
  made_groups   varchar(1000)               not null,
  made_from     varchar(200),
  made_at       timestamp(6) with time zone not null,
  file_name     varchar(100)                not null,
  portal        varchar(40)                 not null,
  guest_type    varchar(200)                not null,
  lasts_seconds bigint                      not null,
  language      varchar(20)                 not null,
  -- of numbers without a prefix
  country       varchar(2)                  not null,
  -- whether the first row names the columns
  headed        boolean                     not null,
  -- what the columns mean, in their order
  meanings      varchar(400)                not null,
  started_at    timestamp(6) with time zone,
  ended_at      timestamp(6) with time zone
);
create index guest_import_age on guest_import (made_at);

create table guest_import_row (
  id           uuid         primary key,
  import_id    uuid         not null references guest_import (id),
  place        int          not null,
  -- the cells as they came; erased once the guest is made
  cells_sealed varchar(8000),
  state        varchar(10)  not null,
  guest_id     uuid,
  why          varchar(300),
  unique (import_id, place)
);
