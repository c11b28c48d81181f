import type { CaseState } from "./case.ts";
import { CUSTOMER, isOwed, type Party } from "./commitment.ts";
import type { Refusal } from "./command.ts";
import type { Language } from "./due.ts";
import type { Door, Undated } from "./events.ts";
import type { ApprovalId, CommitmentId, FileId, InteractionId, ParticipantId, PersonId } from "./ids.ts";
import type { ReachableTime } from "./reachable.ts";
import { earliest, type Instant, type LocalDate } from "./time.ts";

/** When the customer says to be reachable, by day; minutes after midnight. */
export interface ReachableDay {
  day: LocalDate;
  from: number;
  until: number;
}

/** What one who follows a case beside its customer sees of it. */
export const SEES = ["everything", "dates"] as const;
export type Sees = (typeof SEES)[number];

export const PARTICIPANT_ROLES = ["parent", "companion", "broker", "other"] as const;
export type ParticipantRole = (typeof PARTICIPANT_ROLES)[number];

/** What is said of one who follows a case. `email`: null where nothing is mailed to them; `needs`: how to receive them well, in words, "" for nothing. */
export interface ParticipantTerms {
  name: string;
  role: ParticipantRole;
  sees: Sees;
  email: string | null;
  needs: string;
}

/** A yes asked for before work begins: a price, a sample (S41). */
export interface Approval {
  id: ApprovalId;
  what: string;
  /** As it was said, with what it holds («1 240 $, taxes en sus»). */
  price: string | null;
  file: FileId | null;
  /** The promise that cannot begin without it. */
  holdsUp: CommitmentId | null;
  by: PersonId;
  at: Instant;
  /** `notedBy`: said to a person, who noted it; null: on their page. */
  answer: { yes: boolean; words: string; at: Instant; notedBy: PersonId | null } | null;
  withdrawnAt: Instant | null;
}

/** A call between two instants, null: as soon as may be. */
export interface CallTerms {
  notBefore: Instant | null;
  notAfter: Instant | null;
  /** A number given for it, as typed; absent: the one that is known. */
  number?: string;
  /** The same as it is dialled (E.164); absent where it was not understood. */
  dial?: string;
}

/** What the customer did by themselves, kept with what is said (core/exchange.ts). Each absent on a case written before it was kept. */
export interface CustomerActs {
  /** A call is asked for between two instants, or as soon as may be; until we call. */
  callAsked?: ({ interaction: InteractionId; at: Instant; words: string } & CallTerms) | null;
  /** They say it is not settled; until a person answers. */
  unsettled?: { interaction: InteractionId | null; at: Instant } | null;
  /** When they said last, and what. */
  reachable?: { at: Instant; days: readonly ReachableDay[] } | null;
  approvals?: readonly Approval[];
}

export const NO_ACTS: CustomerActs = { callAsked: null, unsettled: null, reachable: null, approvals: [] };

export type ActEvent =
  | ({ type: "CallAsked"; interaction: InteractionId; words: string } & CallTerms)
  | { type: "CustomerUnsettled"; interaction: InteractionId | null; words: string }
  | { type: "ReachableSaid"; days: readonly ReachableDay[] }
  /** On their page: the language they read and the door they prefer, null where they have none. */
  | { type: "WaysChosen"; language: Language; prefers: Door | null }
  | {
      type: "ApprovalAsked";
      approval: ApprovalId;
      what: string;
      price: string | null;
      file: FileId | null;
      holdsUp: CommitmentId | null;
      by: PersonId;
    }
  | { type: "ApprovalGiven"; approval: ApprovalId; words: string; notedBy: PersonId | null }
  | { type: "ApprovalRefused"; approval: ApprovalId; words: string; notedBy: PersonId | null }
  | { type: "ApprovalWithdrawn"; approval: ApprovalId; by: PersonId }
  /** Where they are written to is kept beside the case only (table `participants`). */
  | { type: "ParticipantAdded"; participant: ParticipantId; name: string; role: ParticipantRole; sees: Sees; by: Party }
  | { type: "ParticipantChanged"; participant: ParticipantId; name: string; role: ParticipantRole; sees: Sees; by: Party }
  | { type: "ParticipantRemoved"; participant: ParticipantId; name: string; by: Party }
  /** Their address does not take our mail, in the words of their server. */
  | { type: "ParticipantUnreached"; participant: ParticipantId; name: string; reason: string };

