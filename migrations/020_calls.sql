-- When a customer whom we called and did not reach is to be called again.
alter table cases add column try_at timestamptz;
create index cases_try_at on cases (desk_id, try_at) where try_at is not null;
