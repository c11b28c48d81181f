import type { Language } from "../core/due.ts";
import type { PersonId, TagId } from "../core/ids.ts";
import type { InboxFilter } from "../core/inbox-filter.ts";
import { type Instant, local, type TimeZone } from "../core/time.ts";
import type { Commitment } from "../core/commitment.ts";
import { tagsOf } from "../store/case-tags.ts";
import { type CustomField, readFields } from "../store/custom-fields.ts";
import { readPeople } from "../store/desks.ts";
import { onBehalf } from "../store/on-behalf.ts";
import { listCases, type ListedCase, readListed } from "../store/search-cases.ts";
import type { Tx } from "../store/database.ts";
import { inboxPage, lastAndNext } from "../store/inbox.ts";
import type { ListFilter } from "./case-list.ts";
import { readContext } from "./context.ts";
import { type Cell, csvLines } from "./csv.ts";
import type { Cursor } from "./cursor.ts";
import type { Desk } from "./desk.ts";
import { inboxOf } from "./inbox.ts";
import { questionOf } from "./search.ts";
import { CASE_COLUMNS, CASE_STATUS } from "./words/case-columns.ts";

const PAGE = 500;

/** One page of what is written, and where the next one begins; null after the last. */
type PageOf = (tx: Tx, after: Cursor | null) => Promise<{ rows: ListedCase[]; end: Cursor | null }>;

/** Every case that a list shows, as a file for a spreadsheet in the words of who asks; read page by page as it is sent. */
export async function caseLines(desk: Desk, me: PersonId, { q, ...filter }: ListFilter): Promise<AsyncGenerator<string>> {
  const question = q === null ? null : await questionOf(desk, q);
  return written(desk, me, async (tx, after) => {
    const rows = question?.words.length === 0 ? [] : await listCases(tx, desk.id, filter, question, { after, limit: PAGE });
    const last = rows[PAGE - 1];
    return { rows, end: last ? { at: last.last_at, id: last.case_id } : null };
  });
}

/** The same of a filter of the inbox. */
export function inboxLines(
  desk: Desk,
  me: PersonId,
  { filter, tag }: { filter: InboxFilter; tag: TagId | null },
): Promise<AsyncGenerator<string>> {
  const now = desk.clock.now();
  return written(desk, me, async (tx, after) => {
    const of = inboxOf(me, await readContext(desk, tx, desk.id, null, now), now, tag);
    const page = await inboxPage(tx, desk.id, filter, of, { after, only: null, limit: PAGE });
    const last = page[PAGE - 1];
    return {
      rows: await readListed(
        tx,
        desk.id,
        page.map(({ case_id: id, at }) => ({ id, at })),
      ),
      end: last ? { at: last.at, id: last.case_id } : null,
    };
  });
}

async function written(desk: Desk, me: PersonId, pageOf: PageOf): Promise<AsyncGenerator<string>> {
  const around = await onBehalf(desk.database, desk.id, async (tx) => {
    const { timeZone } = await readContext(desk, tx, desk.id, null, desk.clock.now());
    const people = await readPeople(tx, desk.id);
    const { language } = people.find(({ id }) => id === me)!;
    const fields = await readFields(tx, desk.id);
    return { timeZone, language, fields, names: new Map(people.map(({ id, name }) => [id, name])) };
  });
  const headers = [...CASE_COLUMNS[around.language], ...around.fields.map(({ name }) => name)];
  return csvLines(headers, rowsOf(desk, pageOf, around));
}

interface Around {
  timeZone: TimeZone;
  language: Language;
  names: ReadonlyMap<PersonId, string>;
  /** The desk's own, each a column after the others. */
  fields: readonly CustomField[];
}

async function* rowsOf(desk: Desk, pageOf: PageOf, around: Around): AsyncGenerator<Cell[]> {
  let after: Cursor | null = null;
  do {
    const from: Cursor | null = after;
    const { rows, end, next, tags } = await onBehalf(desk.database, desk.id, async (tx) => {
      const page = await pageOf(tx, from);
      const ids = page.rows.map(({ case_id }) => case_id);
      return { ...page, next: (await lastAndNext(tx, desk.id, ids)).next, tags: await tagsOf(tx, desk.id, ids) };
    });
    for (const row of rows) {
      const named = (tags.get(row.case_id) ?? []).map(({ name }) => name).join("; ");
      yield [...cellsOf(row, next.get(row.case_id), around), named, ...around.fields.map((it) => valueIn(row, it))];
    }
    after = end;
  } while (after !== null);
}

const valueIn = ({ fields, customer_fields }: ListedCase, { id, about }: CustomField): Cell =>
  (about === "case" ? fields : customer_fields)[id] ?? null;

/** In the order of CASE_COLUMNS, without the last of them. */
function cellsOf(row: ListedCase, next: Commitment | undefined, { timeZone, language, names }: Around): Cell[] {
  const at = (it: Instant | null) => (it === null ? null : onTheClock(it, timeZone));
  return [
    row.reference,
    row.customer_name,
    row.phone,
    row.email,
    row.subject,
    CASE_STATUS[language][row.past ? "past" : row.status],
    names.get(row.owner) ?? null,
    at(row.opened_at),
    at(row.last_at),
    at(row.awaiting_since),
    at(row.complaint_since),
    next?.words ?? null,
    // a convention of the rules is no date anybody gave
    next && !next.conventional ? at(next.dueAt) : null,
  ];
}

/** «2026-11-24 17:30» on the desk's clock: spreadsheets of every language take it for a date. */
function onTheClock(at: Instant, timeZone: TimeZone): string {
  const { year, month, day, hour, minute } = local(at, timeZone);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}`;
}