export type ActCommand =
  | ({ type: "AskCall"; interaction: InteractionId; words: string } & CallTerms)
  | { type: "SayUnsettled"; interaction: InteractionId | null; words: string }
  | { type: "SayReachable"; days: readonly ReachableDay[] }
  | { type: "ChooseWays"; language: Language; prefers: Door | null }
  | Saying<"AskApproval", "ApprovalAsked">
  | { type: "AnswerApproval"; approval: ApprovalId; yes: boolean; words: string; notedBy: PersonId | null }
  | Saying<"WithdrawApproval", "ApprovalWithdrawn">
  | Saying<"AddParticipant", "ParticipantAdded">
  | Saying<"ChangeParticipant", "ParticipantChanged">
  | Saying<"RemoveParticipant", "ParticipantRemoved">
  | Saying<"ReportParticipantUnreached", "ParticipantUnreached">;

/** A command that says just what its event does. */
type Saying<Name, Type> = Omit<Extract<ActEvent, { type: Type }>, "type"> & { type: Name };

const COMMANDS = {
  AskCall: true,
  SayUnsettled: true,
  SayReachable: true,
  ChooseWays: true,
  AskApproval: true,
  AnswerApproval: true,
  WithdrawApproval: true,
  AddParticipant: true,
  ChangeParticipant: true,
  RemoveParticipant: true,
  ReportParticipantUnreached: true,
} as const satisfies Record<ActCommand["type"], true>;
export const isAct = <C extends { type: string }>(command: C): command is C & ActCommand => command.type in COMMANDS;

type Events = readonly Undated[];

/** What follows from an act of the customer's, or on what they are asked; a refusal's code where it may not happen. */
export function onAct(state: CaseState, command: ActCommand, now: Instant): Events | Refusal["code"] {
  const closed = state.status === "closed";
  const reopened: Events = closed ? [{ type: "CaseReopened", by: CUSTOMER }] : [];
  switch (command.type) {
    case "AskCall":
      return command.notAfter !== null && command.notAfter <= now ? "due_in_the_past" : [...reopened, { ...command, type: "CallAsked" }];
    case "SayUnsettled":
      return [...reopened, { ...command, type: "CustomerUnsettled" }];
    case "SayReachable":
      return [{ ...command, type: "ReachableSaid" }];
    case "ChooseWays":
      return [{ ...command, type: "WaysChosen" }];
    case "AskApproval":
      return closed ? "case_closed" : askApproval(state, command);
    case "AnswerApproval":
    case "WithdrawApproval":
      return onApproval(state, command);
    case "AddParticipant":
      return command.name.trim() ? [{ ...command, type: "ParticipantAdded" }] : "words_missing";
    case "ChangeParticipant":
      return command.name.trim() ? [{ ...command, type: "ParticipantChanged" }] : "words_missing";
    case "RemoveParticipant":
      return [{ ...command, type: "ParticipantRemoved" }];
    case "ReportParticipantUnreached":
      return [{ ...command, type: "ParticipantUnreached" }];
  }
}

function askApproval(state: CaseState, command: Extract<ActCommand, { type: "AskApproval" }>): Events | Refusal["code"] {
  if (!command.what.trim()) return "words_missing";
  if (command.holdsUp && !state.commitments.some((it) => it.id === command.holdsUp && isOwed(it))) return "no_such_commitment";
  if (state.approvals?.some(({ id }) => id === command.approval)) return [];
  return [{ ...command, type: "ApprovalAsked" }];
}

/** Answered once: another answer needs another question. */
function onApproval(
  state: CaseState,
  command: Extract<ActCommand, { type: "AnswerApproval" | "WithdrawApproval" }>,
): Events | Refusal["code"] {
  const it = state.approvals?.find(({ id }) => id === command.approval);
  if (!it) return "no_such_approval";
  if (!isAwaited(it)) return "approval_answered";
  if (command.type === "WithdrawApproval") return [{ ...command, type: "ApprovalWithdrawn" }];
  const { approval, yes, words, notedBy } = command;
  if (notedBy !== null && !words.trim()) return "words_missing";
  return [{ type: yes ? "ApprovalGiven" : "ApprovalRefused", approval, words, notedBy }];
}

/** Asked, and neither answered nor taken back. */
export const isAwaited = ({ answer, withdrawnAt }: Approval): boolean => answer === null && withdrawnAt === null;

type Dated<E> = E extends ActEvent ? E & { at: Instant } : never;
type DatedAct = Dated<ActEvent>;

