-- Since when ISE shall make an account is known of each now; without it a sponsor has not decided yet.
update guest set wanted_at = created_at
where wanted_at is null
  and (create_attempted or not exists (select 1 from approval_request where approval_request.guest_id = guest.id));
