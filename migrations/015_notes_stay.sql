-- An internal note has no place in the outbox, whatever the code above comes to do.
create function no_note_leaves() returns trigger language plpgsql as $$
begin
  if exists (select from interactions i where i.desk_id = new.desk_id and i.interaction_id = new.interaction_id and i.direction = 'note') then
    raise exception 'a note never leaves' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger no_note_leaves before insert or update of interaction_id on outbox for each row execute function no_note_leaves();