const EVENTS = {
  CallAsked: true,
  CustomerUnsettled: true,
  ReachableSaid: true,
  WaysChosen: true,
  ApprovalAsked: true,
  ApprovalGiven: true,
  ApprovalRefused: true,
  ApprovalWithdrawn: true,
  ParticipantAdded: true,
  ParticipantChanged: true,
  ParticipantRemoved: true,
  ParticipantUnreached: true,
} as const satisfies Record<ActEvent["type"], true>;
export const isActEvent = <E extends { type: string }>(event: E): event is E & DatedAct => event.type in EVENTS;

/** The case after it. */
export function acted(state: CaseState, event: DatedAct): Partial<CaseState> {
  switch (event.type) {
    case "CallAsked": {
      const { interaction, at, notBefore, notAfter, words, number, dial } = event;
      return { callAsked: { interaction, at, notBefore, notAfter, words, ...(number && { number }), ...(dial && { dial }) } };
    }
    case "CustomerUnsettled":
      return { unsettled: state.unsettled ?? { interaction: event.interaction, at: event.at } };
    case "ReachableSaid":
      return { reachable: { at: event.at, days: event.days } };
    case "WaysChosen":
      return { language: event.language };
    case "ApprovalAsked": {
      const { approval: id, what, price, file, holdsUp, by, at } = event;
      return { approvals: [...(state.approvals ?? []), { id, what, price, file, holdsUp, by, at, answer: null, withdrawnAt: null }] };
    }
    case "ApprovalGiven":
    case "ApprovalRefused": {
      const { type, words, at, notedBy } = event;
      const yes = type === "ApprovalGiven";
      return {
        ...changed(state, event.approval, { answer: { yes, words, at, notedBy } }),
        // a no said to nobody in person leaves them waiting for what comes instead
        ...(!yes && notedBy === null && { awaitingSince: state.awaitingSince ?? at }),
      };
    }
    case "ApprovalWithdrawn":
      return changed(state, event.approval, { withdrawnAt: event.at });
    case "ParticipantAdded":
    case "ParticipantChanged":
    case "ParticipantRemoved":
    case "ParticipantUnreached":
      return {};
  }
}

const changed = ({ approvals = [] }: CaseState, id: ApprovalId, next: Partial<Approval>): Partial<CaseState> => ({
  approvals: approvals.map((it) => (it.id === id ? { ...it, ...next } : it)),
});

/** What of it still waits once they heard from us by that door: who asks for a call waits for a call. */
export const stillAsked = ({ callAsked = null }: CustomerActs, door: Door): CustomerActs["callAsked"] =>
  door === "phone" ? null : callAsked;

/** What they did, without a word of it, when they are forgotten. */
export const wordlessActs = (it: CustomerActs, mark: string): CustomerActs => ({
  ...wordlessCall(it, mark),
  ...(it.approvals && { approvals: it.approvals.map((one) => wordlessApproval(one, mark)) }),
});

/** The call they ask for, without their words or number. */
export function wordlessCall({ callAsked }: CustomerActs, mark: string): Pick<CustomerActs, "callAsked"> {
  if (!callAsked) return {};
  const { words, number, dial, ...rest } = callAsked;
  return { callAsked: { ...rest, words: words && mark, ...(number && { number: mark }), ...(dial && { dial: mark }) } };
}

const wordlessApproval = (it: Approval, mark: string): Approval => ({
  ...it,
  what: mark,
  price: it.price && mark,
  answer: it.answer && { ...it.answer, words: it.answer.words && mark },
});

/** It goes with the promise it holds up. */
export const holdsUpOne = ({ holdsUp }: Approval, ids: ReadonlySet<string>): boolean => holdsUp !== null && ids.has(holdsUp);

/** Two cases with one customer as one. */
export function actsTogether(a: CustomerActs, b: CustomerActs): CustomerActs {
  const reachable = (a.reachable?.at ?? 0) > (b.reachable?.at ?? 0) ? a.reachable : b.reachable;
  return {
    callAsked: sooner(a.callAsked, b.callAsked),
    unsettled: sooner(a.unsettled, b.unsettled),
    reachable: reachable ?? a.reachable ?? null,
    approvals: [...(a.approvals ?? []), ...(b.approvals ?? [])],
  };
}

/** The one that waits longer. */
export const sooner = <One extends { at: Instant }>(a: One | null | undefined, b: One | null | undefined): One | null =>
  a && b ? (earliest(a.at, b.at) === a.at ? a : b) : (a ?? b ?? null);

/** As what the reader finds in words, each for its day. */
export const reachableDays = ({ reachable }: CustomerActs): ReachableTime[] =>
  (reachable?.days ?? []).map(({ day: on, from, until }) => ({ reachable: true, from, until, day: null, on, saidAt: reachable!.at }));
