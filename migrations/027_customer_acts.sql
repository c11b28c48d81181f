-- What customers do by themselves: a call they ask for, «ce n'est pas réglé», who else follows their case, and the one-time link
-- that takes out all that is held on them.
alter table cases add column call_asked_at timestamptz;
alter table cases add column unsettled_at timestamptz;
create index cases_call_asked on cases (desk_id, call_asked_at) where call_asked_at is not null;
create index cases_unsettled on cases (desk_id, unsettled_at) where unsettled_at is not null;

create table participants (
  desk_id uuid not null,
  participant_id uuid not null,
  case_id uuid not null,
  name text not null,
  role text not null,
  sees text not null,
  email text,
  -- what they need, in words: «se déplace avec une canne blanche»
  needs text not null default '',
  -- the person of the desk who named them; null: the customer did
  added_by uuid,
  added_at timestamptz not null,
  removed_at timestamptz,
  primary key (desk_id, participant_id)
);
create index participants_of on participants (desk_id, case_id);

create table data_links (
  desk_id uuid not null,
  data_link_id uuid not null,
  customer_id uuid not null,
  -- SHA-256 of what the mailed link holds; the link itself stands nowhere
  token_hash bytea not null unique,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (desk_id, data_link_id)
);
create index data_links_of on data_links (desk_id, customer_id);

do $$
declare t text;
begin
  foreach t in array array['participants', 'data_links'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy of_desk on %I using (desk_id = current_setting(''tenir.desk'')::uuid) with check (desk_id = current_setting(''tenir.desk'')::uuid)', t);
    execute format('grant select, insert, update, delete on %I to tenir_desk', t);
  end loop;
end $$;
