import type { PersonId } from "../core/ids.ts";
import { iso } from "../core/time.ts";
import { onBehalf } from "../store/on-behalf.ts";
import { counts, type InboxFilter, inboxPage, lastAndNext } from "../store/today.ts";
import { unheardOf } from "../store/unheard.ts";
import { readContext } from "./context.ts";
import { readCursor, writeCursor } from "./cursor.ts";
import type { Desk } from "./desk.ts";
import { isoOrNull, presentCommitment, tellingOf } from "./present.ts";
import { caseLine } from "./today.ts";

const PAGE = 50;

/** One page of cases (contract InboxView). Throws RangeError for a cursor no page gave out. */
export function inboxView(desk: Desk, me: PersonId, filter: InboxFilter, after: string | null) {
  const cursor = readCursor(after);
  return onBehalf(desk.database, desk.id, async (tx) => {
    const now = desk.clock.now();
    const context = await readContext(desk, tx, desk.id, null, now);
    const found = await inboxPage(tx, desk.id, me, filter, cursor, PAGE + 1);
    const page = found.slice(0, PAGE);
    const { last, next } = await lastAndNext(
      tx,
      desk.id,
      page.map(({ case_id }) => case_id),
    );
    const unheard = await unheardOf(
      tx,
      desk.id,
      [...next.values()].map(tellingOf).filter((it) => it !== null),
    );
    const total = await counts(tx, desk.id, me, now, now);
    const end = page.at(-1);
    return {
      rows: page.map((row) => {
        const said = last.get(row.case_id);
        const owed = next.get(row.case_id);
        const author = said && (said.author ?? context.people.find(({ id }) => id === said.person_id)?.name ?? null);
        return {
          case: caseLine(row),
          status: row.status,
          lastAt: iso(row.last_at),
          awaitingSince: isoOrNull(row.awaiting_since),
          last: said
            ? { door: said.door, direction: said.direction, author: author ?? null, excerpt: said.excerpt, at: iso(said.at) }
            : null,
          next: owed ? presentCommitment(row.case_id, owed, { door: null, unheard }, context) : null,
        };
      }),
      counts: { all: total.all, mine: total.mine, unanswered: total.unanswered },
      after:
        end && found.length > PAGE
          ? writeCursor({ at: filter === "unanswered" ? end.awaiting_since! : end.last_at, id: end.case_id })
          : null,
    };
  });
}
