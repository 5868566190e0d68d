-- From our record of a text to the confirmation that it arrived.
alter table delivery add column took_millis bigint;
