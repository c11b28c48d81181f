import { type CaseState, evolve } from "./case.ts";
import type { Command, Refusal } from "./command.ts";
import { OWED_MAX } from "./commitment.ts";
import { decide } from "./decide.ts";
import type { Event } from "./events.ts";
import { evidenceGone } from "./evidence-part.ts";
import type { CaseId, CommitmentId, FileId, InteractionId, PersonId } from "./ids.ts";
import { chosenPart, parted, partFrom, wholePart } from "./part.ts";
import type { Part, PartGone } from "./part-shapes.ts";
import type { Context } from "./policy.ts";
import { settle } from "./settle.ts";
import type { Instant } from "./time.ts";

export interface Placed {
  id: CaseId;
  state: CaseState;
}

/** What follows on the case a part leaves, and on the one it comes to. */
export type Moved = { ok: true; left: readonly Event[]; joined: readonly Event[] } | { ok: false; refusal: Refusal };

interface Gesture {
  by: PersonId;
  context: Context;
  at: Instant;
}

/** All of `source` goes to `target`, and leads there. `interactions` are all of its messages, calls and notes. */
export function merge(source: Placed, target: Placed, interactions: readonly InteractionId[], its: Gesture & { undone?: boolean }): Moved {
  const [from, to] = [settled(source, its), settled(target, its)];
  if (from.state.status === "merged" || to.state.status === "merged") return refuse("case_merged");
  if (to.state.status === "closed" && from.state.status === "open") return refuse("case_closed");
  const part = wholePart(from.state, interactions);
  if (openIn(to.state) + openIn(from.state) > OWED_MAX) return refuse("too_many_promises", { max: OWED_MAX });
  return moved(from, to, part, { ...its, whole: true, split: false, undone: its.undone ?? false, awaitingSince: null });
}

/** What was merged goes back as it stands now, and its case is what it was. */
export function unmerge(target: Placed, source: Placed, its: Gesture): Moved {
  const [from, to] = [settled(target, its), settled(source, its)];
  const part = partFrom(from.state, source.id);
  if (!part || to.state.mergedInto?.case !== target.id) return refuse("case_not_merged");
  if (from.state.status === "closed") return refuse("case_closed");
  return moved(from, to, part, { ...its, whole: false, split: false, undone: true, awaitingSince: null });
}

export interface Chosen {
  interactions: readonly InteractionId[];
  commitments: readonly CommitmentId[];
  /** Of the messages chosen, since when each that waits for an answer does. */
  waiting: readonly Instant[];
  chases: readonly Instant[];
  /** That came with the messages chosen. */
  files: readonly FileId[];
  /** Since when what is left waits. */
  leftWaiting: Instant | null;
}

/** The messages chosen, and what was promised in them, become a case of their own. */
export function split(
  source: Placed,
  target: { id: CaseId; opening: Extract<Command, { type: "OpenCase" }> },
  chosen: Chosen,
  its: Gesture,
): Moved {
  const from = settled(source, its);
  if (from.state.status === "merged" || from.state.status === "closed")
    return refuse(from.state.status === "merged" ? "case_merged" : "case_closed");
  const opened = decide(null, target.opening, its.context, its.at);
  if (!opened.ok) return opened;
  const to = { id: target.id, events: opened.events, state: opened.events.reduce<CaseState | null>(evolve, null)! };
  const part = chosenPart(from.state, { ...chosen, otherCustomer: target.opening.customer !== from.state.customer });
  return moved(from, to, part, { ...its, whole: false, split: true, undone: false, awaitingSince: chosen.leftWaiting });
}

type Ready = Placed & { events: readonly Event[] };

/** What fell due on either came first. */
function settled({ id, state }: Placed, { context, at }: Gesture): Ready {
  const events = settle(state, context, at);
  return { id, events, state: events.reduce<CaseState>(evolve, state) };
}

type Terms = Gesture & { whole: boolean; split: boolean; undone: boolean; awaitingSince: Instant | null };

function moved(from: Ready, to: Ready, part: Part, { by, context, at, whole, split, undone, awaitingSince }: Terms): Moved {
  const torn = parted(from.state, part);
  if (torn) return refuse("part_waited_on", { words: torn.words });
  return {
    ok: true,
    left: following(from, { type: "PartLeft", at, to: to.id, by, whole, undone, part: goneOf(part), awaitingSince }, context),
    joined: following(to, { type: "PartJoined", at, from: from.id, by, split, undone, part }, context),
  };
}

function following({ events, state }: Ready, event: Event, context: Context): Event[] {
  return [...events, event, ...settle(evolve(state, event), context, event.at)];
}

const goneOf = ({ interactions, commitments, findings, questions, evidence, closing, exchange }: Part): PartGone => ({
  interactions,
  commitments: commitments.map(({ id }) => id),
  findings,
  questions: questions.map(({ id }) => id),
  defects: closing?.defects.map(({ id }) => id) ?? [],
  evidence: evidenceGone(evidence),
  chases: exchange.chases,
});

const openIn = ({ commitments }: CaseState): number => commitments.filter(({ endedAt }) => endedAt === null).length;

const refuse = (code: Refusal["code"], detail: Refusal["detail"] = {}): Moved => ({ ok: false, refusal: { code, detail } });
