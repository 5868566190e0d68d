-- A guest with a voucher has no phone.
alter table guest alter column phone_sealed drop not null;
alter table guest alter column phone_fingerprint drop not null;
alter table guest alter column phone_country drop not null;
-- The last digits, by which staff may find a number that nobody else can read.
alter table guest add column phone_end varchar(4);
-- Names, company, user name and the number's end in small letters, for the search of the staff pages.
alter table guest add column search_words varchar(600);
alter table guest add column by_code boolean default false not null;
-- The sponsor groups of the one who vouches, as |a|b|; null while nobody does.
alter table guest add column sponsor_groups varchar(1000);
alter table guest add column made_at timestamp(6) with time zone;
alter table guest add column ended_at timestamp(6) with time zone;
alter table guest add column ended_why varchar(20);
alter table guest add column read_at timestamp(6) with time zone;
create index guest_newest on guest (created_at, id);
create index guest_state_newest on guest (state, created_at, id);
create index guest_portal_newest on guest (portal, created_at, id);
create index guest_type_newest on guest (guest_type, created_at, id);

-- What staff asked ISE to do with an account, and what became of it.
create table account_change (
  id         uuid                        primary key,
  -- what was asked for at once, for many guests or for one
  batch      uuid                        not null,
  guest_id   uuid                        not null references guest (id),
  kind       varchar(20)                 not null,
  state      varchar(20)                 not null,
  asked_by   varchar(200)                not null,
  asked_at   timestamp(6) with time zone not null,
  due_at     timestamp(6) with time zone not null,
  until_at   timestamp(6) with time zone,
  reason     varchar(500),
  by_text    boolean                     not null,
  attempted  boolean                     not null,
  trouble    varchar(40),
  said       varchar(500),
  ended_at   timestamp(6) with time zone
);
create index account_change_guest on account_change (guest_id, asked_at);
create index account_change_batch on account_change (batch, state);
