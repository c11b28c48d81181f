-- The last dates a third party gave, the calls nobody took, and what was done today: all are looked up newest first.
create index commitments_of_third_party on commitments (desk_id, promiser, due_at desc) where promiser_role = 'third_party';
create index interactions_lost on interactions (desk_id, at desc) where direction = 'lost';
create index commitments_ended on commitments (desk_id, ended_at) where ended_at is not null;
