-- The audit is append-only for everybody who comes by SQL, us included.
create function audit_event_append_only() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and old.at < (select since from audit_horizon where id = 1) then
    return old;
  end if;
  raise exception 'the audit is append-only';
end
$$;
create trigger audit_event_append_only before update or delete on audit_event
  for each row execute function audit_event_append_only();
create trigger audit_event_never_emptied before truncate on audit_event
  for each statement execute function audit_event_append_only();
