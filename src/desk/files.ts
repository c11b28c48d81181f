import { servedType, typeByContent } from "../channels/content-type.ts";
import { safeFilename } from "../channels/mail/filename.ts";
import { type CaseId, type FileId, newId, type PersonId } from "../core/ids.ts";
import { days, type Instant, plus } from "../core/time.ts";
import { isErased } from "../store/cases.ts";
import { contentsOf, deleteFile, deleteForgotten, type FileRow, insertFile, previewOf, readFile, unsentBytes } from "../store/files.ts";
import { onBehalf } from "../store/on-behalf.ts";
import { type Desk, NotFound, type Runtime } from "./desk.ts";
import { type Outcome, refuse } from "./refusal.ts";

/** One file, and all that leave with one message: what Gmail takes, and most servers with it. */
export const FILE_BYTES_MAX = 25_000_000;

/** What one person has added and not sent: twenty full messages. */
const UNSENT_BYTES_MAX = 20 * FILE_BYTES_MAX;
/** A file that no message and no draft holds was forgotten: a month is longer than most absences. */
const UNSENT_KEPT = days(30);
const FORGOTTEN_AT_ONCE = 200;
const keptSince = (now: Instant): Instant => plus(now, -UNSENT_KEPT);

export type Kept = Pick<FileRow, "id" | "name" | "type" | "size">;

/** Keeps a file for a message to come. Its name is made harmless, its type read from its bytes. Throws NotFound. */
export async function addFile(
  desk: Desk,
  me: PersonId,
  caseId: CaseId,
  it: { name: string; content: Uint8Array },
): Promise<Outcome<{ file: Kept }>> {
  const at = desk.clock.now();
  const file = {
    id: newId<FileId>(at, desk.random),
    caseId,
    person: me,
    name: safeFilename(it.name) ?? "file",
    type: await typeByContent(it.content),
    size: it.content.length,
  };
  return onBehalf(desk.database, desk.id, async (tx) => {
    if (await isErased(tx, desk.id, caseId)) return refuse("case_erased");
    const unsent = await unsentBytes(tx, desk.id, me, keptSince(at));
    if (unsent + file.size > UNSENT_BYTES_MAX) return refuse("too_much_unsent", { max: UNSENT_BYTES_MAX });
    if (!(await insertFile(tx, desk.id, file, it.content, at))) throw new NotFound("case", caseId);
    const { id, name, type, size } = file;
    return { ok: true, file: { id, name, type, size } };
  });
}

/** Takes away what was added long ago and neither sent nor kept in a draft, on every desk; returns how many. */
export function dropForgotten({ database, clock }: Runtime): Promise<number> {
  return database.transaction((tx) => deleteForgotten(tx, keptSince(clock.now()), FORGOTTEN_AT_ONCE));
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

/** A picture, small; the file itself where it has no small one. Throws NotFound. */
export async function previewOfFile(desk: Desk, id: FileId): Promise<Pick<Kept, "name" | "type"> & { content: Buffer }> {
  const content = await onBehalf(desk.database, desk.id, (tx) => previewOf(tx, desk.id, id));
  return content ? { name: "photo.jpg", type: "image/jpeg", content } : fileOf(desk, id);
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
