import type { Command } from "../core/command.ts";
import { CUSTOMER } from "../core/commitment.ts";
import { viewsOf } from "../core/evidence.ts";
import { type CaseId, type EvidenceId, type FileId, type InteractionId, newId } from "../core/ids.ts";
import { days, type Instant, plus } from "../core/time.ts";
import { readCustomer } from "../store/customers.ts";
import { cameByLinks, fileSentBefore, insertFile } from "../store/files.ts";
import { addAttachment, insertInteraction, readInteraction } from "../store/interactions.ts";
import type { Desk } from "./desk.ts";
import type { Kept } from "./files.ts";
import { handle, type Handled, refuse, type Seen } from "./handle.ts";
import type { Outcome } from "./refusal.ts";
import { safeFile, type SafeFile } from "./sent-file.ts";

/** By which link a file comes, as part of which gesture, and as what. */
export interface SentBy {
  caseId: CaseId;
  link: string;
  /** Names the message that the files of one gesture make together. */
  gesture: InteractionId;
  /** The view or paper it is meant as; null: whatever it shows. */
  item: EvidenceId | null;
}

/** Of one link in a day: four times what the largest claims hold. Bytes as kept. */
const LINK_FILES_MAX = 200;
export const LINK_BYTES_MAX = 500_000_000;
/** Of all of a desk's links in a day: what a disk of a small server bears for months. */
const DESK_BYTES_MAX = 5_000_000_000;
const COUNTED_OVER = days(1);

/**
 * Keeps a file that a customer sends by their link, as part of one message of theirs on the case: a picture upright and without
 * its place, time and owner; a PDF as it is. The same bytes twice are one file. Throws NotFound.
 */
export async function keepFromCustomer(
  desk: Desk,
  by: SentBy,
  it: { name: string; content: Uint8Array },
): Promise<Outcome<{ file: Kept }> | Extract<Handled, { ok: false }>> {
  const safe = await safeFile(it);
  if (!safe.ok) return safe;
  const { name, type, content } = safe.file;
  const file: Kept = { id: newId<FileId>(desk.clock.now(), desk.random), name, type, size: content.length };
  const done = await handle(desk, by.caseId, async (seen) => {
    const before = await fileSentBefore(seen.tx, desk.id, seen.id, safe.file.sentHash);
    if (before) {
      file.id = before.id;
      return evidence(seen, by, before.id);
    }
    await refuseTooMuch(desk, seen, by.link);
    await insertFile(seen.tx, desk.id, { ...file, caseId: seen.id, person: null }, content, seen.at, { ...safe.file, link: by.link });
    return [...(await partOfMessage(desk, seen, by.gesture, safe.file, file.id)), ...evidence(seen, by, file.id)];
  });
  return done.ok ? { ok: true, file } : done;
}

const since = (at: Instant): Instant => plus(at, -COUNTED_OVER);

async function refuseTooMuch(desk: Desk, { tx, at }: Seen, link: string): Promise<void> {
  const { files, bytes, deskBytes } = await cameByLinks(tx, desk.id, link, since(at));
  if (files >= LINK_FILES_MAX || bytes >= LINK_BYTES_MAX || deskBytes >= DESK_BYTES_MAX) throw refuse("too_many_photos");
}

/** The first file of a gesture makes the message; the others join it. */
async function partOfMessage(
  desk: Desk,
  { tx, id, at, state }: Seen,
  gesture: InteractionId,
  it: SafeFile,
  file: FileId,
): Promise<Command[]> {
  const attachment = { filename: it.name, type: it.type, size: it.content.length, file };
  const there = await readInteraction(tx, desk.id, gesture);
  if (there) {
    if (there.case_id !== id || there.door !== "page") throw refuse("key_used_elsewhere");
    await addAttachment(tx, desk.id, gesture, attachment);
    return [];
  }
  await insertInteraction(tx, desk.id, id, {
    id: gesture,
    door: "page",
    direction: "in",
    at,
    saidAt: at,
    person: null,
    author: (await readCustomer(tx, desk.id, state.customer))!.name,
    subject: null,
    body: "",
    attachments: [attachment],
  });
  return [
    {
      type: "ReceiveMessage",
      interaction: gesture,
      door: "page",
      from: CUSTOMER,
      asks: false,
      chasing: false,
      automatic: false,
      arrivedAt: at,
    },
  ];
}

/** What the kind of the case no longer wants is kept all the same. */
const evidence = ({ state, context }: Seen, { item }: SentBy, file: FileId): Command[] =>
  item !== null && viewsOf(state, context).some(({ wanted }) => wanted.id === item)
    ? [{ type: "ReceiveEvidence", item, file, by: CUSTOMER }]
    : [];
