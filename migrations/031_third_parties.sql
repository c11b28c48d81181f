-- Third parties: how they are reached, in which language, and whether they may answer by a link.
alter table third_parties
  add column phone text,
  add column language text check (language in ('fr', 'en')),
  add column can_answer_by_link boolean not null default true;

-- Forms sent by a link, each once: the same again, or gone back to, does nothing twice.
create table link_answers (
  desk_id uuid not null,
  answer_key uuid not null,
  case_id uuid not null,
  at timestamptz not null,
  primary key (desk_id, answer_key)
);
alter table link_answers enable row level security;
create policy of_desk on link_answers using (desk_id = current_setting('tenir.desk')::uuid) with check (desk_id = current_setting('tenir.desk')::uuid);
grant select, insert on link_answers to tenir_desk;
