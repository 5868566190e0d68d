-- When the password of a text was used. Texts that are asked for and never used are bought by somebody for somebody.
alter table delivery add column used_at timestamp(6) with time zone;
