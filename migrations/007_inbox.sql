-- The inbox: what its filters count, what is put aside, and who has read what.
alter table cases
  -- when it comes back into the list; 'infinity' until something new; null when it is in the list
  add column put_aside_until timestamptz,
  add column lost_call_at timestamptz,
  -- the rule is core/waiting-on-others.ts
  add column waits_on_others boolean not null default false,
  -- the last event that came from outside: unread by whoever has read less far
  add column heard_position integer not null default 1,
  add column listed_at timestamptz generated always as (greatest(last_at, nullif(put_aside_until, 'infinity'))) stored;

create table case_reads (
  desk_id uuid not null,
  person_id uuid not null,
  case_id uuid not null,
  position integer not null,
  primary key (desk_id, person_id, case_id)
);

-- What was there before is read, by everyone.
update cases set heard_position = position, lost_call_at = to_timestamp((state->'lostCall'->>'at')::bigint / 1000.0);
update cases c set waits_on_others = true
  from (select distinct on (desk_id, case_id) desk_id, case_id, promiser_role, commitment from commitments
    where status in ('open', 'broken') order by desk_id, case_id, due_at) n
  where c.desk_id = n.desk_id and c.case_id = n.case_id and (n.promiser_role = 'third_party' or exists (
    select from jsonb_array_elements_text(n.commitment->'waitsOn') w(id) join commitments u on u.desk_id = n.desk_id and u.commitment_id = w.id::uuid
    where u.promiser_role = 'third_party' and u.status in ('open', 'broken')));
insert into case_reads (desk_id, person_id, case_id, position)
  select desk_id, person_id, case_id, position from people join cases using (desk_id);

drop index cases_latest;
drop index cases_of_owner;
create index cases_listed on cases (desk_id, listed_at desc, case_id desc);
create index cases_of_owner on cases (desk_id, owner, listed_at desc, case_id desc);
create index cases_lost_call on cases (desk_id, lost_call_at, case_id) where lost_call_at is not null;
create index cases_put_aside on cases (desk_id, put_aside_until) where put_aside_until is not null;
create index cases_on_others on cases (desk_id, listed_at desc, case_id desc) where waits_on_others;
create index interactions_public on interactions (desk_id, case_id) where door = 'public' and direction = 'in';

alter table case_reads enable row level security;
create policy of_desk on case_reads using (desk_id = current_setting('tenir.desk')::uuid) with check (desk_id = current_setting('tenir.desk')::uuid);
grant select, insert, update, delete on case_reads to tenir_desk;
