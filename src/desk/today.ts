import type { CaseState } from "../core/case.ts";
import { awaited } from "../core/chain.ts";
import { type Commitment, isOwed, isStep } from "../core/commitment.ts";
import type { Door } from "../core/events.ts";
import type { PersonId } from "../core/ids.ts";
import { gaveItsDate } from "../core/third-party-answer.ts";
import { addDays, atTime, iso, localDate } from "../core/time.ts";
import { standing } from "../core/watch.ts";
import { currentState } from "../store/case-state.ts";
import { readThirdParties } from "../store/third-parties.ts";
import { countUnread } from "../store/inbox.ts";
import type { Tx } from "../store/database.ts";
import { onBehalf } from "../store/on-behalf.ts";
import { unheardOf } from "../store/unheard.ts";
import * as rows from "../store/today.ts";
import { type DeskContext, readContext } from "./context.ts";
import type { Desk } from "./desk.ts";
import { isoOrNull, presentCommitment, presentFinding, type Said, tellingsOf } from "./present.ts";

/** Rows one page shows; the longest owed come first, so what is cut is what can wait. */
const PROMISES_MAX = 300;
const QUIET_MAX = 50;

/** What is owed, what waits for my yes and what has gone quiet: mine, or the whole team's (contract TodayView). */
export function todayView(desk: Desk, me: PersonId, who: "mine" | "team") {
  return onBehalf(desk.database, desk.id, async (tx) => {
    const now = desk.clock.now();
    const context = await readContext(desk, tx, desk.id, null, now);
    const person = who === "mine" ? me : null;
    const promises = await rows.owedPromises(tx, desk.id, person, PROMISES_MAX + 1);
    const toAnswer = await rows.promisesToAnswer(tx, desk.id, me, QUIET_MAX);
    const offered = await rows.casesOffered(tx, desk.id, me, QUIET_MAX);
    const tellings = [...promises, ...toAnswer].flatMap(({ commitment }) => tellingsOf(commitment));
    const unheard = await unheardOf(tx, desk.id, tellings);
    const names = await promiserNames(tx, desk, context);
    const midnight = atTime(localDate(now, context.timeZone), 0, context.timeZone);
    const kept = await rows.keptSince(tx, desk.id, person, midnight);
    return {
      now: iso(now),
      promises: promises.slice(0, PROMISES_MAX).map((row) => promiseRow(row, currentState(row), names, { unheard, context, me })),
      toAnswer: [
        ...offered.map((row) => {
          const { by, at, note } = currentState(row).offer!;
          return { offer: { by, at: iso(at), note }, case: caseLine(row), why: "owner" as const };
        }),
        ...toAnswer.map((row) => ({
          commitment: presentCommitment(row.case_id, row.commitment, { door: null, unheard }, context),
          case: caseLine(row),
          why: whyAsked(row.commitment, me),
        })),
      ],
      silent: (await rows.casesFound(tx, desk.id, "silent", person, QUIET_MAX)).map((row) => ({
        case: caseLine(row),
        since: iso(row.since),
        chases: row.chases,
      })),
      unanswered: (await rows.casesWaiting(tx, desk.id, person, QUIET_MAX)).map((row) => ({ case: caseLine(row), since: iso(row.since!) })),
      undelivered: (await rows.casesFound(tx, desk.id, "undelivered", person, QUIET_MAX)).map((row) => ({
        case: caseLine(row),
        since: iso(row.since),
      })),
      notSettled: (await rows.casesUnsettled(tx, desk.id, person, QUIET_MAX)).map((row) => ({
        case: caseLine(row),
        since: iso(row.since!),
      })),
      more: promises.length > PROMISES_MAX,
      keptToday: kept.kept,
      renegotiatedToday: kept.renegotiated,
      lateToday: kept.late,
    };
  });
}

/** What the rail shows: promises of mine due by tonight, whether one is late, what I have not read, and what waits. */
export function railCounts(desk: Desk, me: PersonId) {
  return onBehalf(desk.database, desk.id, async (tx) => {
    const now = desk.clock.now();
    const { timeZone } = await readContext(desk, tx, desk.id, null, now);
    const tonight = atTime(addDays(localDate(now, timeZone), 1), 0, timeZone);
    const found = await rows.counts(tx, desk.id, me, now, tonight);
    return {
      dueToday: found.dueSoon,
      late: found.late > 0,
      unread: await countUnread(tx, desk.id, me, now),
      unreadable: found.unreadable,
      waitingToLeave: found.waitingToLeave,
    };
  });
}

export const caseLine = (row: rows.LineRow) => ({
  id: row.case_id,
  reference: row.reference,
  subject: row.subject,
  owner: row.owner,
  position: row.position,
  customer: { id: row.customer_id, name: row.customer_name, phone: row.phone },
});

type PromiseRow = rows.LineRow & { commitment: Commitment; saidDoor: Door | null };

function promiseRow(
  row: PromiseRow,
  state: CaseState,
  names: (it: Commitment) => string,
  { unheard, context, me }: Pick<Said, "unheard"> & { context: DeskContext; me: PersonId },
) {
  const waitsOn = awaited(state, row.commitment).filter(isOwed);
  return {
    commitment: presentCommitment(row.case_id, row.commitment, { door: row.saidDoor, unheard }, context),
    case: caseLine(row),
    findings: standing(state)
      .filter(({ about }) => about === row.commitment.id)
      .map((it) => presentFinding(state, it, context)),
    waitsOn: waitsOn.map((it) => ({
      id: it.id,
      thirdParty: it.promiser.role === "third_party",
      mine: it.promiser.role === "person" && it.promiser.id === me,
      step: isStep(it),
      theirWord: gaveItsDate(state, it),
      conventional: it.conventional,
      remindedAt: isoOrNull(it.reminders?.at(-1)?.at ?? null),
      words: it.words,
      promiser: names(it),
      dueAt: iso(it.dueAt),
    })),
  };
}

async function promiserNames(tx: Tx, desk: Desk, context: DeskContext): Promise<(it: Commitment) => string> {
  const parties = new Map<string, string>((await readThirdParties(tx, desk.id)).map(({ id, name }) => [id, name]));
  for (const { id, name } of context.people) parties.set(id, name);
  return ({ promiser }) => (promiser.role === "customer" ? "" : (parties.get(promiser.id) ?? ""));
}

function whyAsked(it: Commitment, me: PersonId): "handover" | "acceptance" | "proposal" {
  if (it.handover?.to === me) return "handover";
  return it.status === "proposed" ? "proposal" : "acceptance";
}
