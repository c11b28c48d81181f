import type { CommitmentId, InteractionId } from "../core/ids.ts";
import { caseOfCommitment, caseOfInteraction, lockKey } from "../store/cases.ts";
import { sentBefore } from "../store/outbox.ts";
import { firstAnswer } from "../store/third-parties.ts";
import type { Desk } from "./desk.ts";
import { refuse, type Seen } from "./handle.ts";

/** The message an earlier gesture with this key sent on this case; null for a new key. Throws Refused when the key is another case's. */
export async function sentHere(desk: Desk, seen: Pick<Seen, "tx" | "id">, key: string): Promise<InteractionId | null> {
  await lockKey(seen.tx, desk.id, key);
  const earlier = await sentBefore(seen.tx, desk.id, key);
  if (earlier) await isHere(desk, seen, earlier);
  return earlier;
}

/** Whether the call or note with this key stands on this case already. Throws Refused when it stands on another. */
export async function notedHere(desk: Desk, seen: Pick<Seen, "tx" | "id">, key: InteractionId): Promise<boolean> {
  await lockKey(seen.tx, desk.id, key);
  return isHere(desk, seen, key);
}

/** Whether the form of a link with this key was taken before on this case. Throws Refused when it was on another. */
export async function answeredHere(desk: Desk, { tx, id, at }: Pick<Seen, "tx" | "id" | "at">, key: string): Promise<boolean> {
  const is = await firstAnswer(tx, desk.id, key, id, at);
  if (is === "elsewhere") throw refuse("key_used_elsewhere");
  return is === "again";
}

/** Under this id a promise of this case is yet to be made. Throws Refused when it is another case's. */
export async function refusePromiseElsewhere(desk: Desk, { tx }: Pick<Seen, "tx">, promise: CommitmentId): Promise<void> {
  await lockKey(tx, desk.id, promise);
  if (await caseOfCommitment(tx, desk.id, promise)) throw refuse("key_used_elsewhere");
}

async function isHere(desk: Desk, { tx, id }: Pick<Seen, "tx" | "id">, interaction: InteractionId): Promise<boolean> {
  const on = await caseOfInteraction(tx, desk.id, interaction);
  if (on !== null && on !== id) throw refuse("key_used_elsewhere");
  return on === id;
}
