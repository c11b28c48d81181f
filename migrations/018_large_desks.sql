-- What a desk of 100,000 cases asks for at every page: the cases last heard of, and customers who may be one.
create index cases_last_heard on cases (desk_id, last_at desc, case_id desc) where status <> 'merged';

-- Plain columns and not expressions: row-level security lets a role use an index only for what cannot leak.
-- the digits that make a number one, whatever stands before them: a country's code, a trunk's 0
alter table customer_addresses add column number_key text generated always as (
  case when door = 'phone' and length(regexp_replace(address, '\D', '', 'g')) >= 9 then right(regexp_replace(address, '\D', '', 'g'), 9) end) stored;
create index customer_addresses_number on customer_addresses (desk_id, number_key) where number_key is not null;
-- a name without accents, capitals and punctuation; hashed, for a name can be longer than an index takes
alter table customers add column name_key uuid generated always as (md5(search_key(name))::uuid) stored;
create index customers_name on customers (desk_id, name_key);
