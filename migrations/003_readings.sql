-- What was read in our people's messages, beside what the person made of it: for people to look at, and to send to the
-- project if they choose. Nothing reads it to change what is read next.
create table readings (
  desk_id uuid not null,
  reading_id uuid not null,
  case_id uuid not null,
  interaction_id uuid not null,
  -- what became of it; null where nothing was to be followed
  commitment_id uuid,
  -- who decided, and when
  person_id uuid not null,
  at timestamptz not null,
  language text not null,
  -- Words of the message. Whoever takes a case's text away deletes its rows here too (readings_of_case).
  words text not null,
  kind text not null,
  -- what the server's reader said of these words; null: it missed them
  read jsonb,
  -- accepted · adjusted · refused: not a promise · added: missed by the reader · left: as read, nobody said anything of it
  decision text not null,
  -- what it is to the person, where they adjusted or added it
  decided jsonb,
  -- which reader, by its sources (desk/reader-version.ts)
  reader text not null,
  primary key (desk_id, reading_id)
);
create index readings_of_case on readings (desk_id, case_id, interaction_id);
create index readings_open on readings (desk_id, commitment_id) where decision = 'left';
create index readings_by_time on readings (desk_id, at) include (decision);
create index readings_disagreeing on readings (desk_id, at desc, reading_id desc) include (decision) where decision in ('adjusted', 'refused', 'added');

alter table readings enable row level security;
create policy of_desk on readings using (desk_id = current_setting('tenir.desk')::uuid) with check (desk_id = current_setting('tenir.desk')::uuid);
grant select, insert, update, delete on readings to tenir_desk;

-- Events are only ever added to: what happened, happened.
revoke update, delete on events from tenir_desk;
