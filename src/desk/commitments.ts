import { commitmentOf } from "../core/case.ts";
import type { Command } from "../core/command.ts";
import { CUSTOMER, isTold, type Party, person, sameParty, thirdParty } from "../core/commitment.ts";
import type { CommitmentKind, Due } from "../core/due.ts";
import type { CaseId, CommitmentId, InteractionId, PersonId, ThirdPartyId } from "../core/ids.ts";
import type { Instant, Millis } from "../core/time.ts";
import { caseOfCommitment } from "../store/cases.ts";
import { readThirdParties } from "../store/third-parties.ts";
import { onBehalf } from "../store/on-behalf.ts";
import { type Desk, NotFound } from "./desk.ts";
import { refusePromiseElsewhere, sentHere } from "./done-before.ts";
import { handle, type Handled, refuse, type Seen } from "./handle.ts";
import { type Looked, notOvertaken } from "./meanwhile.ts";
import { knownPromisers } from "./promises.ts";
import { decideProposal } from "./readings.ts";
import { type Telling, tell } from "./say.ts";

/** A promise noted by hand; the customer receives nothing. `id` is given by who asks: the same twice is one promise. Throws NotFound. */
export function notePromise(
  desk: Desk,
  me: PersonId,
  id: CaseId,
  it: {
    id: CommitmentId;
    words: string;
    kind: CommitmentKind;
    promiser: Party;
    due: Due;
    waitsOn: readonly CommitmentId[];
    workMs: Millis;
    internal?: true;
    owedTo?: ThirdPartyId;
  },
): Promise<Handled> {
  return handle(desk, id, async ({ tx, state }) => {
    if (commitmentOf(state, it.id)) return [];
    await refusePromiseElsewhere(desk, { tx }, it.id);
    if (it.owedTo && !state.organisations?.some((one) => one.id === it.owedTo)) throw refuse("unknown_third_party");
    knownPromisers([it.promiser], await readThirdParties(tx, desk.id));
    return [{ type: "MakeCommitment", terms: { ...it, saidBy: me, saidIn: null } }];
  });
}

/**
 * Kept, and how it is known; `onTime`: at the hour it was said for, noted since. A third party's is noted by whoever of us saw it.
 * Said twice by one person it is kept once: the first answer may not have reached them. Throws NotFound.
 */
export const keepCommitment = (
  desk: Desk,
  me: PersonId,
  id: CommitmentId,
  evidence: string,
  { onTime = false, looked }: { onTime?: boolean; looked?: Looked | undefined } = {},
): Promise<Handled> =>
  on(desk, { me, id, looked }, ({ state }) => {
    const before = commitmentOf(state, id);
    if (before?.keptBy && sameParty(before.keptBy, person(me)) && before.evidence === evidence) return [];
    return [{ type: "KeepCommitment", commitment: id, by: person(me), evidence, ...(onTime && { onTime }) }];
  });

/** Not kept after all: a slip of the hand, undone at once. Throws NotFound. */
export const withdrawKept = (desk: Desk, me: PersonId, id: CommitmentId): Promise<Handled> =>
  on(desk, { me, id }, () => [{ type: "WithdrawKept", commitment: id, by: me }]);

/** A real date for a promise that had none; `telling` is null when the customer was told already. Throws NotFound. */
export const dateCommitment = (
  desk: Desk,
  me: PersonId,
  id: CommitmentId,
  { dueAt, telling }: { dueAt: Instant; telling: Telling | null },
  looked?: Looked,
): Promise<Handled> =>
  onTelling(desk, { me, id, looked }, telling, (toldIn) => ({ type: "DateCommitment", commitment: id, by: me, dueAt, toldIn }));

/** Asks another to take it; it stays mine until they do. Throws NotFound. */
export const offerHandover = (
  desk: Desk,
  me: PersonId,
  id: CommitmentId,
  { to, note }: { to: PersonId; note: string },
  looked?: Looked,
): Promise<Handled> => on(desk, { me, id, looked }, () => [{ type: "OfferHandover", commitment: id, by: me, to, note }]);

export type Answer = { answer: "accept" } | { answer: "decline"; reason: string };

