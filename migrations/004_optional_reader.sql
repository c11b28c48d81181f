-- A model that reads along what the desk's people send, if the desk turns it on; one a desk at most.
create table optional_readers (
  desk_id uuid primary key,
  enabled boolean not null,
  base_url text not null,
  model text not null,
  -- sealed by the vault (desk/vault.ts); null where none is asked for
  key text,
  limit_ms integer not null,
  -- who last turned it on, off or elsewhere, and when
  turned_by uuid not null,
  turned_at timestamptz not null,
  -- texts sent to it since then, and those that the rules had to read alone
  asked integer not null default 0,
  failed integer not null default 0,
  failed_in_a_row integer not null default 0,
  paused_until timestamptz,
  last_ok_at timestamptz,
  -- the last failure: what it was, the HTTP status if there was one, when
  problem text,
  problem_status integer,
  problem_at timestamptz
);
alter table optional_readers enable row level security;
create policy of_desk on optional_readers using (desk_id = current_setting('tenir.desk')::uuid) with check (desk_id = current_setting('tenir.desk')::uuid);
grant select, insert, update on optional_readers to tenir_desk;
