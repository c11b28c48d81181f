import type { CaseState } from "./case.ts";
import { kindOf, type Named, type Stage, type StageMeans } from "./case-kind.ts";
import { type Decision, refuse, yes } from "./decision.ts";
import type { Language } from "./due.ts";
import type { InteractionId, PersonId, StageId } from "./ids.ts";
import type { Context } from "./policy.ts";
import type { Instant } from "./time.ts";

/** Which step a case stands at, as the customer is shown it: the words are those the desk had for it then. */
export interface StageSet extends Named {
  stage: StageId;
  means: StageMeans;
  at: Instant;
  by: PersonId;
  /** Said in one gesture with that message. */
  with?: InteractionId;
}

export type StageEvent = { type: "StatusSet"; stage: StageId; means: StageMeans; by: PersonId; with?: InteractionId } & Record<
  Language,
  string
>;
export type StageCommand = { type: "SetStatus"; stage: StageId; by: PersonId; with?: InteractionId };

/** The step the case stands at; null before anybody said one. */
export const stageOf = ({ stages = [] }: Pick<CaseState, "stages">): StageSet | null => stages.at(-1) ?? null;

/** It says that the work is done: what is still to come is the handing over, and the customer's last word. */
export const saysReady = (means: StageMeans): boolean => means === "ready" || means === "delivered" || means === "done";

/** Nothing is expected to move any more: it is with the customer, who has the last word. */
export const atEnd = ({ means }: StageSet): boolean => means === "delivered" || means === "done";

/** Among the steps before the one a case stands at: what nobody said is not known to be done. That it came in is known. */
export const wasSkipped = ({ id, means }: Pick<Stage, "id" | "means">, said: readonly { stage: string }[]): boolean =>
  means !== "received" && !said.some(({ stage }) => stage === id);

/** Said again, a step still stands: somebody looked. */
export function setStage(state: CaseState, { stage, by, with: message }: StageCommand, context: Context, now: Instant): Decision {
  if (state.status === "closed") return refuse("case_closed");
  const chosen = kindOf(state, context).settings.statuses.find(({ id }) => id === stage);
  if (!chosen) return refuse("unknown_status");
  const { means, fr, en } = chosen;
  return yes(now, { type: "StatusSet", stage, means, fr, en, by, ...(message && { with: message }) });
}

/** Every step said, in the order it was said. */
export function stagesAfter(
  { stages = [] }: CaseState,
  { stage, means, fr, en, at, by, with: message }: StageEvent & { at: Instant },
): readonly StageSet[] {
  return [...stages, { stage, means, fr, en, at, by, ...(message && { with: message }) }];
}

/** The steps once this message is taken back: what was said with it was not. */
export const stagesWithout = ({ stages }: Pick<CaseState, "stages">, message: InteractionId): Pick<CaseState, "stages"> =>
  stages ? { stages: stages.filter((it) => it.with !== message) } : {};
