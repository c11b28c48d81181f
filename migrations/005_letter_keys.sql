-- Single-letter keys can be turned off, by each person for themselves (WCAG 2.1.4).
alter table people add column letter_keys boolean not null default true;