/** Who is asked says yes or no. Throws NotFound. */
export const answerHandover = (desk: Desk, me: PersonId, id: CommitmentId, it: Answer, looked?: Looked): Promise<Handled> =>
  on(desk, { me, id, looked }, () => [
    it.answer === "accept"
      ? { type: "AcceptHandover", commitment: id, by: me }
      : { type: "DeclineHandover", commitment: id, by: me, reason: it.reason },
  ]);

/** The yes or no of one for whom another promised (S32). Throws NotFound. */
export const answerPromise = (desk: Desk, me: PersonId, id: CommitmentId, it: Answer, looked?: Looked): Promise<Handled> =>
  on(desk, { me, id, looked }, () => [
    it.answer === "accept"
      ? { type: "AcceptCommitment", commitment: id, by: me }
      : { type: "DeclineCommitment", commitment: id, by: me, reason: it.reason },
  ]);

/**
 * Released by whom it was promised to, the customer or another organisation, in words noted as the reason; or by us with the reason
 * told. Throws NotFound.
 */
export const releaseCommitment = (
  desk: Desk,
  me: PersonId,
  id: CommitmentId,
  { by, reason, telling }: { by: "customer" | "desk"; reason: string; telling: Telling | null },
  looked?: Looked,
): Promise<Handled> =>
  onTelling(desk, { me, id, looked }, telling, (toldIn, { state }) => {
    const owedTo = commitmentOf(state, id)?.owedTo;
    const theirs = owedTo ? thirdParty(owedTo) : CUSTOMER;
    return { type: "ReleaseCommitment", commitment: id, by: by === "customer" ? theirs : person(me), reason, toldIn };
  });

/** What was read in a text is a promise from now on; `dueAt` null: for the date that was read. Throws NotFound. */
export const confirmProposal = (desk: Desk, me: PersonId, id: CommitmentId, dueAt: Instant | null, looked?: Looked): Promise<Handled> =>
  on(desk, { me, id, looked }, async (seen) => {
    await decideProposal(desk, seen, me, id, { yes: true, dueAt });
    return [{ type: "ConfirmProposal", commitment: id, by: me, dueAt }];
  });

/** What was read in a text is none. Throws NotFound. */
export const dismissProposal = (desk: Desk, me: PersonId, id: CommitmentId, looked?: Looked): Promise<Handled> =>
  on(desk, { me, id, looked }, async (seen) => {
    await decideProposal(desk, seen, me, id, { yes: false, dueAt: null });
    return [{ type: "DismissProposal", commitment: id, by: me }];
  });

/** Who acts on which promise, having seen what. */
export interface Acting {
  me: PersonId;
  id: CommitmentId;
  looked?: Looked | undefined;
}

/** A use case on one promise, wherever its case went. Throws NotFound. */
export async function on(
  desk: Desk,
  { me, id, looked }: Acting,
  plan: (seen: Seen) => Promise<readonly Command[]> | readonly Command[],
): Promise<Handled> {
  const caseId = await onBehalf(desk.database, desk.id, (tx) => caseOfCommitment(tx, desk.id, id));
  if (!caseId) throw new NotFound("commitment", id);
  return handle(desk, caseId, async (seen) => {
    await notOvertaken(desk, seen, me, looked, { commitment: id });
    return plan(seen);
  });
}

/**
 * On one promise, with the customer told in the same gesture; refused where it is not theirs to hear of. The same message key twice
 * is one gesture: the second time it was done already.
 */
export function onTelling(
  desk: Desk,
  acting: Acting,
  telling: Telling | null,
  command: (toldIn: InteractionId | null, seen: Seen) => Command | readonly Command[],
): Promise<Handled> {
  return on(desk, acting, async (seen) => {
    if (telling?.by === "message" && (await sentHere(desk, seen, telling.key))) return [];
    const it = commitmentOf(seen.state, acting.id);
    if (telling && it && !isTold(it)) throw refuse("not_the_customers");
    const told = telling && (await tell(desk, seen, acting.me, telling));
    return [...(told?.commands ?? []), command(told?.toldIn ?? null, seen)].flat();
  });
}
