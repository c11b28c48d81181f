import type { Commitment } from "../core/commitment.ts";
import type { PersonId, ThirdPartyId } from "../core/ids.ts";
import { dateRecord } from "../core/third-party-record.ts";
import { addDays, atTime, days, iso, localDate, plus } from "../core/time.ts";
import { datesGiven, readThirdParties } from "../store/third-parties.ts";
import type { Tx } from "../store/database.ts";
import { callsAsked, doneWork, lostCalls, type OwedWork, owedWork, triesDue, triesOn } from "../store/day.ts";
import { onBehalf } from "../store/on-behalf.ts";
import { callsOwed, datesToSettle, type LineRow } from "../store/today.ts";
import { readContext } from "./context.ts";
import { type Desk, NotFound } from "./desk.ts";
import { isoOrNull, presentLost } from "./present.ts";
import { caseLine } from "./today.ts";
import { whenReachable } from "./when-reachable.ts";

/** Days ahead whose work is shown: what is due farther off has time. */
const AHEAD_DAYS = 31;
const CALLS_MAX = 30;
/** A lost call older than this is told by its finding. */
const LOST_DAYS = 7;

/** The time promised, everybody's, and the calls to make: mine, or the whole team's (contract DayView). */
export function dayView(desk: Desk, me: PersonId, who: "mine" | "team") {
  return onBehalf(desk.database, desk.id, async (tx) => {
    const now = desk.clock.now();
    const { timeZone } = await readContext(desk, tx, desk.id, null, now);
    const today = localDate(now, timeZone);
    const [midnight, tonight] = [atTime(today, 0, timeZone), atTime(addDays(today, 1), 0, timeZone)];
    const person = who === "mine" ? me : null;
    const owed = await callsOwed(tx, desk.id, person, tonight, CALLS_MAX);
    const dates = await datesToSettle(tx, desk.id, person, CALLS_MAX);
    const lost = await lostCalls(tx, desk.id, person, plus(now, -days(LOST_DAYS)), CALLS_MAX);
    const promised = new Set([...owed, ...dates].map(({ case_id }) => case_id));
    const due = (await triesDue(tx, desk.id, person, tonight, CALLS_MAX)).filter(({ case_id }) => !promised.has(case_id));
    const asked = await callsAsked(tx, desk.id, person, CALLS_MAX);
    const line = await callLines(desk, tx, [...owed, ...dates, ...asked, ...lost, ...due]);
    return {
      work: (await owedWork(tx, desk.id, plus(now, days(AHEAD_DAYS)))).map(presentWork),
      done: await doneWork(tx, desk.id, midnight),
      callBacks: owed.map((row) => ({
        ...line(row),
        commitmentId: row.commitment.id,
        promiser: promiserOf(row),
        dueAt: iso(row.commitment.dueAt),
        conventional: row.commitment.conventional,
      })),
      dates: dates.map((row) => ({
        ...line(row),
        commitmentId: row.commitment.id,
        promiser: promiserOf(row),
        why: row.guard as "unagreed" | "date_refused",
        dueAt: iso(row.commitment.dueAt),
        proposedFor: iso(row.commitment.proposals!.at(-1)!.dueAt),
      })),
      callsAsked: asked.map((row) => ({
        ...line(row),
        askedAt: iso(row.asked.at),
        notBefore: isoOrNull(row.asked.notBefore),
        notAfter: isoOrNull(row.asked.notAfter),
        words: row.asked.words,
        number: row.asked.number ? { typed: row.asked.number, dial: row.asked.dial ?? null } : null,
      })),
      lostCalls: lost.map((row) => ({ ...line(row), ...presentLost(row.lost) })),
      toTryAgain: due.map(line),
    };
  });
}

const promiserOf = ({ commitment: { promiser }, owner }: { commitment: Commitment; owner: PersonId }): PersonId =>
  promiser.role === "person" ? promiser.id : owner;

/** What everybody owes in the days ahead (contract LoadView). */
export function loadView(desk: Desk) {
  return onBehalf(desk.database, desk.id, async (tx) => ({
    work: (await owedWork(tx, desk.id, plus(desk.clock.now(), days(AHEAD_DAYS)))).map(presentWork),
  }));
}

/** What became of the last dates a third party gave (contract RecordView). Throws NotFound. */
export function recordView(desk: Desk, id: ThirdPartyId) {
  return onBehalf(desk.database, desk.id, async (tx) => {
    if (!(await readThirdParties(tx, desk.id)).some((one) => one.id === id)) throw new NotFound("third party", id);
    return dateRecord(await datesGiven(tx, desk.id, id), desk.clock.now());
  });
}

const presentWork = ({ id, promiser, kind, workMs, dueAt, notBefore }: OwedWork) => ({
  id,
  promiser,
  kind,
  workMs,
  dueAt: iso(dueAt),
  notBefore: notBefore === null ? null : iso(notBefore),
});

/** What each call shows of its case: when the customer can be reached, how often it was tried, and when it is next due. */
async function callLines(desk: Desk, tx: Tx, rows: readonly LineRow[]) {
  const tries = await triesOn(tx, desk.id, [...new Set(rows.map(({ case_id }) => case_id))]);
  const reachable = await whenReachable(desk, tx, rows);
  return (row: LineRow) => {
    const tried = tries.get(row.case_id);
    return {
      case: caseLine(row),
      reachable: reachable(row).map((it) => ({ ...it, saidAt: iso(it.saidAt) })),
      tries: tried?.tries ?? 0,
      triedAt: isoOrNull(tried?.lastAt ?? null),
      tryAt: isoOrNull(tried?.nextAt ?? null),
    };
  };
}
