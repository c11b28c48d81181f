-- What states and promises written before do not have yet; 010 and 011 gave them the rest.
update cases set state = '{"passedOn": null, "putAside": null, "sympathy": null, "splitFrom": null}'::jsonb || state;
update cases set state = jsonb_set(state, '{commitments}',
  (select coalesce(jsonb_agg('{"overload": null}'::jsonb || it order by n), '[]') from jsonb_array_elements(state->'commitments') with ordinality of_state(it, n)));
update commitments set commitment = '{"overload": null}'::jsonb || commitment;
