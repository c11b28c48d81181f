import { typeByContent } from "../channels/content-type.ts";
import { parseMail } from "../channels/mail/parse.ts";
import { type FileId, newId, type PersonId } from "../core/ids.ts";
import { insertFile } from "../store/files.ts";
import type { readInteraction } from "../store/interactions.ts";
import { readStaged } from "../store/staging.ts";
import type { Desk } from "./desk.ts";
import { FILE_BYTES_MAX } from "./files.ts";
import { refuse, type Seen } from "./handle.ts";

type Message = NonNullable<Awaited<ReturnType<typeof readInteraction>>>;

/** A message's files, to leave with another: our own are there, those of a mail that came in are copied beside it. Throws Refused when they are too much. */
export async function filesOfMessage(desk: Desk, { tx, id, at }: Seen, me: PersonId, message: Message): Promise<FileId[]> {
  const own = message.attachments.flatMap(({ file }) => (file ? [file] : []));
  const staged = message.staged_id ? await readStaged(tx, desk.id, message.staged_id) : undefined;
  if (!staged) return own;
  const { attachments } = await parseMail(staged.raw, { receivedAt: staged.received_at });
  if (attachments.reduce((sum, { size }) => sum + size, 0) > FILE_BYTES_MAX) throw refuse("files_too_large", { max: FILE_BYTES_MAX });
  const copies: FileId[] = [];
  for (const [i, { filename, size, content }] of attachments.entries()) {
    const file = newId<FileId>(at, desk.random);
    const type = await typeByContent(content);
    await insertFile(tx, desk.id, { id: file, caseId: id, person: me, name: filename || `${i + 1}`, type, size }, content, at);
    copies.push(file);
  }
  return copies;
}
