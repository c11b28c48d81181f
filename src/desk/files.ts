import { servedType, typeByContent } from "../channels/content-type.ts";
import { safeFilename } from "../channels/mail/filename.ts";
import { type CaseId, type FileId, newId, type PersonId } from "../core/ids.ts";
import { contentsOf, deleteFile, type FileRow, insertFile, readFile } from "../store/files.ts";
import { onBehalf } from "../store/on-behalf.ts";
import { type Desk, NotFound } from "./desk.ts";
import { type Outcome, refuse } from "./refusal.ts";

/** One file, and all that leave with one message: what Gmail takes, and most servers with it. */
export const FILE_BYTES_MAX = 25_000_000;

export type Kept = Pick<FileRow, "id" | "name" | "type" | "size">;

/** Keeps a file for a message to come. Its name is made harmless, its type read from its bytes. Throws NotFound. */
export async function addFile(desk: Desk, me: PersonId, caseId: CaseId, it: { name: string; content: Uint8Array }): Promise<Kept> {
  const at = desk.clock.now();
  const file = {
    id: newId<FileId>(at, desk.random),
    caseId,
    person: me,
    name: safeFilename(it.name) ?? "file",
    type: await typeByContent(it.content),
    size: it.content.length,
  };
  const kept = await onBehalf(desk.database, desk.id, (tx) => insertFile(tx, desk.id, file, it.content, at));
  if (!kept) throw new NotFound("case", caseId);
  const { id, name, type, size } = file;
  return { id, name, type, size };
}

/** A file with its bytes; its type is as what it is handed out (channels/content-type.ts). Throws NotFound. */
export function fileOf(desk: Desk, id: FileId): Promise<Kept & { content: Buffer }> {
  return onBehalf(desk.database, desk.id, async (tx) => {
    const file = await readFile(tx, desk.id, id);
    const content = file && (await contentsOf(tx, desk.id, [id])).get(id);
    if (!content) throw new NotFound("file", id);
    return { ...file, type: servedType(file.type), content };
  });
}

/** Takes back a file that has not left, by whoever added it. Throws NotFound. */
export function removeFile(desk: Desk, me: PersonId, id: FileId): Promise<Outcome> {
  return onBehalf(desk.database, desk.id, async (tx) => {
    const file = await readFile(tx, desk.id, id);
    if (!file) throw new NotFound("file", id);
    if (file.person !== me) return refuse("file_is_anothers");
    return (await deleteFile(tx, desk.id, file)) ? { ok: true } : refuse("file_is_sent");
  });
}
