import { newId, type SavedReplyId } from "../core/ids.ts";
import { onBehalf } from "../store/on-behalf.ts";
import * as store from "../store/saved-replies.ts";
import { type Desk, NotFound } from "./desk.ts";

/** What the desk says again and again, by name (contract SavedReplyView). */
export const savedReplies = (desk: Desk) => onBehalf(desk.database, desk.id, (tx) => store.listSavedReplies(tx, desk.id));

export function addSavedReply(desk: Desk, { name, fr, en }: store.SavedReply): Promise<SavedReplyId> {
  const id = newId<SavedReplyId>(desk.clock.now(), desk.random);
  return onBehalf(desk.database, desk.id, async (tx) => {
    await store.insertSavedReply(tx, desk.id, id, { name, fr, en });
    return id;
  });
}

/** Throws NotFound. */
export async function changeSavedReply(desk: Desk, id: SavedReplyId, { name, fr, en }: store.SavedReply): Promise<void> {
  const done = await onBehalf(desk.database, desk.id, (tx) => store.updateSavedReply(tx, desk.id, id, { name, fr, en }));
  if (!done) throw new NotFound("saved reply", id);
}

/** Throws NotFound. */
export async function removeSavedReply(desk: Desk, id: SavedReplyId): Promise<void> {
  const done = await onBehalf(desk.database, desk.id, (tx) => store.deleteSavedReply(tx, desk.id, id));
  if (!done) throw new NotFound("saved reply", id);
}
