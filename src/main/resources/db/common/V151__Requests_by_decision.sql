-- What was decided today stands on the start page.
create index approval_request_decided on approval_request (decided_at);
