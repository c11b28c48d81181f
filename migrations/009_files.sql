-- What leaves with a message: files, everybody it goes to, whom it was passed on to; and what is said again and again.

-- The bytes stand here and in no folder: one backup, one transaction (docs/decisions/files.md).
create table files (
  desk_id uuid not null,
  file_id uuid not null,
  case_id uuid not null,
  -- who added it
  person_id uuid not null,
  -- cleaned: never a path, nothing unseen, no dot first
  name text not null,
  -- by what it holds, whatever its sender said it was
  type text not null,
  size integer not null,
  content bytea not null,
  at timestamptz not null,
  primary key (desk_id, file_id)
);
-- pictures and documents are packed already
alter table files alter column content set storage external;

-- everybody a mail names: { from, to, cc, bcc }, each a list of { name, address }
alter table interactions add column recipients jsonb;
-- the third party who wrote it, or to whom it was passed on; null between the desk and its customer
alter table interactions add column third_party_id uuid;

alter table third_parties add column address text;
create unique index third_parties_address on third_parties (desk_id, address) where address is not null;

create table saved_replies (
  desk_id uuid not null,
  reply_id uuid not null,
  name text not null,
  fr text,
  en text,
  primary key (desk_id, reply_id)
);

do $$
declare t text;
begin
  foreach t in array array['files', 'saved_replies'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy of_desk on %I using (desk_id = current_setting(''tenir.desk'')::uuid) with check (desk_id = current_setting(''tenir.desk'')::uuid)', t);
    execute format('grant select, insert, update, delete on %I to tenir_desk', t);
  end loop;
end $$;
