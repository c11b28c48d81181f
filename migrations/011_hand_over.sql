-- A case is offered to someone, who says yes or no; people follow cases; people say that a procedure harms a customer.
alter table cases add column offered_to uuid;
create index cases_offered on cases (desk_id, offered_to) where offered_to is not null;

-- What states written before do not have yet.
update cases set state = '{"offer": null, "passed": null, "declined": null, "followers": [], "questions": [], "critical": null, "door": "email", "doorChanges": 0}'::jsonb || state;

-- What people said of the procedure, newest first, and by its id.
create index events_questions on events (desk_id, at desc, (event->>'question')) where type = 'ProcedureQuestioned';
create index events_answers on events (desk_id, (event->>'question')) where type in ('ProcedureQuestioned', 'QuestionAnswered');
