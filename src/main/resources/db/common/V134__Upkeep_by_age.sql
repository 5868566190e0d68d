-- What the upkeep asks for, so that it reads only what is due, however much else there is.
create index guest_settled on guest (state, updated_at);
create index registration_settled on registration (state, updated_at);
-- A row of these belongs to one that is deleted, and is looked for by it.
create index approval_mail_link on approval_mail (link_id);
create index approval_batch_failure_request on approval_batch_failure (request_id);
