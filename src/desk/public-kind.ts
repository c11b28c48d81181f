import { type Compared, compared } from "../core/agreed.ts";
import type { CaseState } from "../core/case.ts";
import { kindOf, type Named, type StageMeans } from "../core/case-kind.ts";
import { isOwed, isTold } from "../core/commitment.ts";
import { contradictions } from "../core/contradictions.ts";
import { deliverablesOf } from "../core/deliverables.ts";
import type { CommitmentKind } from "../core/due.ts";
import type { Context } from "../core/policy.ts";
import { saysReady, stageOf, wasSkipped } from "../core/stage.ts";
import { type Instant, latest } from "../core/time.ts";
import type { PublicPromise } from "./public-promises.ts";

/** A step of what is being done. `unsure`: it was said, and what the desk knows contradicts it. */
export interface PublicStep {
  words: Named;
  standing: "done" | "now" | "waiting" | "unsure" | "to_come";
  at: Instant | null;
  /** When it is promised for, where it is to come and every promise it takes has a date that still stands. */
  plannedAt: Instant | null;
}

/** A list agreed with them, line by line against what is there (S28). */
export interface PublicList {
  title: string;
  lines: readonly { words: string; quantity: number; done: number; compared: Compared }[];
}

/** The steps of such a case, in order; none before anybody said one. */
export function publicSteps(state: CaseState, context: Context, promises: readonly PublicPromise[], now: Instant): PublicStep[] {
  const stage = stageOf(state);
  if (!stage) return [];
  const { statuses } = kindOf(state, context).settings;
  const said = (state.stages ?? []).map((it) => ({ ...it, id: it.stage }));
  const current = statuses.findIndex(({ id }) => id === stage.stage);
  // Its kind has changed since: what was said is all that is known.
  const shown = current < 0 ? said.filter(({ id }, i) => said.findIndex((it) => it.id === id) === i) : statuses;
  const at = current < 0 ? shown.findIndex(({ id }) => id === stage.stage) : current;
  const passed = shown.slice(0, at).filter((it) => !wasSkipped(it, state.stages!));
  return [...passed, ...shown.slice(at)].map(({ id, fr, en, means }, i) => ({
    words: { fr, en },
    standing: i < passed.length ? "done" : i > passed.length ? "to_come" : standingOf(means, contradictions(state).length > 0),
    at: i <= passed.length ? (said.find((it) => it.id === id)?.at ?? null) : null,
    plannedAt: i > passed.length ? plannedAt(means, promises, now) : null,
  }));
}

/** The promises that say when such a step comes. */
const PROMISED: Partial<Record<StageMeans, CommitmentKind>> = { ready: "repair", delivered: "deliver" };

function plannedAt(means: StageMeans, promises: readonly PublicPromise[], now: Instant): Instant | null {
  const takes = promises.filter(({ by, endedAt, kind }) => by !== null && endedAt === null && kind === PROMISED[means]);
  const dates = takes.flatMap(({ dueAt, proposal }) => (dueAt !== null && dueAt > now && !proposal ? [dueAt] : []));
  return dates.length === 0 || dates.length < takes.length ? null : latest(...dates);
}

function standingOf(means: StageMeans, contradicted: boolean): PublicStep["standing"] {
  if (contradicted) return "unsure";
  if (means === "waiting") return "waiting";
  return saysReady(means) ? "done" : "now";
}

/** What is promised of such a case and not there yet, once some of it is: «done but for the valuations» is not done (S19). */
export function stillToDeliver(state: CaseState, context: Context): Named[] {
  const promised = deliverablesOf(state, kindOf(state, context).settings).filter(({ commitment }) => commitment && isTold(commitment));
  const owed = promised.filter(({ commitment }) => isOwed(commitment!));
  return owed.length < promised.length ? owed.map(({ deliverable: { fr, en } }) => ({ fr, en })) : [];
}

/** What was agreed with the customer, line by line, without who counted it and how. */
export const publicLists = ({ lists = [] }: CaseState): PublicList[] =>
  lists.map(({ title, lines }) => ({
    title,
    lines: lines.map(({ words, quantity, done }) => ({ words, quantity, done, compared: compared({ quantity, done }) })),
  }));
