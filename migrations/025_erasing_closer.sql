-- 024, closer: a temporary table could have stood for `erasures` (PostgreSQL looks in pg_temp first where it is not named), an
-- erasure opened the record of every case of its desk, and names stayed with those whom the forgotten were once merged with.

-- Whom the erasure recorded in this transaction is of, with everyone merged into them.
create function being_erased(desk uuid) returns setof uuid language sql stable as $$
  with recursive them as (
    select e.customer_id from erasures e where erasing(desk) and e.desk_id = desk and e.xmin = pg_current_xact_id()::xid
    union select c.customer_id from them join customers c on c.desk_id = desk and c.merged_into = them.customer_id)
  select customer_id from them
$$;

-- Words go out of events of their cases, and of those that a part of these went to or came from.
create or replace function erase_words_of_events(desk uuid, of_case uuid, wordless jsonb) returns void
  language plpgsql security definer as $$
declare changed integer;
begin
  if not exists (select from cases c where c.desk_id = desk and c.customer_id in (select being_erased(desk)) and (c.case_id = of_case
      or exists (select from events e where e.desk_id = desk and e.case_id = c.case_id and e.type in ('PartJoined', 'PartLeft')
        and of_case::text in (e.event->>'from', e.event->>'to')))) then
    raise exception 'no erasure of this case is being recorded' using errcode = 'insufficient_privilege';
  end if;
  update events e set event = x.event from jsonb_to_recordset(wordless) as x(position integer, event jsonb)
    where e.desk_id = desk and e.case_id = of_case and e.position = x.position
      and x.event->'type' = e.event->'type' and x.event->'at' = e.event->'at' and x.event->'by' is not distinct from e.event->'by';
  get diagnostics changed = row_count;
  if changed <> jsonb_array_length(wordless) then raise exception 'an erasure takes words out and changes nothing else' using errcode = 'check_violation'; end if;
end $$;

-- Who changed which part of them, and when, without what stood there; with others, who was merged with whom, without a name.
create or replace function erase_words_of_changes(desk uuid, of_customers uuid[]) returns void
  language plpgsql security definer as $$
begin
  if not of_customers <@ array(select being_erased(desk)) then
    raise exception 'no erasure of these customers is being recorded' using errcode = 'insufficient_privilege';
  end if;
  update customer_changes set changes = (select coalesce(jsonb_agg(it || '{"before": null, "after": null}'), '[]') from jsonb_array_elements(changes) it)
    where desk_id = desk and customer_id = any (of_customers);
  update customer_changes set changes = (select jsonb_agg(case when it->>'what' in ('merged', 'mergedInto') then it || '{"before": null, "after": null}' else it end)
      from jsonb_array_elements(changes) it)
    where desk_id = desk and jsonb_path_exists(changes, '$[*] ? (@.what == "merged" || @.what == "mergedInto")')
      and customer_id in (select case when kept = any (of_customers) then gone else kept end from customer_merges
        where desk_id = desk and (kept = any (of_customers) or gone = any (of_customers)));
end $$;

do $$
begin
  execute format('alter function erasing(uuid) set search_path = %I, pg_temp', current_schema());
  execute format('alter function being_erased(uuid) set search_path = %I, pg_temp', current_schema());
  execute format('alter function erase_words_of_events(uuid, uuid, jsonb) set search_path = %I, pg_temp', current_schema());
  execute format('alter function erase_words_of_changes(uuid, uuid[]) set search_path = %I, pg_temp', current_schema());
end $$;
