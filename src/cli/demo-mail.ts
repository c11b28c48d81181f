import { type MailboxId, newId } from "../core/ids.ts";
import { toDate } from "../core/time.ts";
import type { Desk } from "../desk/desk.ts";
import { stageMail } from "../desk/receive-mail.ts";
import { takeInStaged } from "../desk/take-in-staged.ts";
import { insertMailbox } from "../store/mailbox-settings.ts";
import { onBehalf } from "../store/on-behalf.ts";

const ADDRESS = "service@carrosserie.example";
const FROM = "colette.drouin@exemple.example";

/**
 * A customer complains by a real mail, with a file: what only mail has (its own look, its headers) is there to see. Two others
 * are set aside, one of them a person's.
 */
export async function seedMail(desk: Desk): Promise<void> {
  const now = desk.clock.now();
  const mailbox = newId<MailboxId>(now, desk.random);
  await onBehalf(desk.database, desk.id, (tx) =>
    insertMailbox(tx, desk.id, mailbox, { kind: "smtp", address: ADDRESS, enabled: true, settings: {} }),
  );
  for (const [raw, from] of [
    [newsletter(toDate(now)), "infolettre@exemple.example"],
    [complaint(toDate(now)), FROM],
    [marked(toDate(now)), FROM],
  ] as const)
    await stageMail(desk, desk.id, mailbox, Buffer.from(raw), { from, to: [ADDRESS] });
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

const newsletter = (date: Date): string =>
  [
    "From: Pièces et peinture <infolettre@exemple.example>",
    `To: ${ADDRESS}`,
    "Subject: Les rabais de l’automne",
    "Message-ID: <rabais@exemple.example>",
    `Date: ${date.toUTCString()}`,
    "List-Unsubscribe: <https://exemple.example/desabonnement>",
    "Content-Type: text/plain; charset=utf-8",
    "",
    "Dix pour cent sur les apprêts jusqu’à vendredi.",
    "",
  ].join("\r\n");

/** The same customer's, that her firm's server marked as sent to many. */
const marked = (date: Date): string =>
  [
    `From: Colette Drouin <${FROM}>`,
    `To: ${ADDRESS}`,
    "Subject: Mon auto de prêt",
    "Message-ID: <pret@exemple.example>",
    `Date: ${date.toUTCString()}`,
    "Precedence: bulk",
    "Content-Type: text/plain; charset=utf-8",
    "",
    "Bonjour,",
    "",
    "Je peux garder l’auto de prêt jusqu’à quand ? La mienne devait être prête mardi.",
    "",
    "Colette Drouin",
    "",
  ].join("\r\n");
