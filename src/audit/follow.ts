import { type Instant, minutes } from "../core/time.ts";
import type { MailRecord, PromiseRead } from "./record.ts";
import type { Thread } from "./thread.ts";

/** What a mailbox shows after a promise. It cannot prove a call or a visit: only that we wrote again, or did not. */
export type Outcome = "in_time" | "late" | "nothing_found" | "not_yet_due" | "told";

/** Why a promise is told and not judged. */
export type ToldBecause = "no_date" | "vague_date" | "conditional" | "doubtful_date";

export interface FollowUp {
  at: Instant;
  /** The person who promised, or somebody else of ours (S13). */
  by: "promiser" | "team";
  name: string;
  /** It promises again. */
  promisesAgain: boolean;
}

export interface Whom {
  address: string;
  name: string;
}

export interface FollowedPromise {
  mail: MailRecord;
  promise: PromiseRead;
  to: Whom | null;
  dueBy: Instant | null;
  outcome: Outcome;
  because: ToldBecause | null;
  next: FollowUp | null;
  /** When the customer wrote again before our next message (or the mailbox's end), and which of those asked where we were. */
  wroteAgainAt: readonly Instant[];
  chasedAt: readonly Instant[];
  /** The customer said it was settled. */
  settledAt: Instant | null;
}

export interface FollowContext {
  /** The last instant the mailbox knows. */
  end: Instant;
  isUs(address: string): boolean;
}

/** Every promise of a conversation with what followed in it. */
export function follow(thread: Thread, context: FollowContext): FollowedPromise[] {
  return thread.flatMap((mail, i) => mail.promises.map((promise) => followOne(thread, i, promise, context)));
}

function followOne(thread: Thread, i: number, promise: PromiseRead, { end, isUs }: FollowContext): FollowedPromise {
  const mail = thread[i]!;
  const later = thread.slice(i + 1).filter((one) => !one.automatic && one.sentAt > mail.sentAt);
  const to = whom(thread, i, isUs);
  const because = toldBecause(mail, promise);
  const dueBy = "by" in promise.due ? (promise.due.by ?? null) : null;
  const judgedBy = because ? null : dueBy;
  const next = followUp(
    mail,
    later.filter((one) => one.ours && !isPostscript(one, mail, dueBy)),
    judgedBy,
  );
  const theirs = later.filter((one) => !one.ours && one.from === to?.address);
  const waiting = theirs.filter((one) => !next || one.sentAt < next.at);
  return {
    mail,
    promise,
    to,
    dueBy,
    because,
    next,
    outcome: outcome(judgedBy, next, end),
    wroteAgainAt: waiting.map((one) => one.sentAt),
    chasedAt: waiting.filter((one) => one.inbound?.chasing).map((one) => one.sentAt),
    settledAt: theirs.find((one) => one.inbound?.settled)?.sentAt ?? null,
  };
}

function toldBecause(mail: MailRecord, promise: PromiseRead): ToldBecause | null {
  if (promise.due.kind === "none") return "no_date";
  if (promise.due.kind === "vague") return "vague_date";
  if (promise.conditional) return "conditional";
  return mail.dateDoubtful ? "doubtful_date" : null;
}

/** "I forgot to say": not a follow-up, unless the promise was for within the hour. */
const POSTSCRIPT_MAX = minutes(15);

function isPostscript(later: MailRecord, mail: MailRecord, dueBy: Instant | null): boolean {
  const left = dueBy === null ? POSTSCRIPT_MAX : (dueBy - mail.sentAt) / 4;
  return later.from === mail.from && later.sentAt - mail.sentAt < Math.min(POSTSCRIPT_MAX, left);
}

/** In time if any is, the promiser's own first; else the first to come. */
function followUp(mail: MailRecord, ours: readonly MailRecord[], by: Instant | null): FollowUp | null {
  const inTime = by === null ? [] : ours.filter((one) => one.sentAt <= by);
  const found = inTime.find((one) => one.from === mail.from) ?? inTime[0] ?? ours[0];
  if (!found) return null;
  return {
    at: found.sentAt,
    by: found.from === mail.from ? "promiser" : "team",
    name: found.fromName || found.from,
    promisesAgain: found.promises.some((one) => one.band === "track"),
  };
}

function outcome(by: Instant | null, next: FollowUp | null, end: Instant): Outcome {
  if (by === null) return "told";
  if (next) return next.at <= by ? "in_time" : "late";
  return by > end ? "not_yet_due" : "nothing_found";
}

/** Whoever the mail answers, else the last outsider before it, else its first outside recipient. */
function whom(thread: Thread, i: number, isUs: (address: string) => boolean): Whom | null {
  const mail = thread[i]!;
  const before = thread.slice(0, i).filter((one) => !one.ours && !one.automatic && one.from);
  const asker = before.find((one) => one.node === mail.parent) ?? before.at(-1);
  if (asker) return { address: asker.from, name: asker.fromName || asker.from };
  const address = mail.to.find((one) => !isUs(one));
  return address ? { address, name: address } : null;
}
