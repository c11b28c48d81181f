import { cleanWritten, contentIdOf, saysNoMore } from "../channels/mail/written-html.ts";
import { isSafeImage } from "../channels/content-type.ts";
import type { FileId } from "../core/ids.ts";
import { filesOnCase } from "../store/files.ts";
import type { Desk } from "./desk.ts";
import { FILE_BYTES_MAX } from "./files.ts";
import { refuse, type Seen } from "./handle.ts";

export interface ToSend {
  html: string | null;
  enclosed: { id: FileId; filename: string; type: string; size: number; cid: string | null }[];
}

/**
 * What leaves with a letter: its files, those shown within the text first, and its rich text made safe. Throws Refused for a
 * file of another case, more than a mail can carry, or rich text that says what the text does not.
 */
export async function filesToSend(
  desk: Desk,
  { tx, id }: Seen,
  { text, html, files = [] }: { text: string; html?: string | null; files?: readonly FileId[] },
): Promise<ToSend> {
  if (html && !saysNoMore(html, text)) throw refuse("html_says_more");
  const clean = html ? cleanWritten(html) : null;
  const wanted = [...new Set([...((clean?.images ?? []) as FileId[]), ...files])];
  const found = new Map((await filesOnCase(tx, desk.id, id, wanted)).map((it) => [it.id, it]));
  if (found.size < wanted.length) throw refuse("unknown_file");
  const held = wanted.map((one) => found.get(one)!);
  if (held.reduce((sum, { size }) => sum + size, 0) > FILE_BYTES_MAX) throw refuse("files_too_large", { max: FILE_BYTES_MAX });
  const shown = (one: FileId, type: string) => clean !== null && clean.images.includes(one) && isSafeImage(type);
  return {
    html: clean && clean.html,
    enclosed: held.map(({ id: one, name, type, size }) => ({
      id: one,
      filename: name,
      type,
      size,
      cid: shown(one, type) ? contentIdOf(one) : null,
    })),
  };
}
