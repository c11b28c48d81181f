/** What the desk shows in the end, read through its API as a person's browser would. */
export async function readAll(desk) {
  const places = new Map();
  const delivery = new Map();
  for (const id of await caseIds(desk)) {
    for (const it of await interactionsOf(desk, id)) {
      const [token] = /\b(?:in|out)-\d+-mail\b/.exec(it.body) ?? [];
      if (!token) continue;
      places.set(token, [...(places.get(token) ?? []), id]);
      if (it.direction === "out") delivery.set(token, { delivery: it.delivery, id: it.id });
    }
  }
  const outbox = new Map((await get(desk, "/api/outbox")).map((row) => [row.interactionId, row.state]));
  return { places, delivery, outbox, unreadable: (await get(desk, "/api/unreadable")).length };
}

/** Every way in which something was lost, doubled or hidden, as a line each; empty when all is well. */
export function judge({ places, delivery, outbox, unreadable }, { accepted, queued, taken }) {
  const wrong = [];
  for (const token of accepted)
    if (places.get(token)?.length !== 1) wrong.push(`${token} got its 250 and is on ${places.get(token)?.length ?? 0} cases`);
  for (const token of places.keys())
    if (token.startsWith("in-") && !accepted.includes(token)) wrong.push(`${token} is on a case and was never accepted`);
  for (const { token, caseId } of queued) {
    const found = places.get(token) ?? [];
    if (found.length !== 1 || found[0] !== caseId) wrong.push(`${token} was queued on one case and is on ${found.length}`);
    else wrong.push(...wayOf(token, delivery.get(token), outbox, taken.get(token) ?? 0));
  }
  for (const [token, times] of taken) if (times > 1) wrong.push(`${token} reached the relay ${times} times`);
  if (unreadable > 0) wrong.push(`${unreadable} mails are set apart as unreadable`);
  return wrong;
}

function wayOf(token, { delivery, id }, outbox, times) {
  if (delivery === "sent") return times === 1 ? [] : [`${token} is shown as sent and reached the relay ${times} times`];
  if (delivery === "uncertain") return outbox.get(id) === "uncertain" ? [] : [`${token} is uncertain and not shown in the outbox`];
  return [`${token} is ${delivery} in the end`];
}

async function caseIds(desk) {
  const ids = [];
  for (let after = ""; after !== null;) {
    const page = await get(desk, `/api/inbox?filter=all${after && `&after=${encodeURIComponent(after)}`}`);
    ids.push(...page.rows.map((row) => row.case.id));
    after = page.after;
  }
  return new Set(ids);
}

async function interactionsOf(desk, id) {
  const found = [];
  let { timeline } = await get(desk, `/api/cases/${id}`);
  for (;;) {
    found.push(...timeline.interactions);
    if (!timeline.before) return found;
    timeline = await get(desk, `/api/cases/${id}/timeline?before=${encodeURIComponent(timeline.before)}`);
  }
}

async function get(desk, path) {
  const { status, body } = await desk.ask("GET", path);
  if (status !== 200) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
  return body;
}
