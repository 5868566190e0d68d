-- The audit is append-only for everybody who comes by SQL, us included.
create trigger audit_event_append_only before update, delete on audit_event
  for each row call 'io.vestibule.task.AppendOnly';
