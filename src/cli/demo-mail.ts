import { type MailboxId, newId } from "../core/ids.ts";
import { toDate } from "../core/time.ts";
import type { Desk } from "../desk/desk.ts";
import { stageMail } from "../desk/receive-mail.ts";
import { takeInStaged } from "../desk/take-in-staged.ts";
import { insertMailbox } from "../store/mailbox-settings.ts";
import { onBehalf } from "../store/on-behalf.ts";

const ADDRESS = "service@carrosserie.example";
const FROM = "colette.drouin@exemple.example";

/** A customer complains by a real mail, with a file: what only mail has (its own look, its headers) is there to see. */
export async function seedMail(desk: Desk): Promise<void> {
  const now = desk.clock.now();
  const mailbox = newId<MailboxId>(now, desk.random);
  await onBehalf(desk.database, desk.id, (tx) =>
    insertMailbox(tx, desk.id, mailbox, { kind: "smtp", address: ADDRESS, enabled: true, settings: {} }),
  );
  await stageMail(desk, desk.id, mailbox, Buffer.from(complaint(toDate(now))), { from: FROM, to: [ADDRESS] });
  while ((await takeInStaged(desk)) > 0);
}

const complaint = (date: Date): string =>
  [
    `From: Colette Drouin <${FROM}>`,
    `To: Carrosserie du Faubourg <${ADDRESS}>`,
    "Subject: Rayures sur la portière",
    "Message-ID: <rayures@exemple.example>",
    `Date: ${date.toUTCString()}`,
    "MIME-Version: 1.0",
    'Content-Type: multipart/mixed; boundary="part"',
    "",
    "--part",
    "Content-Type: text/plain; charset=utf-8",
    "",
    "Bonjour,",
    "",
    "Je veux porter plainte. On m’a rendu mon auto lundi avec trois rayures sur la portière : c’est inacceptable. Ma liste est jointe.",
    "",
    "Colette Drouin",
    "--part",
    'Content-Type: text/plain; charset=utf-8; name="rayures.txt"',
    'Content-Disposition: attachment; filename="rayures.txt"',
    "",
    "Portière avant gauche : deux rayures. Portière arrière gauche : une rayure, sous la poignée.",
    "--part--",
    "",
  ].join("\r\n");
