-- The desk, its people, its cases and what the rules owe.
-- Every key begins with desk_id, so that the schema distributes by it; ids are UUIDv7 made by the app.
-- Row-level security stands behind the store's own desk_id: a transaction on behalf of a desk runs as tenir_desk
-- with tenir.desk set, and sees that desk's rows only.

do $$ begin
  if not exists (select from pg_roles where rolname = 'tenir_desk') then create role tenir_desk nologin; end if;
exception when duplicate_object or unique_violation then null;
end $$;
do $$ begin execute format('grant tenir_desk to %I', current_user); end $$;

create table desks (
  desk_id uuid primary key,
  name text not null,
  time_zone text not null,
  country text not null,
  region text,
  language text not null,
  hours jsonb not null,
  closures jsonb not null default '[]',
  policy jsonb not null default '{}',
  demonstration boolean not null default false,
  -- signs reply addresses and our Message-IDs
  secret bytea not null,
  -- raised whenever something the rules look at changes (hours, people, policy)
  version integer not null default 1,
  created_at timestamptz not null
);

create table people (
  desk_id uuid not null,
  person_id uuid not null,
  user_id text unique,
  name text not null,
  email text not null,
  role text not null,
  backup uuid,
  language text not null,
  direct_line text,
  notify text not null default 'at_once',
  on_rota boolean not null default true,
  active boolean not null default true,
  last_assigned_at timestamptz not null,
  primary key (desk_id, person_id)
);
create unique index people_email on people (desk_id, lower(email));

create table absences (
  desk_id uuid not null,
  absence_id uuid not null,
  person_id uuid not null,
  from_at timestamptz not null,
  to_at timestamptz not null,
  primary key (desk_id, absence_id)
);

create table invitations (
  desk_id uuid not null,
  invitation_id uuid not null,
  person_id uuid not null,
  token_hash bytea not null unique,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (desk_id, invitation_id)
);

create table customers (
  desk_id uuid not null,
  customer_id uuid not null,
  name text not null,
  language text not null,
  created_at timestamptz not null,
  primary key (desk_id, customer_id)
);

create table customer_addresses (
  desk_id uuid not null,
  door text not null,
  address text not null,
  customer_id uuid not null,
  primary key (desk_id, door, address)
);
create index customer_addresses_of on customer_addresses (desk_id, customer_id);

create table third_parties (
  desk_id uuid not null,
  third_party_id uuid not null,
  name text not null,
  primary key (desk_id, third_party_id)
);

create table cases (
  desk_id uuid not null,
  case_id uuid not null,
  reference text not null,
  customer_id uuid not null,
  owner uuid not null,
  status text not null,
  subject text not null,
  opened_at timestamptz not null,
  last_at timestamptz not null,
  last_news_at timestamptz,
  awaiting_since timestamptz,
  position integer not null,
  -- folded up to state_position; what the rules told since is in events
  state jsonb not null,
  state_position integer not null default 0,
  wake_at timestamptz,
  primary key (desk_id, case_id)
);
create unique index cases_reference on cases (desk_id, reference);
create index cases_due on cases (wake_at) where wake_at is not null;
create index cases_of_customer on cases (desk_id, customer_id, opened_at desc);
create index cases_latest on cases (desk_id, last_at desc, case_id desc);
create index cases_of_owner on cases (desk_id, owner, last_at desc, case_id desc);
create index cases_waiting on cases (desk_id, awaiting_since, case_id) where awaiting_since is not null;
create index cases_quiet on cases (desk_id, owner, (coalesce(last_news_at, opened_at))) where status = 'open';

create table events (
  desk_id uuid not null,
  case_id uuid not null,
  position integer not null,
  at timestamptz not null,
  type text not null,
  event jsonb not null,
  primary key (desk_id, case_id, position)
);

create table commitments (
  desk_id uuid not null,
  commitment_id uuid not null,
  case_id uuid not null,
  promiser uuid,
  promiser_role text not null,
  said_by uuid not null,
  status text not null,
  made_at timestamptz not null,
  due_at timestamptz not null,
  ended_at timestamptz,
  handover_to uuid,
  commitment jsonb not null,
  primary key (desk_id, commitment_id)
);
create index commitments_of_case on commitments (desk_id, case_id);
create index commitments_owed on commitments (desk_id, due_at, commitment_id) where status in ('open', 'broken');
create index commitments_owed_by on commitments (desk_id, promiser, due_at, commitment_id) where status in ('open', 'broken');
create index commitments_handed on commitments (desk_id, handover_to) where handover_to is not null;

