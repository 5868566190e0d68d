-- Up to when the audit has been purged by age. What is younger cannot be deleted, see the triggers.
create table audit_horizon (
  id    integer                     primary key,
  since timestamp(6) with time zone not null
);
insert into audit_horizon (id, since) values (1, timestamp with time zone '1970-01-01 00:00:00+00:00');
