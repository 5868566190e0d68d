-- Whoever sees few guests or requests gets them by these, however many others there are.
create index guest_sponsor_newest on guest (sponsor, created_at, id);
drop index guest_sponsor;
create index guest_groups on guest (sponsor_groups);
create index approval_request_groups on approval_request (owner_groups);
