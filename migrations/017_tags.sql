-- Tags on cases: two names that differ in case, accents or spaces are one tag.

create function tag_key(text) returns text language sql immutable strict parallel safe set search_path from current as $$
  select btrim(regexp_replace(lower(unaccent('unaccent', normalize($1, NFKC))), '\s+', ' ', 'g'))
$$;

drop index tags_name;
create unique index tags_name on tags (desk_id, tag_key(name));

-- What states written before do not have yet.
update cases set state = '{"tags": [], "fields": {}}'::jsonb || state;
