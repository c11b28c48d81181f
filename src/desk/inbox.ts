import type { CaseId, PersonId, TagId } from "../core/ids.ts";
import type { InboxFilter } from "../core/inbox-filter.ts";
import { isAlarm } from "../core/guards/lost-calls.ts";
import { isCovered } from "../core/people.ts";
import { type Instant, iso } from "../core/time.ts";
import { tagsOf } from "../store/case-tags.ts";
import { callsNotReturned, type InboxOf, inboxCounts, inboxPage, lastAndNext } from "../store/inbox.ts";
import type { Tx } from "../store/database.ts";
import { answersBegun } from "../store/drafts.ts";
import { onBehalf } from "../store/on-behalf.ts";
import { unheardOf } from "../store/unheard.ts";
import { ownWords } from "../reader/own-words.ts";
import { type DeskContext, readContext } from "./context.ts";
import { readCursor, writeCursor } from "./cursor.ts";
import type { Desk } from "./desk.ts";
import { isoOrNull, presentCommitment, presentLost, tellingsOf } from "./present.ts";
import { caseLine } from "./today.ts";

const PAGE = 50;

export interface InboxAsked {
  filter: InboxFilter;
  tag?: TagId | null;
  after?: string | null;
  /** Of the filter's cases, these only. */
  only?: readonly CaseId[] | null;
}

/** One page of cases (contract InboxView); the counts come with the first. Throws RangeError for a cursor no page gave out. */
export function inboxView(desk: Desk, me: PersonId, { filter, tag = null, after = null, only = null }: InboxAsked) {
  const cursor = readCursor(after);
  return onBehalf(desk.database, desk.id, async (tx) => {
    const now = desk.clock.now();
    const context = await readContext(desk, tx, desk.id, null, now);
    const of = inboxOf(me, context, now, tag);
    const found = await inboxPage(tx, desk.id, filter, of, { after: cursor, only, limit: PAGE + 1 });
    const page = found.slice(0, PAGE);
    const end = page.at(-1);
    return {
      rows: await inboxRows(desk, tx, page, context),
      counts: cursor || only ? null : await inboxCounts(tx, desk.id, of),
      lostAlarms: cursor || only ? null : (await callsNotReturned(tx, desk.id, now)).filter(isAlarm).length,
      after: end && found.length > PAGE ? writeCursor({ at: end.at, id: end.case_id }) : null,
    };
  });
}

/** Whose cases nobody looks after is asked of those who work here now. */
export const inboxOf = (me: PersonId, { people }: DeskContext, now: Instant, tag: TagId | null): InboxOf => ({
  me,
  covered: people.filter(({ id }) => isCovered(id, people, now)).map(({ id }) => id),
  now,
  tag,
});

type Page = Awaited<ReturnType<typeof inboxPage>>;

async function inboxRows(desk: Desk, tx: Tx, page: Page, context: DeskContext) {
  const ids = page.map(({ case_id }) => case_id);
  const { last, next } = await lastAndNext(tx, desk.id, ids);
  const begun = await answersBegun(tx, desk.id, ids);
  const tags = await tagsOf(tx, desk.id, ids);
  const tellings = [...next.values()].flatMap(tellingsOf);
  const unheard = await unheardOf(tx, desk.id, tellings);
  const nameOf = (id: PersonId | null) => context.people.find((one) => one.id === id)?.name ?? null;
  return page.map((row) => {
    const said = last.get(row.case_id);
    const owed = next.get(row.case_id);
    const answer = begun.get(row.case_id);
    return {
      case: caseLine(row),
      status: row.status,
      past: row.past,
      at: iso(row.listed_at),
      awaitingSince: isoOrNull(row.awaiting_since),
      lostCall: row.lost_call && presentLost(row.lost_call),
      complaintSince: isoOrNull(row.complaint_since),
      unread: row.unread,
      putAside: row.put_aside && { until: isoOrNull(row.put_aside.until), by: row.put_aside.by },
      last: said
        ? {
            door: said.door,
            direction: said.direction,
            author: said.author ?? nameOf(said.person_id),
            excerpt: excerptOf(said.body),
            at: iso(said.at),
          }
        : null,
      tags: tags.get(row.case_id) ?? [],
      begun: answer ? { by: answer.person, leaveAt: isoOrNull(answer.leaveAt) } : null,
      next: owed ? presentCommitment(row.case_id, owed, { door: null, unheard }, context) : null,
    };
  });
}

/** What a line of the list holds of a message, in letters. */
const EXCERPT_MAX = 240;

/** What its writer said, before what they quote or sign with; the message's beginning where nothing of theirs is found. */
const excerptOf = (body: string): string => (ownWords(body).own.trim() || body).slice(0, EXCERPT_MAX);
