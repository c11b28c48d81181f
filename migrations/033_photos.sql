-- Pictures that customers send by their link, and files of theirs that are still on the way (docs/decisions/photos.md).

-- null: nobody of the desk added it
alter table files alter column person_id drop not null;
-- by which link it came
alter table files add column link_id uuid;
-- of what came to stay on the case (evidence): the SHA-256 of its sender's bytes, before the picture was made anew
alter table files add column sent_hash bytea;
-- the picture, small (JPEG)
alter table files add column preview bytea;
alter table files alter column preview set storage external;
create index files_by_link on files (desk_id, link_id, at) where link_id is not null;

-- one file on its way, a part at a time; gone once it is whole, or after a day
create table uploads (
  desk_id uuid not null,
  upload_id uuid not null,
  case_id uuid not null,
  link_id uuid not null,
  -- the message it becomes part of
  gesture uuid not null,
  -- the view or paper it is sent as
  item text,
  name text not null,
  length integer not null,
  received integer not null default 0,
  at timestamptz not null,
  primary key (desk_id, upload_id)
);
create index uploads_by_link on uploads (desk_id, link_id);
create table upload_parts (
  desk_id uuid not null,
  upload_id uuid not null,
  -- where in the file it begins
  from_byte integer not null,
  content bytea not null,
  primary key (desk_id, upload_id, from_byte),
  foreign key (desk_id, upload_id) references uploads on delete cascade
);
alter table upload_parts alter column content set storage external;

do $$
declare t text;
begin
  foreach t in array array['uploads', 'upload_parts'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy of_desk on %I using (desk_id = current_setting(''tenir.desk'')::uuid) with check (desk_id = current_setting(''tenir.desk'')::uuid)', t);
    execute format('grant select, insert, update, delete on %I to tenir_desk', t);
  end loop;
end $$;
