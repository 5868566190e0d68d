-- A controller that let a guest on by its own grant: which device, until when, and what became of it when it was to end earlier.
alter table controller_grant add column mac varchar(17);
alter table controller_grant add column until_at timestamp(6) with time zone;
alter table controller_grant add column ending_at timestamp(6) with time zone;
alter table controller_grant add column ending_why varchar(20);
create index controller_grant_mac on controller_grant (mac, asked_at);
