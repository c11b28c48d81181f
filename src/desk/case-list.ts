import { iso } from "../core/time.ts";
import { onBehalf } from "../store/on-behalf.ts";
import { type CaseFilter, findCases, listCases, type ListedCase, readListed } from "../store/search-cases.ts";
import { tagsOf } from "../store/case-tags.ts";
import { lastAndNext } from "../store/inbox.ts";
import { unheardOf } from "../store/unheard.ts";
import { readContext } from "./context.ts";
import { type Cursor, readCursor, writeCursor } from "./cursor.ts";
import type { Desk } from "./desk.ts";
import { isoOrNull, presentCommitment, tellingsOf } from "./present.ts";
import { questionOf } from "./search.ts";
import { caseLine } from "./today.ts";

const PAGE = 50;

/** Which cases of the desk: what was typed, as in a search, and what else narrows the list. */
export interface ListFilter extends CaseFilter {
  q: string | null;
}

/** One page of cases, last heard of first (contract CaseListView). Throws RangeError for a cursor no page gave out. */
export async function caseListView(desk: Desk, filter: ListFilter, after: string | null) {
  const { found, complete } = await pageOf(desk, filter, readCursor(after));
  const rows = found.slice(0, PAGE);
  const end = found.length > PAGE ? rows.at(-1)! : null;
  return onBehalf(desk.database, desk.id, async (tx) => {
    const context = await readContext(desk, tx, desk.id, null, desk.clock.now());
    const ids = rows.map(({ case_id }) => case_id);
    const { next } = await lastAndNext(tx, desk.id, ids);
    const tags = await tagsOf(tx, desk.id, ids);
    const tellings = [...next.values()].flatMap(tellingsOf);
    const unheard = await unheardOf(tx, desk.id, tellings);
    return {
      rows: rows.map((row) => {
        const owed = next.get(row.case_id);
        return {
          case: caseLine(row),
          status: row.status,
          past: row.past,
          openedAt: iso(row.opened_at),
          lastAt: iso(row.last_at),
          awaitingSince: isoOrNull(row.awaiting_since),
          complaintSince: isoOrNull(row.complaint_since),
          tags: tags.get(row.case_id) ?? [],
          next: owed ? presentCommitment(row.case_id, owed, { door: null, unheard }, context) : null,
        };
      }),
      complete,
      after: end && writeCursor({ at: end.last_at, id: end.case_id }),
    };
  });
}

async function pageOf(desk: Desk, { q, ...filter }: ListFilter, after: Cursor | null): Promise<{ found: ListedCase[]; complete: boolean }> {
  const page = { after, limit: PAGE + 1 };
  const read = <T>(work: Parameters<typeof onBehalf<T>>[2]) => onBehalf(desk.database, desk.id, work);
  if (q === null) return { found: await read((tx) => listCases(tx, desk.id, filter, null, page)), complete: true };
  const question = await questionOf(desk, q);
  if (question.words.length === 0) return { found: [], complete: true };
  const { found, complete } = await findCases(desk.database, desk.id, question, page, filter);
  return { found: await read((tx) => readListed(tx, desk.id, found)), complete };
}
