import type { CaseId, PersonId } from "../core/ids.ts";
import { iso } from "../core/time.ts";
import { changed } from "../store/listen.ts";
import { onBehalf } from "../store/on-behalf.ts";
import { finishStaged, listUnreadable, lockStaged, readStaged, restage } from "../store/staging.ts";
import { type Desk, NotFound } from "./desk.ts";
import { takeInByHand } from "./intake.ts";
import { type Outcome, refuse } from "./refusal.ts";

const LISTED_MAX = 200;

/** Mail that could not be understood, newest first; it is kept whole (contract UnreadableView). */
export async function unreadableView(desk: Desk) {
  const rows = await onBehalf(desk.database, desk.id, (tx) => listUnreadable(tx, desk.id, LISTED_MAX));
  return rows.map((row) => ({
    id: row.staged_id,
    mailboxId: row.mailbox_id,
    receivedAt: iso(row.received_at),
    from: row.envelope.from,
    problem: row.problem ?? "",
    size: row.size,
  }));
}

/** The bytes as they came. Throws NotFound. */
export async function rawMail(desk: Desk, id: string): Promise<Buffer> {
  const row = await onBehalf(desk.database, desk.id, (tx) => readStaged(tx, desk.id, id));
  if (!row) throw new NotFound("mail", id);
  return row.raw;
}

/** Puts it back in line, for a version that understands more. Throws NotFound. */
export function retryMail(desk: Desk, id: string): Promise<Outcome> {
  return onBehalf(desk.database, desk.id, async (tx) => {
    if (!(await readStaged(tx, desk.id, id))) throw new NotFound("mail", id);
    if (!(await restage(tx, desk.id, id))) return refuse("not_unreadable");
    await changed(tx, [{ deskId: desk.id, mail: true }]);
    return { ok: true };
  });
}

/**
 * Puts it on the case it answers, or makes one of it that is owned by who does so: of a mail nobody could read, or that was set
 * aside. Throws NotFound.
 */
export function caseOfMail(desk: Desk, me: PersonId, id: string): Promise<Outcome<{ id: CaseId }>> {
  return onBehalf(desk.database, desk.id, async (tx) => {
    const state = (await lockStaged(tx, desk.id, [id])).get(id);
    if (!state) throw new NotFound("mail", id);
    const { raw, envelope, received_at: receivedAt } = (await readStaged(tx, desk.id, id))!;
    const forgotten = state === "set_aside" && raw.length === 0; // its customer was erased; what came without a byte is unreadable
    if ((state !== "unreadable" && state !== "set_aside") || forgotten) return refuse("not_unreadable");
    const lies = await takeInByHand(desk, tx, { id, raw, envelope, receivedAt }, me);
    await finishStaged(tx, desk.id, id, "processed", lies);
    await changed(tx, [{ deskId: desk.id, mail: true }]);
    return { ok: true, id: lies.caseId };
  });
}
