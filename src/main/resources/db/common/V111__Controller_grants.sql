-- A controller's name now travels with what its redirect told of the guest, such as a challenge.
alter table registration alter column controller set data type varchar(2000);

-- Requests to controllers to let a guest on, for those that we ask and those that come to ask; one for a registration.
create table controller_grant (
  id           uuid                     not null primary key references registration (id) on delete cascade,
  guest_id     uuid                     not null references guest (id) on delete cascade,
  way          varchar(2000)            not null,
  gateway      varchar(64),
  endpoint_key varchar(64),
  state        varchar(20)              not null,
  answer       varchar(300),
  fault        varchar(40),
  asked_at     timestamp(6) with time zone not null,
  updated_at   timestamp(6) with time zone not null
);
create index controller_grant_gateway on controller_grant (gateway, state, asked_at);
create index controller_grant_guest on controller_grant (guest_id);
