-- Rows behind the lists of the staff. ListRows.java fills in what begins with a dollar sign, x is the number of a row.
insert into guest (id, portal, user_name, logged_in, state, phone_sealed, phone_fingerprint, phone_country, guest_type,
  location, lasts_seconds, valid_from, valid_to, create_attempted, wrong_tries, first_name, last_name, company,
  created_at, updated_at, sponsor, sponsor_groups, phone_end, search_words, by_code)
select $id{x}, case when mod(x, 3) = 0 then 'hosted' else 'visitors' end, 'g' || x, true,
  case when state_of < 900 then 'ENDED' when state_of < 995 then 'ACTIVE' else 'SUSPENDED' end,
  'sealed', 'guest' || x, 'GB', 'Daily (default)', 'London', 86400, at, at, true, 0,
  'Ann' || mod(x, 5000), 'Other' || mod(x, 7000), 'Company' || mod(x, 900), at, at,
  case when mod(x, ${guests} / 20) = 7 then 'few' when mod(x, ${guests} / 20) = 8 then 'lone2' when sponsor_of < 200 then 'many' when sponsor_of < 300 then 'desk1'
    when sponsor_of < 600 then 's' || mod(x, 300) end,
  case when mod(x, ${guests} / 20) = 8 then '|lone|'
    when mod(x, ${guests} / 20) <> 7 and sponsor_of between 200 and 299 then '|desk|' end,
  lpad(cast(mod(x, 100) as varchar), 2, '0'),
  'ann' || mod(x, 5000) || ' other' || mod(x, 7000) || ' company' || mod(x, 900) || ' g' || x, false
from (select x, $ago{x, ${guests}} as at, $chance{39373} as state_of, $chance{16807} as sponsor_of
  from $series{1, ${guests}}) as made;

insert into registration (id, nonce, portal, guest_id, state, locale, number_changes, created_at, updated_at)
select id, user_name, portal, id, 'ENDED', 'en', 0, created_at, updated_at from guest;

insert into approval_request (id, guest_id, portal, asked, owner, owner_groups, known, name, company, phone_masked,
  phone_fingerprint, state, released, created_at, lapses_at, decided_at, decided_by, sponsor, sponsor_groups,
  lasts_seconds, guest_type)
select $id{x}, $id{x}, 'hosted', owner || '@example.org', owner, case owner when 'desk1' then ',desk,' when 'lone2' then ',lone,' else ',' end,
  true, 'Ann' || mod(x, 5000) || ' Other' || mod(x, 7000), 'Company' || mod(x, 900), '•••• 67', 'guest' || x,
  case when x > ${guests} - 200 then 'WAITING' when state_of < 850 then 'APPROVED' when state_of < 950 then 'DENIED'
    else 'LAPSED' end,
  x <= ${guests} - 200, at, at, case when x <= ${guests} - 200 then at end, owner, owner, ',', 86400, 'Daily (default)'
from (select x, at, state_of,
    case when mod(x, ${guests} / 20) = 7 then 'few' when owner_of < 200 then 'many' when owner_of < 300 then 'desk1'
      else 's' || mod(x, 300) end as owner
  from (select x, $ago{x, ${guests}} as at, $chance{39373} as state_of, $chance{16807} as owner_of
    from $series{1, ${guests}}) as made) as owned;

insert into audit_event (at, actor, action, subject, after)
select $ago{x, ${texts}}, 's' || mod(x, 300), 'SIGNED_IN', null, 'by password' from $series{1, ${texts}};

-- again
insert into delivery (id, subject, portal, purpose, route, phone, phone_fingerprint, phone_masked, country, state,
  closed, accepted, created_at, updated_at, useful_until, provider, provider_id, reason_kind, reason, took_millis)
select $id{x}, case when whose < 600 then $id{1 + mod(subject_of, ${guests})} else $id{x} end,
  case when whose < 400 then 'visitors' when whose < 600 then 'hosted' else 'gateway' end,
  case when whose < 600 then 'password' else 'gateway' end, 'default', 'sealed', 'phone' || mod(x, 100000),
  '•••• ' || lpad(cast(mod(x, 100) as varchar), 2, '0'),
  case when country_of < 600 then 'GB' when country_of < 750 then 'DE' when country_of < 850 then 'FR'
    when country_of < 998 then 'US' else 'IS' end,
  state, true, true, at, at, at,
  case when provider_of < 600 then 'twilio' when provider_of < 998 then 'vonage' else 'sinch' end, 'SM' || x,
  case when state = 'FAILED' then 'refused' end,
  case when state = 'FAILED' then 'Number not in use' when mod(x, ${texts} / 10) = 7 then 'Held up by customs' end,
  case when state = 'DELIVERED' then 1000 + mod(x, 20000) end
from (select x, at, whose, subject_of, country_of, provider_of,
    case when state_of < 920 then 'DELIVERED' when state_of < 960 then 'SENT' when state_of < 990 then 'UNDELIVERED'
      when state_of < 995 then 'UNKNOWN' when state_of < 998 then 'EXPIRED' else 'FAILED' end as state
  from (select x, ${at} as at, $chance{48271} as whose, mod(x * 69621, 2147483647) / 31 as subject_of,
      $chance{39373} as country_of, $chance{16807} as provider_of, $chance{69621} as state_of
    from $series{${first}, ${last}}) as made) as stated;

insert into delivery_attempt (reference, delivery_id, number, provider, provider_id, state, report, settled, began_at,
  ended_at)
select 'a' || x, $id{x}, 1, 'twilio', 'SM' || x, 'ACCEPTED', 'DELIVERED', true, ${at}, ${at}
from $series{${first}, ${last}};

insert into delivery_event (delivery_id, at, what, attempt, words)
select $id{x}, ${at}, 'queued', 0, 'Stored, to be sent' from $series{${first}, ${last}};
insert into delivery_event (delivery_id, at, what, attempt, words)
select $id{x}, ${at}, 'reported', 1, 'Delivered' from $series{${first}, ${last}};
