import type { CaseState } from "../core/case.ts";
import { complaintAnswer } from "../core/complaint-answer.ts";
import { isAwaited, type ReachableDay, type Sees } from "../core/customer-acts.ts";
import type { Language } from "../core/due.ts";
import type { Door } from "../core/events.ts";
import type { ApprovalId, CommitmentId, FileId, ParticipantId, PersonId } from "../core/ids.ts";
import { callWindows, type OfferedDay, offeredDays } from "../core/offered-times.ts";
import { isoOrNull } from "./present.ts";
import type { Instant } from "../core/time.ts";
import { addressesOf, readCustomer } from "../store/customers.ts";
import type { Tx } from "../store/database.ts";
import { hasRelay } from "../store/desks.ts";
import { filesOnCase } from "../store/files.ts";
import { readParticipant } from "../store/participants.ts";
import type { DeskContext } from "./context.ts";
import { type Desk, NotFound } from "./desk.ts";
import type { OpenedLink } from "./links.ts";
import { followersOf } from "./participants.ts";

/** A yes that is asked of the customer, and theirs where they gave it. */
export interface PublicApproval {
  id: ApprovalId;
  what: string;
  price: string | null;
  file: { id: FileId; name: string } | null;
  /** The promise that cannot begin without it. */
  holdsUp: CommitmentId | null;
  askedAt: Instant;
  answer: { yes: boolean; words: string; at: Instant } | null;
}

/** What one who came by a link may do, and what they did. */
export interface PublicActs {
  /** Null: it is their own case. */
  follower: { name: string; sees: Sees; language: Language | null } | null;
  /** Null where we have no number to call. */
  phone: string | null;
  email: string | null;
  language: Language;
  prefers: Door | null;
  days: readonly OfferedDay[];
  reachable: readonly ReachableDay[];
  windows: readonly { from: Instant; to: Instant }[];
  callAsked: { notBefore: Instant | null; notAfter: Instant | null } | null;
  unsettled: boolean;
  /** First name of who answers a complaint, and by when: as it is promised, or would be to one who complains now. */
  complaint: { by: string; dueAt: Instant } | null;
  approvals: readonly PublicApproval[];
  followers: Awaited<ReturnType<typeof followersOf>>;
  /** Whom they name is mailed their link. */
  mailsFollowers: boolean;
}

/** One who follows the case is told nothing of what its customer alone may do. Throws NotFound for one who does not follow it any more. */
export async function publicActs(
  desk: Desk,
  tx: Tx,
  link: Pick<OpenedLink, "case" | "kind" | "subject">,
  { state, context, now, nameOf }: { state: CaseState; context: DeskContext; now: Instant; nameOf: (id: PersonId) => string },
): Promise<PublicActs> {
  const customer = (await readCustomer(tx, desk.id, state.customer))!;
  const ways = { language: customer.language, prefers: customer.prefers };
  if (link.kind === "follower") {
    const one = await readParticipant(tx, desk.id, link.case, link.subject as ParticipantId);
    if (!one) throw new NotFound("participant", link.subject ?? "");
    return { ...NONE, ...ways, prefers: null, follower: { name: one.name, sees: one.sees, language: one.language } };
  }
  const addresses = await addressesOf(tx, desk.id, state.customer);
  const answer = complaintAnswer(state, context, now);
  const at = (door: "email" | "phone") => addresses.find((it) => it.door === door)?.address ?? null;
  return {
    ...ways,
    follower: null,
    phone: at("phone"),
    email: at("email"),
    days: offeredDays(context.calendar, now),
    reachable: state.reachable?.days ?? [],
    windows: callWindows(context.calendar, now),
    callAsked: state.callAsked ? { notBefore: state.callAsked.notBefore, notAfter: state.callAsked.notAfter } : null,
    unsettled: Boolean(state.unsettled),
    complaint: answer && { by: nameOf(answer.by), dueAt: answer.dueAt },
    approvals: await approvalsOf(desk, tx, link, state),
    followers: await followersOf(desk, tx, link.case),
    mailsFollowers: await hasRelay(tx, desk.id),
  };
}

const NONE = {
  phone: null,
  email: null,
  days: [],
  reachable: [],
  windows: [],
  callAsked: null,
  unsettled: false,
  complaint: null,
  approvals: [],
  followers: [],
  mailsFollowers: false,
};

/** Those asked and answered, what waits first, then what they answered last; what was taken back was never asked of them. */
async function approvalsOf(desk: Desk, tx: Tx, link: Pick<OpenedLink, "case">, { approvals = [] }: CaseState): Promise<PublicApproval[]> {
  const ids = approvals.flatMap(({ file }) => (file ? [file] : []));
  const files = new Map((await filesOnCase(tx, desk.id, link.case, ids)).map(({ id, name }) => [id, { id, name }]));
  return approvals
    .filter(({ withdrawnAt }) => withdrawnAt === null)
    .toSorted((a, b) => Number(isAwaited(b)) - Number(isAwaited(a)) || (b.answer?.at ?? b.at) - (a.answer?.at ?? a.at))
    .map(({ id, what, price, file, holdsUp, at, answer }) => ({
      id,
      what,
      price,
      file: (file && files.get(file)) ?? null,
      holdsUp,
      askedAt: at,
      answer: answer && { yes: answer.yes, words: answer.words, at: answer.at },
    }));
}

/** The same for the people of the desk (contract ApprovalView). */
export const presentApprovals = ({ approvals = [] }: CaseState) =>
  approvals.map(({ at, answer, withdrawnAt, ...it }) => ({
    ...it,
    at: isoOrNull(at)!,
    answer: answer && { ...answer, at: isoOrNull(answer.at)! },
    withdrawnAt: isoOrNull(withdrawnAt),
  }));
