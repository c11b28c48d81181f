-- Where a draft was begun, when the case it was begun on has been merged into the one it stands on; null: begun here.
alter table drafts add column begun_on uuid;

-- The language that one who follows a case chose on their page, null: the case's; and since when their address does not take our
-- mail, with what their server said.
alter table participants
  add column language text check (language in ('fr', 'en')),
  add column unreached_at timestamptz,
  add column unreached_said text;
