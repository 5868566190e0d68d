-- The audit is searched by what was done, too.
create index audit_event_action on audit_event (action, id);
