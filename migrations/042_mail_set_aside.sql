-- Mail set aside is a list people read, newest first. What lies on a case already (interaction_id), or was forgotten with its customer (no reason left), is none of it.
create index staged_mail_set_aside on staged_mail (desk_id, received_at desc, staged_id desc)
  where state = 'set_aside' and interaction_id is null and problem is not null;
