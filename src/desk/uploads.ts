import { type EvidenceId, type InteractionId, newId } from "../core/ids.ts";
import { days, plus } from "../core/time.ts";
import { onBehalf } from "../store/on-behalf.ts";
import { addPart, deleteStaleUploads, deleteUpload, insertUpload, readUpload, uploadsOf, wholeOf } from "../store/uploads.ts";
import { keepFromCustomer, LINK_BYTES_MAX, type SentBy } from "./customer-photos.ts";
import type { Desk, Runtime } from "./desk.ts";
import { FILE_BYTES_MAX, type Kept } from "./files.ts";
import type { Handled } from "./handle.ts";
import { type Outcome, refuse } from "./refusal.ts";

/** Who sends, and where what they send goes. */
export type Sender = Pick<SentBy, "caseId" | "link">;

export interface Upload {
  name: string;
  /** In bytes. */
  length: number;
  gesture: InteractionId;
  item: EvidenceId | null;
}

/** How a file that is on its way stands, in bytes. */
export interface Standing {
  received: number;
  length: number;
}

/** Of one link, at once. */
const ON_THE_WAY_MAX = 60;
/** A file nobody went on with for so long was given up. */
const KEPT_UNFINISHED = days(1);
const GIVEN_UP_AT_ONCE = 200;

/** A file begins its way; returns the name it goes by. */
export async function beginUpload(desk: Desk, { caseId, link }: Sender, it: Upload): Promise<Outcome<{ id: string }>> {
  if (it.length > FILE_BYTES_MAX) return refuse("photo_too_large", { name: it.name });
  const at = desk.clock.now();
  const id = newId<string>(at, desk.random);
  return onBehalf(desk.database, desk.id, async (tx) => {
    const there = await uploadsOf(tx, desk.id, link);
    if (there.count >= ON_THE_WAY_MAX || there.bytes + it.length > LINK_BYTES_MAX) return refuse("too_many_photos");
    const { name, length, gesture, item } = it;
    await insertUpload(tx, desk.id, { upload_id: id, case_id: caseId, link_id: link, gesture, item, name, length }, at);
    return { ok: true, id };
  });
}

/** Null: it is whole, was given up, or came by another link. */
export const uploadStanding = (desk: Desk, { link }: Sender, id: string): Promise<Standing | null> =>
  onBehalf(desk.database, desk.id, async (tx) => (await readUpload(tx, desk.id, link, id)) ?? null);

/** The next bytes of a file, which begin at `from`; none: whether they may. */
export function continueUpload(desk: Desk, { link }: Sender, id: string, from: number, content: Buffer): Promise<Outcome<Standing>> {
  return onBehalf(desk.database, desk.id, async (tx) => {
    const it = await readUpload(tx, desk.id, link, id);
    if (!it) return refuse("upload_gone");
    if (it.received !== from) return refuse("upload_elsewhere");
    if (content.length > 0 && !(await addPart(tx, desk.id, id, from, content, desk.clock.now()))) return refuse("upload_elsewhere");
    return { ok: true, received: from + content.length, length: it.length };
  });
}

/** Once all of it came: it is kept, or refused with the reason, and is on its way no more. Throws NotFound. */
export async function finishUpload(
  desk: Desk,
  sender: Sender,
  id: string,
): Promise<Outcome<{ file: Kept }> | Extract<Handled, { ok: false }>> {
  const found = await onBehalf(desk.database, desk.id, async (tx) => {
    const it = await readUpload(tx, desk.id, sender.link, id);
    return it && it.received === it.length ? { ...it, content: await wholeOf(tx, desk.id, id) } : null;
  });
  if (!found) return refuse("upload_gone");
  const kept = await keepFromCustomer(desk, { ...sender, gesture: found.gesture, item: found.item }, found);
  await dropUpload(desk, sender, id);
  return kept;
}

/** Given up by who sent it. False: there was none. */
export const dropUpload = (desk: Desk, { link }: Sender, id: string): Promise<boolean> =>
  onBehalf(desk.database, desk.id, async (tx) => {
    if (!(await readUpload(tx, desk.id, link, id))) return false;
    await deleteUpload(tx, desk.id, id);
    return true;
  });

/** Takes away what was given up halfway, on every desk; returns how many. */
export const dropUnfinished = ({ database, clock }: Runtime): Promise<number> =>
  database.transaction((tx) => deleteStaleUploads(tx, plus(clock.now(), -KEPT_UNFINISHED), GIVEN_UP_AT_ONCE));
