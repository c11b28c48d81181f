-- Browsers that are told when something is due. Their push service learns that there is something, and nothing of what.
create table push_keys (
  desk_id uuid primary key,
  -- VAPID (RFC 8292), base64url; the private one sealed by the vault (desk/vault.ts)
  public_key text not null,
  private_key text not null
);

create table push_devices (
  desk_id uuid not null,
  device_id uuid not null,
  person_id uuid not null,
  endpoint text not null,
  p256dh text not null,
  auth text not null,
  added_at timestamptz not null,
  primary key (desk_id, device_id)
);
create unique index push_devices_endpoint on push_devices (desk_id, endpoint);
create index push_devices_of on push_devices (desk_id, person_id);

alter table notifications add column push_at timestamptz;
create index notifications_to_push on notifications (push_at) where push_at is not null;

do $$
declare t text;
begin
  foreach t in array array['push_keys','push_devices'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy of_desk on %I using (desk_id = current_setting(''tenir.desk'')::uuid) with check (desk_id = current_setting(''tenir.desk'')::uuid)', t);
    execute format('grant select, insert, update on %I to tenir_desk', t);
  end loop;
  grant delete on push_devices to tenir_desk;
end $$;
