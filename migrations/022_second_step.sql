-- A second step of signing in (better-auth's two-factor plugin, http/auth-options.ts names its columns), and when a
-- device was last seen. As with 002, tenir_desk sees none of the auth_ tables: a person's own are found by their account.
alter table auth_users add column two_factor_enabled boolean not null default false;

create table auth_two_factors (
  id text primary key,
  -- both sealed with the key of the vault (desk/vault.ts)
  secret text not null,
  backup_codes text not null,
  user_id text not null unique references auth_users (id) on delete cascade,
  -- false until the first code was right
  verified boolean not null,
  failed_verification_count integer not null default 0,
  locked_until timestamptz
);

-- a code opens once: those used while they could still be right
create table auth_used_codes (
  user_id text not null references auth_users (id) on delete cascade,
  code text not null,
  used_at timestamptz not null,
  primary key (user_id, code)
);

-- to within some minutes (desk/visit.ts); null for a sign-in of before
alter table auth_sessions add column seen_at timestamptz;

alter table desks add column second_step_required boolean not null default false;

-- a director took a person's second step away: who, whose, when
create table second_step_resets (
  desk_id uuid not null,
  reset_id uuid not null,
  person_id uuid not null,
  reset_by uuid not null,
  at timestamptz not null,
  primary key (desk_id, reset_id)
);
alter table second_step_resets enable row level security;
create policy of_desk on second_step_resets using (desk_id = current_setting('tenir.desk')::uuid) with check (desk_id = current_setting('tenir.desk')::uuid);
grant select, insert on second_step_resets to tenir_desk;
