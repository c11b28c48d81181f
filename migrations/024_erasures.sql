-- Forgetting a customer: docs/decisions/erasing.md.
alter table customers add column erased_at timestamptz;

-- That it was done, by whom, when and why, and how much it was; nothing of what it was.
create table erasures (
  desk_id uuid not null,
  erasure_id uuid not null,
  customer_id uuid not null,
  person_id uuid not null,
  at timestamptz not null,
  reason text not null,
  cases integer not null,
  messages integer not null,
  files integer not null,
  primary key (desk_id, erasure_id)
);
create unique index erasures_of on erasures (desk_id, customer_id);
create index erasures_latest on erasures (desk_id, at desc, erasure_id desc);
alter table erasures enable row level security;
create policy of_desk on erasures using (desk_id = current_setting('tenir.desk')::uuid) with check (desk_id = current_setting('tenir.desk')::uuid);
grant select, insert on erasures to tenir_desk;

-- What happened is only ever added to: these two are the one way around it, and open only within the transaction that records an
-- erasure on the same desk.
create function erasing(desk uuid) returns boolean language sql stable set search_path from current as $$
  select desk = current_setting('tenir.desk')::uuid
    and exists (select from erasures e where e.desk_id = desk and e.xmin = pg_current_xact_id()::xid)
$$;

-- Words go out of events; that something happened, what and when, cannot change.
create function erase_words_of_events(desk uuid, of_case uuid, wordless jsonb) returns void
  language plpgsql security definer set search_path from current as $$
declare changed integer;
begin
  if not erasing(desk) then raise exception 'no erasure is being recorded' using errcode = 'insufficient_privilege'; end if;
  update events e set event = x.event from jsonb_to_recordset(wordless) as x(position integer, event jsonb)
    where e.desk_id = desk and e.case_id = of_case and e.position = x.position
      and x.event->'type' = e.event->'type' and x.event->'at' = e.event->'at' and x.event->'by' is not distinct from e.event->'by';
  get diagnostics changed = row_count;
  if changed <> jsonb_array_length(wordless) then raise exception 'an erasure takes words out and changes nothing else' using errcode = 'check_violation'; end if;
end $$;

-- Who changed which part of a customer, and when, without what stood there.
create function erase_words_of_changes(desk uuid, of_customers uuid[]) returns void
  language plpgsql security definer set search_path from current as $$
begin
  if not erasing(desk) then raise exception 'no erasure is being recorded' using errcode = 'insufficient_privilege'; end if;
  update customer_changes set changes = (select coalesce(jsonb_agg(it || '{"before": null, "after": null}'), '[]') from jsonb_array_elements(changes) it)
    where desk_id = desk and customer_id = any (of_customers);
end $$;

revoke execute on function erase_words_of_events(uuid, uuid, jsonb), erase_words_of_changes(uuid, uuid[]) from public;
grant execute on function erase_words_of_events(uuid, uuid, jsonb), erase_words_of_changes(uuid, uuid[]) to tenir_desk;
