import { mailIdentity as identityOf, type ImapPlace } from "../channels/mail/identity.ts";
import { type DeskId, type MailboxId, newId } from "../core/ids.ts";
import { mailboxFor } from "../store/mailboxes.ts";
import { onBehalf } from "../store/on-behalf.ts";
import type { Envelope } from "../store/mail-shapes.ts";
import { stage } from "../store/staging.ts";
import type { Runtime } from "./desk.ts";

/** Keeps a raw mail for a mailbox, before anything is understood of it. False when it was there already. */
export function stageMail(
  runtime: Runtime,
  desk: DeskId,
  mailbox: MailboxId,
  raw: Uint8Array,
  envelope: Envelope,
  place?: ImapPlace,
): Promise<boolean> {
  const at = runtime.clock.now();
  return onBehalf(runtime.database, desk, (tx) =>
    stage(tx, desk, mailbox, newId(at, runtime.random), identityOf(raw, place), raw, envelope, at),
  );
}

/** Whether some desk takes mail for this address at the SMTP door. */
export const takesMailFor = async (runtime: Runtime, address: string): Promise<boolean> =>
  (await runtime.database.read((db) => mailboxFor(db, address))) !== undefined;

/** Stages a mail that came to the SMTP door, once for each mailbox it is for. Throws when it could not be kept: the sender tries again. */
export async function receiveMail(runtime: Runtime, envelope: Envelope, raw: Uint8Array): Promise<void> {
  const seen = new Set<string>();
  for (const address of envelope.to) {
    const mailbox = await runtime.database.read((db) => mailboxFor(db, address));
    if (!mailbox || seen.has(mailbox.mailbox_id)) continue;
    seen.add(mailbox.mailbox_id);
    await stageMail(runtime, mailbox.desk_id, mailbox.mailbox_id, raw, envelope);
  }
}
