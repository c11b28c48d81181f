import { type CaseState, commitmentOf } from "../core/case.ts";
import { chainOf } from "../core/chain.ts";
import type { Command } from "../core/command.ts";
import { isTold, person } from "../core/commitment.ts";
import { type CaseId, type CommitmentId, newId, type PersonId } from "../core/ids.ts";
import { type Instant, iso, latest, type Millis } from "../core/time.ts";
import { on } from "./commitments.ts";
import type { DeskContext } from "./context.ts";
import type { Desk } from "./desk.ts";
import { sentHere } from "./done-before.ts";
import { handle, type Handled, refuse, type Seen } from "./handle.ts";
import { type Looked, notOvertaken } from "./meanwhile.ts";
import { wordsPromising } from "./promises.ts";
import { isoOrNull } from "./present.ts";
import { type Telling, tell } from "./say.ts";

/** A promise waits on another of its case from now on, or no longer. Throws NotFound. */
export const changeWaiting = (
  desk: Desk,
  me: PersonId,
  id: CommitmentId,
  it: { on: CommitmentId; waits: boolean },
  looked?: Looked,
): Promise<Handled> =>
  on(desk, { me, id, looked }, () => [{ type: it.waits ? "WaitOn" : "StopWaiting", commitment: id, on: it.on, by: me }]);

/** How much open time its own work takes, once what it waits on is there. Throws NotFound. */
export const setWork = (desk: Desk, me: PersonId, id: CommitmentId, workMs: Millis, looked?: Looked): Promise<Handled> =>
  on(desk, { me, id, looked }, () => [{ type: "SetWork", commitment: id, workMs, by: me }]);

/** The chain of a case as of now (contract ChainLink). */
export function chainView(state: CaseState, context: DeskContext, now: Instant) {
  return chainOf(state, context, latest(now, state.lastAt)).map(({ commitment, after, readyAt, comesAt, impossible }) => ({
    commitment: commitment.id,
    after,
    readyAt: isoOrNull(readyAt),
    comesAt: iso(comesAt),
    impossible,
  }));
}

export interface NewDates {
  reason: string;
  telling: Telling;
  dates: readonly { commitment: CommitmentId; dueAt: Instant }[];
}

/**
 * New dates for all that a slip made impossible, told in one message or call: those promised wait for the customer's yes, steps
 * of ours move at once. All of them or none; the same message key twice is one gesture. Throws NotFound.
 */
export function proposeDates(desk: Desk, me: PersonId, id: CaseId, it: NewDates, looked?: Looked): Promise<Handled> {
  return handle(desk, id, async (seen) => {
    for (const { commitment } of it.dates) await notOvertaken(desk, seen, me, looked, { commitment });
    if (it.telling.by === "message" && (await sentHere(desk, seen, it.telling.key))) return [];
    const known = it.dates.map(({ commitment, dueAt }) => ({ commitment: commitmentOf(seen.state, commitment), dueAt }));
    if (known.some(({ commitment }) => !commitment)) throw refuse("no_such_commitment");
    const told = await tell(desk, seen, me, it.telling);
    const text = it.telling.by === "message" ? it.telling.text : it.telling.words;
    return [...told.commands, ...it.dates.map((date) => dated(desk, seen, me, { ...date, reason: it.reason, text, toldIn: told.toldIn }))];
  });
}

interface Dating {
  commitment: CommitmentId;
  dueAt: Instant;
  reason: string;
  text: string;
  toldIn: Awaited<ReturnType<typeof tell>>["toldIn"];
}

function dated(desk: Desk, seen: Seen, by: PersonId, { commitment, dueAt, reason, text, toldIn }: Dating): Command {
  const it = commitmentOf(seen.state, commitment)!;
  if (!isTold(it) || it.status === "broken") {
    const replacement = newId<CommitmentId>(seen.at, desk.random);
    const words = isTold(it) ? wordsPromising(text, dueAt, seen) : "";
    return { type: "MoveCommitment", commitment, by: person(by), dueAt, reason, toldIn: isTold(it) ? toldIn : null, replacement, words };
  }
  return { type: "ProposeMove", commitment, by, dueAt, reason, words: wordsPromising(text, dueAt, seen), toldIn };
}
