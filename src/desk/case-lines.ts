import type { Language } from "../core/due.ts";
import type { PersonId } from "../core/ids.ts";
import { type Instant, local, type TimeZone } from "../core/time.ts";
import type { Commitment } from "../core/commitment.ts";
import { readPeople } from "../store/desks.ts";
import { onBehalf } from "../store/on-behalf.ts";
import { listCases, type ListedCase } from "../store/search-cases.ts";
import { lastAndNext } from "../store/inbox.ts";
import type { ListFilter } from "./case-list.ts";
import { readContext } from "./context.ts";
import { type Cell, csvLines } from "./csv.ts";
import type { Cursor } from "./cursor.ts";
import type { Desk } from "./desk.ts";
import { questionOf } from "./search.ts";
import { CASE_COLUMNS, CASE_STATUS } from "./words/case-columns.ts";

const PAGE = 500;

/** Every case that a list shows, as a file for a spreadsheet in the words of who asks; read page by page as it is sent. */
export async function caseLines(desk: Desk, me: PersonId, filter: ListFilter): Promise<AsyncGenerator<string>> {
  const around = await onBehalf(desk.database, desk.id, async (tx) => {
    const { timeZone } = await readContext(desk, tx, desk.id, null, desk.clock.now());
    const people = await readPeople(tx, desk.id);
    const { language } = people.find(({ id }) => id === me)!;
    return { timeZone, language, names: new Map(people.map(({ id, name }) => [id, name])) };
  });
  return csvLines(CASE_COLUMNS[around.language], rowsOf(desk, filter, around));
}

interface Around {
  timeZone: TimeZone;
  language: Language;
  names: ReadonlyMap<PersonId, string>;
}

async function* rowsOf(desk: Desk, { q, ...filter }: ListFilter, around: Around): AsyncGenerator<Cell[]> {
  const question = q === null ? null : await questionOf(desk, q);
  if (question?.words.length === 0) return;
  let after: Cursor | null = null;
  do {
    const page = { after, limit: PAGE };
    const { rows, next } = await onBehalf(desk.database, desk.id, async (tx) => {
      const rows = await listCases(tx, desk.id, filter, question, page);
      const ids = rows.map(({ case_id }) => case_id);
      return { rows, next: (await lastAndNext(tx, desk.id, ids)).next };
    });
    for (const row of rows) yield cellsOf(row, next.get(row.case_id), around);
    const end: ListedCase | undefined = rows[PAGE - 1];
    after = end ? { at: end.last_at, id: end.case_id } : null;
  } while (after !== null);
}

/** In the order of CASE_COLUMNS. */
function cellsOf(row: ListedCase, next: Commitment | undefined, { timeZone, language, names }: Around): Cell[] {
  const at = (it: Instant | null) => (it === null ? null : written(it, timeZone));
  return [
    row.reference,
    row.customer_name,
    row.phone,
    row.email,
    row.subject,
    CASE_STATUS[language][row.status],
    names.get(row.owner) ?? null,
    at(row.opened_at),
    at(row.last_at),
    at(row.awaiting_since),
    next?.words ?? null,
    // a convention of the rules is no date anybody gave
    next && !next.conventional ? at(next.dueAt) : null,
  ];
}

/** «2026-11-24 17:30» on the desk's clock: spreadsheets of every language take it for a date. */
function written(at: Instant, timeZone: TimeZone): string {
  const { year, month, day, hour, minute } = local(at, timeZone);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}`;
}
