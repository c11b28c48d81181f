-- What a desk's cases go through, by kind of case (core/case-kind.ts). A desk that changed nothing has no row: its cases are of the general kind.
create table case_kinds (
  desk_id uuid not null,
  kind_id uuid not null,
  -- {fr, en}
  names jsonb not null,
  settings jsonb not null,
  archived_at timestamptz,
  primary key (desk_id, kind_id)
);
alter table case_kinds enable row level security;
create policy of_desk on case_kinds using (desk_id = current_setting('tenir.desk')::uuid) with check (desk_id = current_setting('tenir.desk')::uuid);
grant select, insert, update on case_kinds to tenir_desk;
