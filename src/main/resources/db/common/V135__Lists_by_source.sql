-- The texts of other systems alone, newest first; the requests by the address that was asked.
create index delivery_purpose on delivery (purpose, created_at, id);
create index approval_request_asked on approval_request (asked, created_at, id);
