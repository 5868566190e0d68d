-- The monitoring page's lists by each of their filters, newest first, whatever else the table holds.
create index delivery_state on delivery (state, created_at, id);
create index delivery_provider on delivery (provider, created_at, id);
create index delivery_country on delivery (country, created_at, id);
create index delivery_portal on delivery (portal, created_at, id);
create index delivery_provider_id on delivery (provider_id);
-- All that the counters and charts of the last hour ask for, so that they read no row of the table.
create index delivery_hour on delivery (created_at, state, provider, country, took_millis);
-- How a provider fared of late.
create index delivery_attempt_newest on delivery_attempt (provider, began_at);