create table interactions (
  desk_id uuid not null,
  interaction_id uuid not null,
  case_id uuid not null,
  door text not null,
  direction text not null,
  at timestamptz not null,
  said_at timestamptz not null,
  -- the person of the desk who spoke, or null
  person_id uuid,
  -- who else spoke, as they called themselves
  author text,
  subject text,
  body text not null,
  html text,
  message_id text,
  automatic boolean not null default false,
  -- null for what came in; see desk/outbox.ts for the states
  delivery text,
  delivery_detail text,
  staged_id uuid,
  attachments jsonb not null default '[]',
  primary key (desk_id, interaction_id)
);
create index interactions_of_case on interactions (desk_id, case_id, at desc, interaction_id desc);
create index interactions_by_message on interactions (desk_id, message_id) where message_id is not null;

create table findings (
  desk_id uuid not null,
  case_id uuid not null,
  guard text not null,
  about text not null,
  since timestamptz not null,
  level integer not null,
  at timestamptz not null,
  rung text not null,
  cleared_at timestamptz,
  primary key (desk_id, case_id, guard, about, since, level)
);
create index findings_standing on findings (desk_id, case_id) where cleared_at is null;

create table notifications (
  desk_id uuid not null,
  notification_id uuid not null,
  person_id uuid not null,
  case_id uuid not null,
  guard text not null,
  about text not null,
  since timestamptz not null,
  level integer not null,
  at timestamptz not null,
  seen_at timestamptz,
  -- when it is to leave by e-mail; null when the person reads it in the page only, or once it has left
  mail_at timestamptz,
  primary key (desk_id, notification_id)
);
create index notifications_of on notifications (desk_id, person_id, at desc);
create index notifications_to_mail on notifications (mail_at) where mail_at is not null;

create table mailboxes (
  desk_id uuid not null,
  mailbox_id uuid not null,
  kind text not null,
  address text not null,
  settings jsonb not null,
  enabled boolean not null default true,
  uid_validity bigint,
  last_uid bigint,
  last_ok_at timestamptz,
  last_message_at timestamptz,
  problem text,
  problem_since timestamptz,
  primary key (desk_id, mailbox_id)
);
create unique index mailboxes_address on mailboxes (desk_id, kind, lower(address));

create table relays (
  desk_id uuid primary key,
  settings jsonb not null,
  last_ok_at timestamptz,
  problem text,
  problem_since timestamptz
);

-- Raw mail before it is understood: nothing is acknowledged that is not here.
create table staged_mail (
  desk_id uuid not null,
  staged_id uuid not null,
  mailbox_id uuid not null,
  identity text not null,
  raw bytea not null,
  envelope jsonb not null,
  received_at timestamptz not null,
  state text not null default 'staged',
  lease_until timestamptz,
  attempts integer not null default 0,
  problem text,
  interaction_id uuid,
  case_id uuid,
  primary key (desk_id, staged_id)
);
create unique index staged_mail_identity on staged_mail (desk_id, mailbox_id, identity);
create index staged_mail_waiting on staged_mail (received_at) where state = 'staged';
create index staged_mail_unreadable on staged_mail (desk_id, received_at desc) where state = 'unreadable';

-- What is to leave: one row a message, never two.
create table outbox (
  desk_id uuid not null,
  interaction_id uuid not null,
  idempotency_key text not null,
  message jsonb not null,
  state text not null default 'queued',
  next_attempt_at timestamptz,
  attempts integer not null default 0,
  queued_at timestamptz not null,
  problem text,
  primary key (desk_id, interaction_id)
);
create unique index outbox_once on outbox (desk_id, idempotency_key);
create index outbox_due on outbox (next_attempt_at) where next_attempt_at is not null;

do $$
declare t text;
begin
  foreach t in array array['desks','people','absences','invitations','customers','customer_addresses','third_parties','cases','events','commitments',
    'interactions','findings','notifications','mailboxes','relays','staged_mail','outbox'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy of_desk on %I using (desk_id = current_setting(''tenir.desk'')::uuid) with check (desk_id = current_setting(''tenir.desk'')::uuid)', t);
    execute format('grant select, insert, update on %I to tenir_desk', t);
  end loop;
  grant delete on absences, customer_addresses, mailboxes, invitations to tenir_desk;
end $$;
