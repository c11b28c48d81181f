-- Search over everything: customers, addresses, cases, the words of messages, the names of their files.
-- Row-level security keeps a role from using these indexes (no operator of theirs is leakproof): store/search*.ts finds ids as
-- the owner, by desk_id, and what is shown is then read as tenir_desk.

do $$ begin
  create extension if not exists unaccent;
  create extension if not exists pg_trgm;
exception when others then
  raise exception 'search needs the PostgreSQL extensions unaccent and pg_trgm, and this database refuses them (%). Have its administrator run "create extension unaccent; create extension pg_trgm;" in it, then start again', sqlerrm;
end $$;

-- Lower case, no accents, words of letters and digits with one space between: what a text and a question are compared by.
create function search_folded(text) returns text language sql immutable strict parallel safe set search_path from current as $$
  select regexp_replace(lower(unaccent('unaccent', normalize($1, NFKC))), '[^[:alnum:]]+', ' ', 'g')
$$;

-- For names and subjects: a space before each word, so that a word's beginning is found by «% word%», then all of it without
-- spaces, so that «obrien» finds O'Brien.
create function search_key(text) returns text language sql immutable strict parallel safe set search_path from current as $$
  select ' ' || btrim(folded) || ' ' || replace(folded, ' ', '') from search_folded(left($1, 1000)) folded
$$;

-- The stem of a word in that language, without accents («réparée» and «reparation» are «repar»); empty for a stop word, null for none.
create function search_stem(regdictionary, text) returns text[] language sql immutable strict parallel safe set search_path from current as $$
  select array(select unaccent('unaccent', it) from unnest(stems) it) from ts_lexize($1, $2) stems where stems is not null
$$;

-- For texts: each word as it stands, each word's stem in the language the text is in (told by its stop words; both when they
-- do not tell), as written and without its accents, and telephone numbers as digits, whole and by their endings. Bounded: a
-- mail may be of any size and letters, a tsvector may not (1 MB, 2 kB a word), and a mail that cannot be searched must still come in.
create function search_words(text) returns tsvector language sql immutable strict parallel safe set search_path from current as $$
  with
    given as (select left($1, 100000) as t),
    folded as (select distinct w from given, unnest(string_to_array(left(search_folded(t), 100000), ' ')) w where length(w) between 1 and 64),
    written as (
      select distinct w from given, unnest(string_to_array(left(regexp_replace(lower(normalize(t, NFKC)), '[^[:alnum:]]+', ' ', 'g'), 100000), ' ')) w
      where length(w) between 1 and 64
    ),
    stems as (
      select search_stem('french_stem', w) as fr, search_stem('english_stem', w) as en from (select w from folded union select w from written) either
    ),
    stops as (select count(*) filter (where fr = '{}') as french, count(*) filter (where en = '{}') as english from stems),
    phones as (select regexp_replace(m[1], '\D', '', 'g') as digits from given, regexp_matches(t, '(\d[\d ().\-]{5,20}\d)', 'g') m)
  select array_to_tsvector(array(
    select w from folded
    union select stem from stems, stops, unnest(fr) stem where french * 2 >= english
    union select stem from stems, stops, unnest(en) stem where english * 2 >= french
    union select right(digits, n) from phones, (values (7), (10), (20)) ends (n) where length(digits) >= 7
  ))
$$;

alter table customers add column search_key text not null generated always as (search_key(name)) stored;
create index customers_by_key on customers using gin (search_key gin_trgm_ops);
create index customers_latest on customers (desk_id, created_at desc, customer_id desc);

-- digits of a telephone number, else the address itself
alter table customer_addresses add column search_key text not null
  generated always as (case door when 'phone' then regexp_replace(address, '\D', '', 'g') else lower(address) end) stored;
create index customer_addresses_by_key on customer_addresses using gin (search_key gin_trgm_ops);

alter table cases add column search_key text not null generated always as (search_key(reference || ' ' || subject)) stored;
create index cases_by_key on cases using gin (search_key gin_trgm_ops);

-- One narrow row a message, beside interactions: the newest ten thousand are read through at each question, and what changes
-- of a message as it leaves touches none of these indexes.
create table search_texts (
  desk_id uuid not null,
  interaction_id uuid not null,
  at timestamptz not null,
  -- of its subject, its text and its files' names
  words tsvector not null,
  -- its files' names, as search_key has them; null without files
  files text,
  primary key (desk_id, interaction_id)
);
create index search_texts_latest on search_texts (desk_id, at desc, interaction_id desc);
create index search_texts_words on search_texts using gin (words) with (gin_pending_list_limit = 1024);
create index search_texts_files_latest on search_texts (desk_id, at desc, interaction_id desc) where files is not null;
create index search_texts_files on search_texts using gin (files gin_trgm_ops) where files is not null;
alter table search_texts enable row level security;
create policy of_desk on search_texts using (desk_id = current_setting('tenir.desk')::uuid) with check (desk_id = current_setting('tenir.desk')::uuid);
grant select, insert, update, delete on search_texts to tenir_desk;

create function search_text_of(desk uuid, id uuid, at timestamptz, subject text, body text, attachments jsonb) returns search_texts language sql immutable set search_path from current as $$
  with named as (select nullif(string_agg(it ->> 'filename', ' '), '') as files from jsonb_array_elements(attachments) it)
  select desk, id, at, search_words(concat_ws(' ', named.files, subject, body)), search_key(named.files) from named
$$;

create function keep_search_text() returns trigger language plpgsql set search_path from current as $$
begin
  if tg_op = 'DELETE' then
    delete from search_texts where desk_id = old.desk_id and interaction_id = old.interaction_id;
    return null;
  end if;
  insert into search_texts select * from search_text_of(new.desk_id, new.interaction_id, new.at, new.subject, new.body, new.attachments)
    on conflict (desk_id, interaction_id) do update set at = excluded.at, words = excluded.words, files = excluded.files;
  return null;
end $$;
create trigger keep_search_text after insert or delete or update of at, subject, body, attachments on interactions
  for each row execute function keep_search_text();

insert into search_texts select s.* from interactions i, search_text_of(i.desk_id, i.interaction_id, i.at, i.subject, i.body, i.attachments) s;
