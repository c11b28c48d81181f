-- Links to the pages of those who have no account: the customer, who follows with them, a third party, another organisation.
-- The token itself is kept nowhere: it is made anew from link_id and generation with the install's key (desk/links.ts).
create table links (
  desk_id uuid not null,
  link_id uuid not null,
  kind text not null check (kind in ('customer', 'follower', 'third_party', 'organisation')),
  case_id uuid not null,
  -- the follower, third party or organisation; null: the case's customer
  subject_id uuid,
  generation integer not null default 1,
  token_hash bytea not null unique,
  created_at timestamptz not null,
  expires_at timestamptz,
  revoked_at timestamptz,
  last_seen_at timestamptz,
  primary key (desk_id, link_id)
);
create unique index links_of on links (desk_id, case_id, kind, subject_id) nulls not distinct;
alter table links enable row level security;
create policy of_desk on links using (desk_id = current_setting('tenir.desk')::uuid) with check (desk_id = current_setting('tenir.desk')::uuid);
grant select, insert, update, delete on links to tenir_desk;

-- What customers call where a person has no direct line, and whether their pages may name third parties.
alter table desks add column phone text, add column names_third_parties boolean not null default false;
