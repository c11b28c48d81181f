import { readHeaders } from "../channels/mail/raw-headers.ts";
import { type ParsedMail, parseMail } from "../channels/mail/parse.ts";
import { isSafeImage, servedType, typeByContent } from "../channels/content-type.ts";
import { type SafeHtml, sanitizeMailHtml } from "../channels/mail/sanitize.ts";
import { contentIdOf } from "../channels/mail/written-html.ts";
import type { InteractionId } from "../core/ids.ts";
import { contentsOf } from "../store/files.ts";
import { readInteraction } from "../store/interactions.ts";
import { onBehalf } from "../store/on-behalf.ts";
import { readStaged } from "../store/staging.ts";
import type { Attachment } from "../store/mail-shapes.ts";
import { type Desk, NotFound } from "./desk.ts";
import { fileOf } from "./files.ts";

export interface Enclosed {
  filename: string;
  /** As what it is handed out (channels/content-type.ts). */
  type: string;
  content: Uint8Array;
}

/** A file that came or left with a message: kept beside it, or read again from the raw mail. Throws NotFound. */
export async function attachmentOf(desk: Desk, id: InteractionId, index: number): Promise<Enclosed> {
  const row = await onBehalf(desk.database, desk.id, (tx) => readInteraction(tx, desk.id, id));
  const own = row?.attachments[index]?.file;
  if (own) {
    const { name, type, content } = await fileOf(desk, own);
    return { filename: name, type, content };
  }
  const found = (await mailOf(desk, id))?.attachments[index];
  if (!found) throw new NotFound("interaction", id);
  return { filename: found.filename || `${index + 1}`, type: servedType(await typeByContent(found.content)), content: found.content };
}

/** A message's own look, safe to show: nothing in it runs; nothing reaches out, unless a person asks for its pictures (`withRemote`). Throws NotFound. */
export async function htmlOf(desk: Desk, id: InteractionId, withRemote: boolean): Promise<SafeHtml> {
  const row = await onBehalf(desk.database, desk.id, (tx) => readInteraction(tx, desk.id, id));
  if (!row?.html) throw new NotFound("interaction", id);
  const pictures = /cid:/i.test(row.html) ? await picturesOf(desk, id, row.attachments) : new Map<string, string>();
  return sanitizeMailHtml(row.html, { withRemote, urlOf: (contentId) => pictures.get(contentId) ?? null });
}

/** Bytes of pictures shown within one message: written into its page, since a page without an origin can fetch nothing. */
const PICTURES_MAX = 12_000_000;

/** The pictures a message carries, by Content-ID, as addresses that hold them. */
async function picturesOf(desk: Desk, id: InteractionId, attachments: readonly Attachment[]): Promise<Map<string, string>> {
  const carried = attachments.some(({ file }) => file) ? await ownPictures(desk, attachments) : await carriedPictures(desk, id);
  const shown = new Map<string, string>();
  let bytes = 0;
  for (const { contentId, content } of carried) {
    const type = await typeByContent(content);
    if (!isSafeImage(type) || (bytes += content.length) > PICTURES_MAX) continue;
    shown.set(contentId, `data:${type};base64,${Buffer.from(content).toString("base64")}`);
  }
  return shown;
}

type Picture = { contentId: string; content: Uint8Array };

async function ownPictures(desk: Desk, attachments: readonly Attachment[]): Promise<Picture[]> {
  const ids = attachments.filter(({ inline }) => inline).map(({ file }) => file!);
  const contents = await onBehalf(desk.database, desk.id, (tx) => contentsOf(tx, desk.id, ids));
  return ids.map((file) => ({ contentId: contentIdOf(file), content: contents.get(file)! }));
}

async function carriedPictures(desk: Desk, id: InteractionId): Promise<Picture[]> {
  const parts = (await mailOf(desk, id))?.attachments ?? [];
  return parts.flatMap(({ contentId, content }) => (contentId ? [{ contentId, content }] : []));
}

/** A mail that came in, as it came. Throws NotFound for what came otherwise. */
export async function originalOf(desk: Desk, id: InteractionId): Promise<Buffer> {
  const staged = await stagedOf(desk, id);
  if (!staged) throw new NotFound("interaction", id);
  return staged.raw;
}

/** The headers of a mail that came in, in their order, decoded. Throws NotFound. */
export async function headersOf(desk: Desk, id: InteractionId): Promise<{ name: string; value: string }[]> {
  return readHeaders(await originalOf(desk, id));
}

async function mailOf(desk: Desk, id: InteractionId): Promise<ParsedMail | null> {
  const staged = await stagedOf(desk, id);
  return staged ? parseMail(staged.raw, { receivedAt: staged.received_at }) : null;
}

function stagedOf(desk: Desk, id: InteractionId) {
  return onBehalf(desk.database, desk.id, async (tx) => {
    const row = await readInteraction(tx, desk.id, id);
    return row?.staged_id ? readStaged(tx, desk.id, row.staged_id) : null;
  });
}
