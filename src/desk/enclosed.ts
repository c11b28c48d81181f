import { type ParsedMail, parseMail } from "../channels/mail/parse.ts";
import { sanitizeMailHtml } from "../channels/mail/sanitize.ts";
import type { InteractionId } from "../core/ids.ts";
import { readInteraction } from "../store/interactions.ts";
import { onBehalf } from "../store/on-behalf.ts";
import { readStaged } from "../store/staging.ts";
import { type Desk, NotFound } from "./desk.ts";

export interface Enclosed {
  filename: string;
  content: Uint8Array;
}

/** A file that came with a message, read again from the raw mail. Throws NotFound. */
export async function attachmentOf(desk: Desk, id: InteractionId, index: number): Promise<Enclosed> {
  const found = (await mailOf(desk, id))?.attachments[index];
  if (!found) throw new NotFound("interaction", id);
  return { filename: found.filename || `${index + 1}`, content: found.content };
}

/** A message's own look, safe to show: nothing in it runs, and nothing reaches out. Throws NotFound. */
export async function htmlOf(desk: Desk, id: InteractionId): Promise<string> {
  const row = await onBehalf(desk.database, desk.id, (tx) => readInteraction(tx, desk.id, id));
  if (!row?.html) throw new NotFound("interaction", id);
  return sanitizeMailHtml(row.html).html;
}

async function mailOf(desk: Desk, id: InteractionId): Promise<ParsedMail | null> {
  const staged = await onBehalf(desk.database, desk.id, async (tx) => {
    const row = await readInteraction(tx, desk.id, id);
    return row?.staged_id ? readStaged(tx, desk.id, row.staged_id) : null;
  });
  return staged ? parseMail(staged.raw, { receivedAt: staged.received_at }) : null;
}
