-- The inbox: when anything was last said on a case, which is what its row shows and its order goes by; and what is a complaint.
alter table cases
  -- the last thing said or noted, kept by the trigger below; null where nothing was
  add column exchanged_at timestamptz,
  -- since when it is a complaint; null where it is none, or settled
  add column complaint_since timestamptz;
update cases c set exchanged_at = i.at
  from (select desk_id, case_id, max(at) as at from interactions where delivery is distinct from 'cancelled' group by desk_id, case_id) i
  where c.desk_id = i.desk_id and c.case_id = i.case_id;

drop index cases_listed;
drop index cases_of_owner;
drop index cases_on_others;
alter table cases drop column listed_at;
alter table cases add column listed_at timestamptz not null
  generated always as (greatest(coalesce(exchanged_at, opened_at), nullif(put_aside_until, 'infinity'))) stored;
create index cases_listed on cases (desk_id, listed_at desc, case_id desc);
create index cases_of_owner on cases (desk_id, owner, listed_at desc, case_id desc);
create index cases_on_others on cases (desk_id, listed_at desc, case_id desc) where waits_on_others;
create index cases_complained on cases (desk_id, listed_at desc, case_id desc) where complaint_since is not null;

create function keep_exchanged_at() returns trigger language plpgsql set search_path from current as $$
begin
  if tg_op = 'INSERT' then
    update cases set exchanged_at = greatest(exchanged_at, new.at) where desk_id = new.desk_id and case_id = new.case_id;
  else
    update cases c set exchanged_at = (select i.at from interactions i
        where i.desk_id = c.desk_id and i.case_id = c.case_id and i.delivery is distinct from 'cancelled' order by i.at desc limit 1)
      where c.desk_id = new.desk_id and c.case_id in (old.case_id, new.case_id);
  end if;
  return null;
end $$;
create trigger keep_exchanged_at after insert on interactions for each row execute function keep_exchanged_at();
create trigger move_exchanged_at after update of case_id, delivery on interactions for each row
  when (old.case_id <> new.case_id or (old.delivery is not distinct from 'cancelled') <> (new.delivery is not distinct from 'cancelled'))
  execute function keep_exchanged_at();

-- What was taken from before the desk was there is news to nobody.
update cases set heard_position = 0 where state->>'past' = 'true';
