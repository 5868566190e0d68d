-- The settings at the last start, so that a change of them stands in the audit.
create table seen_setting (
  name  varchar(300) primary key,
  -- a fingerprint of the value, which nobody can make without our key
  print varchar(43)  not null,
  -- the value; null where it may be a secret
  shown varchar(300)
);
