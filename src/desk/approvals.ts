import type { Command } from "../core/command.ts";
import { type ApprovalId, type CaseId, type CommitmentId, type FileId, type InteractionId, newId, type PersonId } from "../core/ids.ts";
import { filesOnCase } from "../store/files.ts";
import type { Desk } from "./desk.ts";
import { handle, type Handled, refuse } from "./handle.ts";
import { queueMail } from "./queue-mail.ts";
import { UNDO_MS } from "./send.ts";

export interface ApprovalTerms {
  /** Becomes its id: the same twice is asked once. */
  key: ApprovalId;
  what: string;
  price: string | null;
  file: FileId | null;
  holdsUp: CommitmentId | null;
  /** What the customer is written with it; null: they are told otherwise. */
  message: string | null;
}

/** Asks the customer's yes before work begins (S41), by a message in the same gesture where one is written. Throws NotFound. */
export const askApproval = (desk: Desk, me: PersonId, id: CaseId, it: ApprovalTerms): Promise<Handled> =>
  handle(desk, id, async (seen) => {
    const { tx, at, state } = seen;
    if (state.approvals?.some((one) => one.id === it.key)) return [];
    if (it.file && (await filesOnCase(tx, desk.id, seen.id, [it.file])).length === 0) throw refuse("unknown_file");
    const { key: approval, what, price, file, holdsUp, message } = it;
    const asked: Command = { type: "AskApproval", approval, what: what.trim(), price: price?.trim() || null, file, holdsUp, by: me };
    if (message === null) return [asked];
    const interaction = newId<InteractionId>(at, desk.random);
    await queueMail(desk, seen, { interaction, key: approval, by: me, text: message, files: file ? [file] : [], undoMs: UNDO_MS });
    return [asked, { type: "SendMessage", interaction, door: "email", by: me, automatic: false }];
  });

/** The customer's answer, given to a person who notes it with the words. Throws NotFound. */
export const noteApproval = (
  desk: Desk,
  me: PersonId,
  id: CaseId,
  { approval, yes, words }: { approval: ApprovalId; yes: boolean; words: string },
): Promise<Handled> => handle(desk, id, [{ type: "AnswerApproval", approval, yes, words, notedBy: me }]);

/** It is asked no more. Throws NotFound. */
export const withdrawApproval = (desk: Desk, me: PersonId, id: CaseId, approval: ApprovalId): Promise<Handled> =>
  handle(desk, id, [{ type: "WithdrawApproval", approval, by: me }]);
