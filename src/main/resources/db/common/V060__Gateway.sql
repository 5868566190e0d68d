-- The texts that other systems send through us. Each is a delivery, too.
create table gateway_text (
  id                uuid                        primary key,
  delivery_id       uuid                        not null,
  caller            varchar(40)                 not null,
  -- one text for each: the same request twice meets here, at whichever node
  mark              varchar(43)                 unique,
  phone_fingerprint varchar(43)                 not null,
  accepted_at       timestamp(6) with time zone not null
);
create index gateway_text_day on gateway_text (caller, accepted_at);
create index gateway_text_phone on gateway_text (caller, phone_fingerprint, accepted_at);
create index gateway_text_age on gateway_text (accepted_at);

-- The sender that whoever asked for the text wants to be shown.
alter table delivery add column sender varchar(20);
