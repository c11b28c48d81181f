-- Letters of no case keep no word once they have gone their way: their subjects, and what links they held were about, named customers.
update outbox o set message = (message || '{"text": "", "subject": ""}') - 'links'
  where state in ('sent', 'cancelled', 'failed', 'uncertain')
    and not exists (select from interactions i where i.desk_id = o.desk_id and i.interaction_id = o.interaction_id);
