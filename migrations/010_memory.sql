-- What the desk remembers of its customers; customers and cases that were one all along; tags and fields of its own.

-- The customer leads to the one they were merged into; a case, to the one it was merged into whole.
alter table customers
  add column prefers text,
  add column address text,
  add column notes text not null default '',
  -- [{days: 0 Monday … 6 Sunday, from, until: minutes after midnight in the desk's zone}]
  add column reachable jsonb not null default '[]',
  -- custom_fields.field_id → what stands there
  add column fields jsonb not null default '{}',
  add column version integer not null default 1,
  add column merged_into uuid;
alter table cases add column merged_into uuid;
create index cases_merged_into on cases (desk_id, merged_into) where merged_into is not null;
create index customers_merged_into on customers (desk_id, merged_into) where merged_into is not null;

-- Who changed what of a customer.
create table customer_changes (
  desk_id uuid not null,
  change_id uuid not null,
  customer_id uuid not null,
  person_id uuid not null,
  at timestamptz not null,
  -- [{what, before, after}]
  changes jsonb not null,
  primary key (desk_id, change_id)
);
create index customer_changes_of on customer_changes (desk_id, customer_id, at desc, change_id desc);

create table customer_merges (
  desk_id uuid not null,
  merge_id uuid not null,
  kept uuid not null,
  gone uuid not null,
  person_id uuid not null,
  at timestamptz not null,
  -- what went over, and goes back
  addresses jsonb not null,
  cases jsonb not null,
  undone_at timestamptz,
  undone_by uuid,
  primary key (desk_id, merge_id)
);
create unique index customer_merges_gone on customer_merges (desk_id, gone) where undone_at is null;
create index customer_merges_kept on customer_merges (desk_id, kept);

create table tags (
  desk_id uuid not null,
  tag_id uuid not null,
  name text not null,
  primary key (desk_id, tag_id)
);
create unique index tags_name on tags (desk_id, lower(name));

create table case_tags (
  desk_id uuid not null,
  case_id uuid not null,
  tag_id uuid not null,
  primary key (desk_id, case_id, tag_id)
);
create index case_tags_of on case_tags (desk_id, tag_id, case_id);

create table custom_fields (
  desk_id uuid not null,
  field_id uuid not null,
  about text not null,
  name text not null,
  kind text not null,
  choices jsonb not null default '[]',
  place integer not null,
  retired boolean not null default false,
  primary key (desk_id, field_id)
);

update cases set state = state || '{"mergedInto": null, "apart": null, "joined": [], "tags": [], "fields": {}}';

do $$
declare t text;
begin
  foreach t in array array['customer_changes','customer_merges','tags','case_tags','custom_fields'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy of_desk on %I using (desk_id = current_setting(''tenir.desk'')::uuid) with check (desk_id = current_setting(''tenir.desk'')::uuid)', t);
  end loop;
  grant select, insert on customer_changes to tenir_desk;
  grant select, insert, update on customer_merges, tags, custom_fields to tenir_desk;
  grant select, insert, delete on case_tags to tenir_desk;
  -- a finding goes where its promise goes
  grant delete on findings to tenir_desk;
end $$;
