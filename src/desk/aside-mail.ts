import { type ParsedMail, parseMail } from "../channels/mail/parse.ts";
import { iso } from "../core/time.ts";
import { caseNamed, knownSenders, listAside } from "../store/aside-mail.ts";
import { onBehalf } from "../store/on-behalf.ts";
import type { Envelope } from "../store/mail-shapes.ts";
import { readStaged } from "../store/staging.ts";
import { readCursor, writeCursor } from "./cursor.ts";
import { type Desk, NotFound } from "./desk.ts";
import { findCase } from "./find-case.ts";

const PAGE = 50;

/**
 * One page of the mail set aside that lies on no case, newest first (contract AsideView): a person may have written what looks
 * like a machine's. Throws RangeError for a cursor no page gave out.
 */
export function asideView(desk: Desk, after: string | null = null) {
  const cursor = readCursor(after);
  return onBehalf(desk.database, desk.id, async (tx) => {
    const found = await listAside(tx, desk.id, cursor, PAGE + 1);
    const page = found.slice(0, PAGE);
    const mails = await Promise.all(page.map(async (row) => ({ row, ...headOf(await parseMail(row.head, row), row) })));
    const senders = await knownSenders(
      tx,
      desk.id,
      mails.flatMap(({ from }) => (from ? [from.address] : [])),
    );
    const end = page.at(-1);
    return {
      rows: mails.map(({ row, from, subject }) => ({
        id: row.id,
        receivedAt: iso(row.receivedAt),
        from,
        subject,
        why: row.problem,
        size: row.size,
        customer: (from && senders.get(from.address)) ?? null,
      })),
      after: end && found.length > PAGE ? writeCursor({ at: end.receivedAt, id: end.id }) : null,
    };
  });
}

/** One of them, to read; `answers` is the case it would join (contract AsideMailView). Throws NotFound, for one that is set aside no more too. */
export function asideMail(desk: Desk, id: string) {
  return onBehalf(desk.database, desk.id, async (tx) => {
    const row = await readStaged(tx, desk.id, id);
    if (row?.state !== "set_aside" || row.interaction_id !== null || row.problem === null) throw new NotFound("mail", id);
    const mail = await parseMail(row.raw, { receivedAt: row.received_at });
    const { from, subject } = headOf(mail, row);
    const known = await findCase(desk, tx, mail, row.envelope);
    return {
      id,
      receivedAt: iso(row.received_at),
      from,
      to: mail.to.map(({ address }) => address),
      subject,
      why: row.problem,
      text: mail.text.slice(0, TEXT_MAX),
      attachments: mail.attachments.map(({ filename, size }) => ({ filename: filename ?? "", size })),
      customer: (from && (await knownSenders(tx, desk.id, [from.address])).get(from.address)) ?? null,
      answers: (known && (await caseNamed(tx, desk.id, known))) ?? null,
    };
  });
}

/** What is shown of a text; the rest is in the file. */
const TEXT_MAX = 100_000;

/** Who wrote it, as it says, else as the server that brought it said. */
function headOf({ from, replyTo, subject }: ParsedMail, { envelope }: { envelope: Envelope }) {
  const writer = from ?? replyTo[0] ?? (envelope.from ? { address: envelope.from, name: "" } : null);
  return { from: writer && { name: writer.name, address: writer.address.toLowerCase() }, subject: subject.trim() };
}
