import type { Tx } from "../store/database.ts";
import { onBehalf } from "../store/on-behalf.ts";
import { findCases, readListed } from "../store/search-cases.ts";
import { findCustomers, readFoundCustomers } from "../store/search-customers.ts";
import { findFiles, findMessages, readFoundMessages } from "../store/search-messages.ts";
import { type Question, readQuestion } from "../store/search-question.ts";
import type { Finding } from "../store/search-steps.ts";
import { askedWords } from "./asked-words.ts";
import { readContext } from "./context.ts";
import { readCursor, writeCursor } from "./cursor.ts";
import type { Desk } from "./desk.ts";
import { phoneForms } from "./phone-forms.ts";
import { attachmentHit, beginsFirst, caseHit, customerHit, messageHit } from "./search-hits.ts";

const FINDERS = { customers: findCustomers, cases: findCases, messages: findMessages, attachments: findFiles };
export type SearchKind = keyof typeof FINDERS;
const KINDS = Object.keys(FINDERS) as SearchKind[];

/** Of each kind where all are asked for, and of the one that is. */
const FEW = 5;
const PAGE = 20;
/** Names that begin with what was typed come first among so many. */
const NAMES_LOOKED_AT = 12;
const NOTHING: Finding = { found: [], complete: true };

/** What of this desk answers what was typed (contract SearchView). Throws RangeError for a cursor no page gave out. */
export async function searchView(desk: Desk, typed: string, kind: SearchKind | null, after: string | null) {
  const cursor = readCursor(after);
  const question = await questionOf(desk, typed);
  const look = async (one: SearchKind): Promise<readonly [SearchKind, Finding]> => {
    if (question.words.length === 0 || (kind !== null && kind !== one)) return [one, NOTHING];
    const limit = kind ? PAGE + 1 : one === "customers" ? NAMES_LOOKED_AT : FEW + 1;
    return [one, await FINDERS[one](desk.database, desk.id, question, { after: cursor, limit })];
  };
  const found = Object.fromEntries(await Promise.all(KINDS.map(look))) as Record<SearchKind, Finding>;
  const end = kind && found[kind].found.length > PAGE ? found[kind].found[PAGE - 1]! : null;
  return onBehalf(desk.database, desk.id, async (tx) => ({
    ...(await shown(tx, desk, question, found, kind ? PAGE : FEW)),
    complete: KINDS.every((one) => found[one].complete),
    after: end && writeCursor(end),
  }));
}

/** What was typed, as this desk's database is asked it; numbers as its country dials them. */
export function questionOf(desk: Desk, typed: string): Promise<Question> {
  return onBehalf(desk.database, desk.id, async (tx) => {
    const { country } = await readContext(desk, tx, desk.id, null, desk.clock.now());
    return readQuestion(tx, askedWords(typed), phoneForms(typed, country));
  });
}

async function shown(tx: Tx, desk: Desk, question: Question, found: Record<SearchKind, Finding>, size: number) {
  const first = (kind: SearchKind) => found[kind].found.slice(0, size);
  const more = (kind: SearchKind) => found[kind].found.length > size;
  const names = await readFoundCustomers(tx, desk.id, found.customers.found);
  const cases = await readListed(tx, desk.id, first("cases"));
  const said = await readFoundMessages(tx, desk.id, [...first("messages"), ...first("attachments")]);
  const among = (kind: SearchKind) => new Set(first(kind).map(({ id }) => id));
  const [messages, attachments] = [among("messages"), among("attachments")];
  return {
    customers: {
      rows: beginsFirst(names, question)
        .slice(0, size)
        .map((row) => customerHit(row, question)),
      more: more("customers"),
    },
    cases: { rows: cases.map((row) => caseHit(row, question)), more: more("cases") },
    messages: {
      rows: said.filter(({ interaction_id: id }) => messages.has(id)).map((row) => messageHit(row, question)),
      more: more("messages"),
    },
    attachments: {
      rows: said.filter(({ interaction_id: id }) => attachments.has(id)).map((row) => attachmentHit(row, question)),
      more: more("attachments"),
    },
  };
}
