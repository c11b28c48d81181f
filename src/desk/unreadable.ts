import { iso } from "../core/time.ts";
import { changed } from "../store/listen.ts";
import { onBehalf } from "../store/on-behalf.ts";
import { listUnreadable, readStaged, restage } from "../store/staging.ts";
import { type Desk, NotFound } from "./desk.ts";
import { type Outcome, refuse } from "./refusal.ts";

const LISTED_MAX = 200;

/** Mail that could not be understood, newest first; it is kept whole (contract UnreadableView). */
export async function unreadableView(desk: Desk) {
  const rows = await onBehalf(desk.database, desk.id, (tx) => listUnreadable(tx, desk.id, LISTED_MAX));
  return rows.map((row) => ({ id: row.staged_id, mailboxId: row.mailbox_id, receivedAt: iso(row.received_at), from: row.envelope.from, problem: row.problem ?? "", size: row.size }));
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
