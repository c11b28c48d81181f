import { type CaseState, commitmentOf, latestVersion } from "./case.ts";
import { type ClosedBy, countingNotice, type Defect, type Kudos, untoldDefects } from "./closing.ts";
import { type Commitment, CUSTOMER, isOwed, isStep, isTold, type Party, wasPromised } from "./commitment.ts";
import { type Decision, known, refuse, yes } from "./decision.ts";
import type { Undated } from "./events.ts";
import type { CommitmentId, DefectId, InteractionId, PersonId } from "./ids.ts";
import { isLead } from "./people.ts";
import type { Context } from "./policy.ts";
import { showsCustomer } from "./shows-customer.ts";
import type { Instant } from "./time.ts";

/** What may be asked of how a case ends. */
export type ClosingCommand =
  /** `keepOpen`: said while something is still owed, which stays owed. */
  | { type: "ConfirmSettled"; words: string; notedBy: PersonId | null; keepOpen?: boolean }
  | { type: "ReopenCase"; by: Party }
  | { type: "GiveClosingNotice"; interaction: InteractionId; until: Instant; by: PersonId }
  | { type: "ObjectToClosing"; words: string; notedBy: PersonId | null }
  | { type: "CloseAfterNotice"; by: PersonId }
  /** `writable`: the customer could have been written to. */
  | { type: "MakeDormant"; by: PersonId; writable: boolean }
  | { type: "ReceiveRefund"; refund: CommitmentId; words: string; notedBy: PersonId | null }
  | { type: "NoteDefect"; defect: DefectId; words: string; by: PersonId }
  | { type: "TellDefect"; defect: DefectId; toldIn: InteractionId; promise: CommitmentId; by: PersonId }
  | { type: "SettleDefect"; defect: DefectId; words: string; by: PersonId }
  | { type: "AnswerSurvey"; ease: number; words: string | null; kudos: Kudos | null };

const COMMANDS: ReadonlySet<string> = new Set<ClosingCommand["type"]>([
  "ConfirmSettled",
  "ReopenCase",
  "GiveClosingNotice",
  "ObjectToClosing",
  "CloseAfterNotice",
  "MakeDormant",
  "ReceiveRefund",
  "NoteDefect",
  "TellDefect",
  "SettleDefect",
  "AnswerSurvey",
]);

export const onClosing = (command: { type: string }): command is ClosingCommand => COMMANDS.has(command.type);

/** How often we try, at least once in writing where they can be written to, before a case may be laid to rest (S16). */
export const TRIES_MIN = 3;

/** What still stands between a case and its end. */
export type Hindrance =
  | { what: "commitment"; commitment: Commitment }
  /** Sent, as far as we know; the customer has not said to have it (S21). */
  | { what: "refund"; commitment: Commitment }
  /** The customer does not know of it (S11). */
  | { what: "defect"; defect: Defect };

/** Everything owed, each refund on its way, each defect untold, in that order. */
export function hindrances(it: CaseState): Hindrance[] {
  return [
    ...it.commitments.filter((one) => isOwed(one) && !isStep(one)).map((commitment) => ({ what: "commitment", commitment }) as const),
    ...refundsUnconfirmed(it).map((commitment) => ({ what: "refund", commitment }) as const),
    ...untoldDefects(it.closing).map((defect) => ({ what: "defect", defect }) as const),
  ];
}

/** To the customer; what another organisation is owed is not theirs to have. */
export const refundsSent = ({ commitments }: CaseState): Commitment[] =>
  commitments.filter((it) => isTold(it) && it.kind === "refund" && (it.status === "kept" || it.status === "kept_late"));

/** Sent, and the customer has not said to have it (S21). */
export function refundsUnconfirmed(it: CaseState): Commitment[] {
  const has = new Set(it.closing?.received ?? []);
  return refundsSent(it).filter(({ id }) => !has.has(id));
}

/** A known defect the customer has not been told of, where this is what gives them the thing back (S11). */
export const keptUntold = (state: CaseState, it: Commitment): Defect | undefined =>
  isTold(it) && (it.kind === "deliver" || it.kind === "repair") ? untoldDefects(state.closing)[0] : undefined;

/** The customer reopens alone, by writing or calling (S18). */
export const reopening = ({ status }: CaseState): Undated[] => (status === "closed" ? [{ type: "CaseReopened", by: CUSTOMER }] : []);

/** A dormant case wakes at any sign of the customer: that comes first on its record. */
export const waking = ({ status }: CaseState, events: readonly Undated[]): Undated[] =>
  status === "dormant" && events.some((it) => showsCustomer(it)) ? [{ type: "CaseWoken", by: CUSTOMER }] : [];

/** Whether it may happen at `now`, and what follows. */
export function decideClosing(state: CaseState, command: ClosingCommand, context: Context, now: Instant): Decision {
  const answer = answerTo(state, command, context, now);
  return "ok" in answer ? answer : yes(now, ...answer);
}

type Answer = readonly Undated[] | Decision;

function answerTo(state: CaseState, command: ClosingCommand, context: Context, now: Instant): Answer {
  switch (command.type) {
    case "ConfirmSettled":
      return confirmSettled(state, command);
    case "ReopenCase":
      return reopen(state, command.by);
    case "GiveClosingNotice":
      return giveNotice(state, command, now);
    case "ObjectToClosing":
      return object(state, command);
    case "CloseAfterNotice":
      return closeAfterNotice(state, command, context, now);
    case "MakeDormant":
      return makeDormant(state, command);
    case "ReceiveRefund":
      return receiveRefund(state, command);
    case "AnswerSurvey":
      return answerSurvey(state, command, context);
    default:
      return onDefect(state, command);
  }
}

