import type { CaseState } from "./case.ts";
import type { Refusal } from "./command.ts";
import { type Commitment, isOwed, type Party, sameParty } from "./commitment.ts";
import type { Event, EventOf, Undated } from "./events.ts";
import type { CommitmentId, InteractionId, PersonId } from "./ids.ts";
import { type Instant, latest, minutes, plus } from "./time.ts";

/** How a third party's answer came: by the link it was sent, or in its own words by mail. */
export type AnswerWay = "link" | "mail";

/** What a third party says of a date of its own (S10); a new date and a thing done are `MoveCommitment` and `KeepCommitment`. */
export type ThirdPartyCommand =
  | { type: "ConfirmDate"; commitment: CommitmentId; by: Party; way: AnswerWay; toldIn: InteractionId | null }
  | { type: "SayDateUnknown"; commitment: CommitmentId; by: Party; way: AnswerWay; toldIn: InteractionId | null; words: string }
  | { type: "UndoAnswer"; commitment: CommitmentId; by: Party };

export type ThirdPartyEvent =
  /** Asked of a third party what it owes, as `interaction`: no news to the customer. `by` null: by the machine, as the desk wants it. */
  | {
      type: "ThirdPartyReminded";
      commitment: CommitmentId;
      interaction: InteractionId;
      to: Extract<Party, { role: "third_party" }>["id"];
      by: PersonId | null;
    }
  | { type: "DateConfirmed"; commitment: CommitmentId; by: Party; way: AnswerWay; toldIn: InteractionId | null }
  | { type: "DateUnknown"; commitment: CommitmentId; by: Party; way: AnswerWay; toldIn: InteractionId | null; words: string }
  | { type: "AnswerUndone"; commitment: CommitmentId; by: Party };

/** The last thing a third party said of what it owes, and what stood before: within its time it can be taken back. */
export interface ThirdPartyAnswer {
  said: "confirmed" | "unknown" | "moved" | "kept";
  at: Instant;
  way: AnswerWay;
  before: Before;
}

type Before = Pick<Commitment, (typeof BEFORE)[number]>;
const BEFORE = ["status", "dueAt", "notBefore", "conventional", "level", "dates", "keptBy", "evidence", "endedAt", "replacedBy"] as const;

/** A slip of the thumb is taken back within this, as if it had not been; afterwards another answer is another answer. */
export const ANSWER_UNDO_MAX = minutes(10);

/** The machine asks so often for one promise; after that a person does. */
export const MACHINE_ASKS_MAX = 3;

/** Whether the machine still asks for it by itself. */
export const leftToMachine = ({ reminders = [] }: Commitment): boolean =>
  reminders.filter(({ by }) => by === null).length < MACHINE_ASKS_MAX;

/** What follows from it, or why not. */
export function answered(state: CaseState, it: Commitment, command: ThirdPartyCommand, now: Instant): Undated[] | Refusal["code"] {
  if (it.promiser.role !== "third_party") return "not_a_third_partys";
  if (!sameParty(command.by, it.promiser)) return "not_the_promiser";
  if (command.type === "UndoAnswer") return canUndo(state, it, now) ? [{ ...command, type: "AnswerUndone" }] : "too_late_to_undo";
  if (!isOwed(it)) return "commitment_not_owed";
  if (command.type === "SayDateUnknown") return [{ ...command, type: "DateUnknown" }];
  return it.conventional || it.dueAt <= now ? "due_in_the_past" : [{ ...command, type: "DateConfirmed" }];
}

/**
 * Whether the date that stands is the third party's own word: given or confirmed by it, by its link or in a mail of its own. Any
 * other is one of ours that it is expected to keep.
 */
export function gaveItsDate({ commitments }: Pick<CaseState, "commitments">, it: Commitment): boolean {
  const given = it.dates.at(-1)!.at;
  const answer = it.answer ?? commitments.find(({ replacedBy }) => replacedBy === it.id)?.answer;
  return !it.conventional && (answer?.said === "moved" || answer?.said === "confirmed") && answer.at >= given;
}

/** Its time is not over, and nothing else became of the promise since. */
export function canUndo(state: CaseState, it: Commitment, now: Instant): boolean {
  const { answer } = it;
  if (!answer || state.status !== "open" || now > plus(answer.at, ANSWER_UNDO_MAX)) return false;
  const again = it.replacedBy ? state.commitments.find(({ id }) => id === it.replacedBy) : undefined;
  const touched = [it, ...(again ? [again] : [])].some(({ dates }) => dates.at(-1)!.at > answer.at);
  return !touched && (it.endedAt === null || it.endedAt === answer.at) && (!again || again.status === "open");
}

/** The same answer, without a word of anybody's. */
export const withoutReasons = ({ before, ...answer }: ThirdPartyAnswer, mark: string): ThirdPartyAnswer => ({
  ...answer,
  before: {
    ...before,
    evidence: before.evidence && mark,
    dates: before.dates.map((date) => ({ ...date, reason: date.reason && mark })),
  },
});

/** When its third party was last heard of it: an answer of its own, or a message. */
export const heardAt = ({ answer, heardAt: wroteAt }: Commitment): Instant | null =>
  answer || wroteAt !== undefined ? latest(answer?.at ?? (0 as Instant), wroteAt ?? (0 as Instant)) : null;

const SAID = {
  CommitmentMoved: "moved",
  CommitmentReplaced: "moved",
  CommitmentKept: "kept",
  DateConfirmed: "confirmed",
  DateUnknown: "unknown",
} as const;

/** The change an event makes, with the answer it is where a third party gave it. */
export function withAnswer(state: CaseState, event: Event, change: Partial<CaseState>): Partial<CaseState> {
  if (event.type === "AnswerUndone") return undone(state, event);
  if (!("way" in event) || event.way === undefined) return change;
  const { at, way, commitment } = event;
  const before = state.commitments.find(({ id }) => id === commitment)!;
  const answer: ThirdPartyAnswer = { said: SAID[event.type], at, way, before: pick(before) };
  const after = change.commitments ?? state.commitments;
  return { ...change, commitments: after.map((it) => (it.id === commitment ? { ...it, answer } : it)) };
}

const pick = (it: Commitment): Before => Object.fromEntries(BEFORE.map((field) => [field, it[field]])) as unknown as Before;

/** As it stood; a promise made again by that answer was never made. What broke meanwhile stays broken. */
function undone({ commitments }: CaseState, { commitment, at }: EventOf<"AnswerUndone">): Partial<CaseState> {
  const it = commitments.find(({ id }) => id === commitment)!;
  const { answer, ...rest } = it;
  if (!answer) return {};
  const { status } = answer.before;
  const stays = it.status === "broken" && it.dueAt === answer.before.dueAt;
  const back: Commitment = { ...rest, ...answer.before, status: stays ? "broken" : status };
  return {
    commitments: commitments.map((one) => {
      if (one.id === commitment) return back;
      return one.id === it.replacedBy ? { ...one, status: "dismissed", endedAt: at } : one;
    }),
  };
}

/** It wrote to us: until it is asked again, nothing of it is quiet. */
export function heardFrom({ commitments }: CaseState, event: EventOf<"MessageReceived">): Partial<Pick<CaseState, "commitments">> {
  const { from, automatic, at } = event;
  if (automatic || from.role !== "third_party") return {};
  return { commitments: commitments.map((it) => (isOwed(it) && sameParty(it.promiser, from) ? { ...it, heardAt: at } : it)) };
}
