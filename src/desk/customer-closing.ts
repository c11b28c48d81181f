import { commitmentOf } from "../core/case.ts";
import type { Kudos } from "../core/closing.ts";
import type { Command } from "../core/command.ts";
import { CUSTOMER, isOwed } from "../core/commitment.ts";
import { hindrances } from "../core/decide-closing.ts";
import type { CaseId, CommitmentId } from "../core/ids.ts";
import { isPublic } from "../core/told-to-customer.ts";
import type { Desk } from "./desk.ts";
import { handle, type Handled } from "./handle.ts";

/** «C'est réglé, merci», and what they lift themselves with it. */
export interface TheirYes {
  /** The words they chose or wrote. */
  words: string;
  /** Still owed to them, and no longer wanted. */
  released: readonly CommitmentId[];
  /** Refunds they have. */
  received: readonly CommitmentId[];
}

/** The case closes where nothing is left; else their yes is kept, and what is left stays owed. The same twice is one. Throws NotFound. */
export const sayYes = (desk: Desk, id: CaseId, { words, released, received }: TheirYes): Promise<Handled> =>
  handle(desk, id, ({ state }) => {
    if (state.status === "closed") return Promise.resolve([]);
    const stands = hindrances(state);
    const lifted = stands.filter((it) => it.what !== "defect" && (it.what === "refund" ? received : released).includes(it.commitment.id));
    const commands: Command[] = lifted.flatMap((it): Command[] => {
      if (it.what === "refund") return [{ type: "ReceiveRefund", refund: it.commitment.id, words, notedBy: null }];
      const owed = it.what === "commitment" ? commitmentOf(state, it.commitment.id) : undefined;
      return owed && isOwed(owed) && isPublic(owed, state)
        ? [{ type: "ReleaseCommitment", commitment: owed.id, by: CUSTOMER, reason: words, toldIn: null }]
        : [];
    });
    const keepOpen = commands.length < stands.length;
    return Promise.resolve([...commands, { type: "ConfirmSettled", words, notedBy: null, ...(keepOpen && { keepOpen }) }]);
  });

/** They have the money. The same twice is one. Throws NotFound. */
export const sayReceived = (desk: Desk, id: CaseId, refund: CommitmentId, words: string): Promise<Handled> =>
  handle(desk, id, [{ type: "ReceiveRefund", refund, words, notedBy: null }]);

/** Their no to a written notice: it counts no longer. Said too late, it reopens the case. The same twice is one. Throws NotFound. */
export const objectToClosing = (desk: Desk, id: CaseId, words: string): Promise<Handled> =>
  handle(desk, id, ({ state }) => {
    if (state.status === "closed") return Promise.resolve([{ type: "SayUnsettled", interaction: null, words }]);
    return Promise.resolve(state.closing?.notice?.ended?.why === "objected" ? [] : [{ type: "ObjectToClosing", words, notedBy: null }]);
  });

/** How easy it was, anything else, and who did well. The same twice is one. Throws NotFound. */
export const answerSurvey = (
  desk: Desk,
  id: CaseId,
  answer: { ease: number; words: string | null; kudos: Kudos | null },
): Promise<Handled> => handle(desk, id, ({ state }) => Promise.resolve(state.closing?.survey ? [] : [{ type: "AnswerSurvey", ...answer }]));
