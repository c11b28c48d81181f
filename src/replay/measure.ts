import { type Commitment, isTold } from "../core/commitment.ts";
import type { GuardName } from "../core/finding.ts";
import { type Instant, latest, type Millis } from "../core/time.ts";
import { type Replay, type Told, toldOf } from "./replay.ts";
import type { Step } from "./story.ts";

/**
 * One time that the business failed its customer, and what Tenir had told somebody before it. Definitions in
 * docs/stories.md, "The measure".
 */
export interface Failure {
  at: Instant;
  /** The step, for a chase or a repeated explanation. */
  step: Step | null;
  /** The broken promise. */
  commitment: Commitment | null;
  promise: string | null;
  /** The first warning that still held; null when nobody was warned, and for repeated explanations. */
  warning: Told | null;
  /** For a repeated explanation: how many earlier exchanges the person could have read in Tenir. */
  onRecord: number | null;
  warned: boolean;
  /** From the warning, or from the last exchange on record, to the failure: by the clock, and in opening hours. */
  lead: { clockMs: Millis; openMs: Millis } | null;
}

export interface Measure {
  chases: readonly Failure[];
  brokenPromises: readonly Failure[];
  repeatedExplanations: readonly Failure[];
}

export const unwarned = (failures: readonly Failure[]): number => failures.filter(({ warned }) => !warned).length;

const ABOUT_A_PROMISE: readonly GuardName[] = ["at_risk", "vague", "unaccepted", "impossible", "broken"];
const ABOUT_THE_CASE: readonly GuardName[] = ["silent", "unanswered", "lost_call", "undelivered"];

/** Failures in the story, and which of them somebody had been warned of. */
export function measure(replay: Replay): Measure {
  const steps = replay.story.steps;
  return {
    chases: steps.filter(({ chases }) => chases).map((step) => chase(replay, step)),
    brokenPromises: brokenOnes(replay),
    repeatedExplanations: steps.filter(({ reexplains }) => reexplains).map((step) => reexplained(replay, step)),
  };
}

/** Warned when, before it, somebody was told of a promise still owed then, or of the customer waiting in silence: the first time since our last word to them, where there is one. */
function chase(replay: Replay, step: Step): Failure {
  const quietSince = lastNews(replay, step.at);
  const expected = (told: Told) => {
    if (ABOUT_THE_CASE.includes(told.finding.guard)) return told.at > quietSince;
    if (!ABOUT_A_PROMISE.includes(told.finding.guard)) return false;
    if (step.about.length > 0 && !step.about.includes(told.about ?? "")) return false;
    const it = final(replay, told);
    return it !== null && owedAt(it, step.at) && told.at >= dateInForce(it, step.at);
  };
  const warnings = toldOf(replay).filter((told) => told.at < step.at && expected(told));
  return failure(replay, { at: step.at, step }, warnings.find(({ at }) => at >= quietSince) ?? warnings[0] ?? null);
}

/** A promise whose time passed. Warned when somebody was told, on the date in force, before that time. */
function brokenOnes(replay: Replay): Failure[] {
  const all = toldOf(replay);
  return all
    .filter((told) => told.finding.guard === "broken" && told.finding.level === 1 && isTold(final(replay, told)!))
    .map((broken) => {
      const it = final(replay, broken)!;
      const before = (told: Told) =>
        told.finding.about === it.id &&
        told.at < broken.at &&
        told.at >= dateInForce(it, broken.at) &&
        ABOUT_A_PROMISE.includes(told.finding.guard);
      return { ...failure(replay, { at: broken.at, step: null }, all.find(before) ?? null), commitment: it, promise: broken.about };
    });
}

/** Warned when there was an earlier exchange and all of them were on record: whoever listened could have read them. */
function reexplained(replay: Replay, step: Step): Failure {
  const earlier = replay.story.steps.filter(({ at, what, said }) => at < step.at && said.length > 0 && what !== "note");
  const onRecord = earlier.filter((it) => it.onRecord);
  const warned = onRecord.length > 0 && onRecord.length === earlier.length;
  const last = onRecord.at(-1);
  return {
    ...failure(replay, { at: step.at, step }, null),
    warned,
    onRecord: onRecord.length,
    lead: warned && last ? leadBetween(replay, last.at, step.at) : null,
  };
}

function failure(replay: Replay, { at, step }: Pick<Failure, "at" | "step">, warning: Told | null): Failure {
  const lead = warning ? leadBetween(replay, warning.at, at) : null;
  return { at, step, commitment: null, promise: null, warning, onRecord: null, warned: warning !== null, lead };
}

function leadBetween({ story: { calendar } }: Replay, from: Instant, to: Instant): NonNullable<Failure["lead"]> {
  return { clockMs: (to - from) as Millis, openMs: calendar.between(from, to) };
}

const final = ({ state }: Replay, { finding }: Told): Commitment | null =>
  state?.commitments.find(({ id }) => id === finding.about) ?? null;

const owedAt = ({ madeAt, endedAt }: Commitment, at: Instant): boolean => madeAt < at && (endedAt === null || endedAt >= at);

/** When the date that held at `at` had been given: warnings about an earlier date no longer count. */
const dateInForce = ({ dates }: Commitment, at: Instant): Instant => dates.findLast((it) => it.at < at)?.at ?? dates[0]!.at;

/** When the customer last heard from a person of ours, before `at`; the case's beginning when never. */
function lastNews({ events }: Replay, at: Instant): Instant {
  const news = events.filter(
    (event) => event.at < at && (event.type === "CaseOpened" || (event.type === "MessageSent" && !event.automatic)),
  );
  return latest(...news.map((event) => event.at), 0 as Instant);
}
