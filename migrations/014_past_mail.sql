-- Mail that had come before the mailbox was connected, brought along as history.
alter table mailboxes add column past_since timestamptz;
alter table mailboxes add column past_done_at timestamptz;
