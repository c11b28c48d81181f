-- What people are writing and have not sent: shared inside the desk, one a case, way and person. With leave_at, a message
-- that leaves by itself at that time.
create table drafts (
  desk_id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  mode text not null check (mode in ('email', 'call', 'note')),
  -- grows with every change: who saves over another version is told so
  version bigint not null,
  text text not null,
  html text,
  cc jsonb not null default '[]',
  bcc jsonb not null default '[]',
  files jsonb not null default '[]',
  -- what the page keeps of the writing, which the server does not look into
  choices jsonb not null default '{}',
  -- the newest message the writer had in view
  seen uuid,
  at timestamptz not null,
  leave_at timestamptz,
  -- the whole message as it is to leave (desk/send.ts); null while it is only a draft
  sending jsonb,
  -- it was to leave and did not: which message that was on the case's record, and why
  held_back uuid,
  held_reason text,
  primary key (desk_id, case_id, person_id, mode)
);
create index drafts_leaving on drafts (leave_at) where leave_at is not null;

alter table drafts enable row level security;
create policy of_desk on drafts using (desk_id = current_setting('tenir.desk')::uuid) with check (desk_id = current_setting('tenir.desk')::uuid);
grant select, insert, update, delete on drafts to tenir_desk;

-- What a message was as a draft, until it has left: taken back, it becomes that draft again.
alter table outbox add column draft jsonb;
