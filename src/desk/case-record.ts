import type { Event } from "../core/events.ts";
import type { CaseId, PersonId } from "../core/ids.ts";
import { iso } from "../core/time.ts";
import { readEvents } from "../store/events.ts";
import { readAllSaid } from "../store/interactions.ts";
import { onBehalf } from "../store/on-behalf.ts";
import { readPeople } from "../store/desks.ts";
import { readCase } from "../store/cases.ts";
import { readCustomer } from "../store/customers.ts";
import { type Cell, csvLines } from "./csv.ts";
import { type Desk, NotFound } from "./desk.ts";
import { handle } from "./handle.ts";

/** A case's whole record as a file's lines; that it was exported is the last thing on it. Throws NotFound. */
export async function exportRecord(
  desk: Desk,
  me: PersonId,
  id: CaseId,
  format: "csv" | "json",
): Promise<{ name: string; lines: AsyncIterable<string> }> {
  await handle(desk, id, [{ type: "ExportRecord", format, by: me }]);
  const record = await readRecord(desk, id);
  const name = `${record.reference}.${format}`;
  return { name, lines: format === "json" ? asJson(record) : csvLines(HEADERS, rowsOf(record)) };
}

/** All that happened and was said on a case. Throws NotFound. */
export async function readRecord(desk: Desk, id: CaseId) {
  return onBehalf(desk.database, desk.id, async (tx) => {
    const row = await readCase(tx, desk.id, id);
    if (!row) throw new NotFound("case", id);
    const people = new Map((await readPeople(tx, desk.id)).map((it) => [it.id as string, it.name]));
    const events = (await readEvents(tx, desk.id, id, null, null)).map(({ position, at, type, event }) => ({
      position,
      at: iso(at),
      type,
      by: nameOf(event, people),
      event,
    }));
    const messages = (await readAllSaid(tx, desk.id, id)).map((it) => ({
      id: it.interaction_id,
      at: iso(it.at),
      door: it.door,
      direction: it.direction,
      by: (it.person_id && people.get(it.person_id)) ?? it.author,
      subject: it.subject,
      text: it.body,
    }));
    const customer = (await readCustomer(tx, desk.id, row.customer_id))!.name;
    return { reference: row.reference, subject: row.subject, customer, status: row.status, events, messages };
  });
}

type Record = Awaited<ReturnType<typeof readRecord>>;

const HEADERS = ["at", "position", "event", "by", "door", "direction", "text", "details"];

/** Events in order, then what was said on the case, each with its words. */
async function* rowsOf({ events, messages }: Record): AsyncGenerator<Cell[]> {
  for (const { at, position, type, by, event } of events) {
    const { at: _at, type: _type, ...details } = event;
    yield [at, position, type, by, null, null, wordsOf(event), JSON.stringify(details)];
  }
  for (const { at, by, door, direction, text, id } of messages) yield [at, null, "message", by, door, direction, text, id];
}

async function* asJson(record: Record): AsyncGenerator<string> {
  yield `${JSON.stringify(record, null, 2)}\n`;
}

function wordsOf(event: Event): string | null {
  if ("terms" in event) return event.terms.words;
  if ("words" in event) return event.words ?? null;
  return "reason" in event ? event.reason : null;
}

/** Whoever did it: a person of the desk by name, another by role; null where a rule spoke. */
function nameOf(event: Event, people: ReadonlyMap<string, string>): string | null {
  const by =
    "by" in event
      ? event.by
      : "terms" in event
        ? event.terms.saidBy
        : "notedBy" in event
          ? event.notedBy
          : event.type === "MessageReceived"
            ? event.from
            : null;
  if (by === null || by === undefined) return null;
  return typeof by === "string" ? (people.get(by) ?? by) : by.role === "person" ? (people.get(by.id) ?? by.id) : by.role;
}
