-- What customers change of themselves on their page stands on their record as what people change does.
-- null: the customer, on their page
alter table customer_changes alter column person_id drop not null;
