import { parseMail } from "../channels/mail/parse.ts";
import { CUSTOMER } from "../core/commitment.ts";
import { type CaseId, type InteractionId, newId, type PersonId } from "../core/ids.ts";
import { iso } from "../core/time.ts";
import { readInbound } from "../reader/read-inbound.ts";
import { changed } from "../store/listen.ts";
import { onBehalf } from "../store/on-behalf.ts";
import { finishStaged, listUnreadable, lockStaged, readStaged, restage } from "../store/staging.ts";
import { readContext } from "./context.ts";
import { type Desk, NotFound } from "./desk.ts";
import { keepMail } from "./keep-mail.ts";
import { findOrMakeCustomer, openCaseFor } from "./open-case.ts";
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

/** Makes a case of it by hand, with the best text there is; the one who does it owns it. Throws NotFound. */
export function caseOfMail(desk: Desk, me: PersonId, id: string): Promise<Outcome<{ id: CaseId }>> {
  return onBehalf(desk.database, desk.id, async (tx) => {
    const state = (await lockStaged(tx, desk.id, [id])).get(id);
    if (!state) throw new NotFound("mail", id);
    if (state !== "unreadable") return refuse("not_unreadable");
    const staged = (await readStaged(tx, desk.id, id))!;
    const mail = await parseMail(staged.raw, { receivedAt: staged.received_at });
    const at = desk.clock.now();
    const email = mail.from?.address ?? staged.envelope.from;
    const author = mail.from?.name || email || "?";
    const { language } = readInbound(mail.text);
    const interaction = newId<InteractionId>(at, desk.random);
    const customer = await findOrMakeCustomer(desk, tx, { name: author, email, phone: null, language }, at);
    const opening = { customer, owner: me, subject: mail.subject.trim() || author, door: "email", language } as const;
    const caseId = await openCaseFor(desk, tx, await readContext(desk, tx, desk.id, null, at), at, opening, () => [
      {
        type: "ReceiveMessage",
        interaction,
        door: "email",
        from: CUSTOMER,
        asks: true,
        chasing: false,
        automatic: false,
        arrivedAt: staged.received_at,
      },
    ]);
    await keepMail(desk, tx, caseId, mail, { interaction, author, automatic: false, staged: id });
    await finishStaged(tx, desk.id, id, "processed", { interaction, caseId });
    return { ok: true, id: caseId };
  });
}