/** Nothing is closed without the customer's word, nor while something is owed to them. */
function confirmSettled(state: CaseState, command: CommandOf<"ConfirmSettled">): Answer {
  if (state.status === "closed") return refuse("case_closed");
  if (!command.words.trim()) return refuse("words_missing");
  const { keepOpen, ...said } = command;
  const yes = { ...said, type: "CustomerConfirmed" } as const;
  return keepOpen ? [yes] : (missing(state) ?? [yes, closed("customer", command.notedBy)]);
}

function reopen({ status }: CaseState, by: Party): Answer {
  if (status === "dormant") return [{ type: "CaseWoken", by }];
  return status === "closed" ? [{ type: "CaseReopened", by }] : refuse("case_not_closed");
}

/** Not as the answer to someone who waits for one. */
function giveNotice(state: CaseState, command: CommandOf<"GiveClosingNotice">, now: Instant): Answer {
  if (state.status === "closed") return refuse("case_closed");
  if (countingNotice(state.closing)) return refuse("notice_counting");
  if (command.until <= now) return refuse("due_in_the_past");
  if (state.awaitingSince !== null || state.lostCall || state.critical || state.unsettled || state.callAsked)
    return refuse("customer_waits");
  return missing(state) ?? [{ ...command, type: "ClosingNoticeGiven" }];
}

function object({ status, closing }: CaseState, command: CommandOf<"ObjectToClosing">): Answer {
  if (status === "closed") return refuse("case_closed");
  if (!countingNotice(closing)) return refuse("no_notice");
  return command.words.trim() ? [{ ...command, type: "ClosingObjected" }] : refuse("words_missing");
}

/** Never by the machine: a lead says so, once the time to object is over. */
function closeAfterNotice(state: CaseState, { by }: CommandOf<"CloseAfterNotice">, { people }: Context, now: Instant): Answer {
  if (state.status === "closed") return refuse("case_closed");
  const notice = countingNotice(state.closing);
  if (!notice) return refuse("no_notice");
  if (now < notice.until) return refuse("notice_counting");
  if (!people.some((one) => one.id === by && isLead(one))) return refuse("leads_only");
  return missing(state) ?? [closed("notice", by)];
}

function makeDormant(state: CaseState, { by, writable }: CommandOf<"MakeDormant">): Answer {
  if (state.status === "closed") return refuse("case_closed");
  if (state.status === "dormant") return refuse("case_dormant");
  const owed = state.commitments.filter(isOwed).length;
  if (owed > 0) return refuse("commitments_open", { count: owed });
  const tries = state.closing?.tries ?? [];
  const written = tries.some(({ door }) => door !== "phone");
  if (tries.length < TRIES_MIN || (writable && !written))
    return refuse("not_tried_enough", { tries: tries.length, min: TRIES_MIN, written: written ? 1 : 0 });
  return [{ type: "CaseDormant", by, tries: tries.length }];
}

function receiveRefund(state: CaseState, command: CommandOf<"ReceiveRefund">): Answer {
  const { refund: commitment, words, notedBy } = command;
  const it = commitmentOf(state, commitment);
  if (!it) return refuse("no_such_commitment", { commitment });
  if (!refundsSent(state).includes(it)) return refuse("refund_not_sent");
  if (state.closing?.received.includes(it.id)) return [];
  return words.trim() ? [{ type: "RefundReceived", commitment, words, notedBy }] : refuse("words_missing");
}

function onDefect(state: CaseState, command: CommandOf<"NoteDefect" | "TellDefect" | "SettleDefect">): Answer {
  if (state.status === "closed") return refuse("case_closed");
  const it = state.closing?.defects.find(({ id }) => id === command.defect);
  if (command.type === "NoteDefect") {
    if (it) return [];
    return command.words.trim() ? [{ ...command, type: "DefectNoted" }] : refuse("words_missing");
  }
  if (!it) return refuse("no_such_defect");
  if (it.settled) return [];
  if (command.type === "SettleDefect") return command.words.trim() ? [{ ...command, type: "DefectSettled" }] : refuse("words_missing");
  const promise = latestVersion(state, command.promise);
  if (!promise || !wasPromised(promise)) return refuse("no_such_commitment");
  return [{ ...command, type: "DefectTold" }];
}

/** Asked after the customer's own yes alone, and once (S53). */
function answerSurvey({ status, closing }: CaseState, command: CommandOf<"AnswerSurvey">, context: Context): Answer {
  if (status !== "closed" || closing?.how !== "customer") return refuse("not_settled_yet");
  if (closing.survey) return refuse("survey_answered");
  if (command.kudos?.to.some((id) => !known(context, id))) return refuse("unknown_person");
  return [{ ...command, type: "SurveyAnswered" }];
}

/** The refusal that names what is missing, of the first sort there is. */
function missing(state: CaseState): Decision | null {
  const all = hindrances(state);
  for (const [what, code] of MISSING) {
    const count = all.filter((it) => it.what === what).length;
    if (count > 0) return refuse(code, { count });
  }
  return null;
}

const MISSING = [
  ["commitment", "commitments_open"],
  ["refund", "refund_not_received"],
  ["defect", "defect_untold"],
] as const;

type CommandOf<Type extends ClosingCommand["type"]> = Extract<ClosingCommand, { type: Type }>;

const closed = (how: ClosedBy, by: PersonId | null): Undated => ({ type: "CaseClosed", how, ...(by && { by }) });
