import type { CaseState } from "./case.ts";
import type { InteractionId } from "./ids.ts";

/** What became of a case in one gesture with a message. */
export type WentWith = "put_aside" | "offer" | "stage";

/** The message that something was done with, and what stood in its place before: taken back before it leaves, it gives that back. */
export interface Going<It> {
  message: InteractionId;
  before: Omit<It, "with"> | null;
}

/** What is undone by taking this message back, for the record; nothing where nothing went with it. */
export function undoing({ putAside, offer, stages }: CaseState, message: InteractionId): { undid?: readonly WentWith[] } {
  const undid: WentWith[] = [];
  if (putAside?.with?.message === message) undid.push("put_aside");
  if (offer?.with?.message === message) undid.push("offer");
  if (stages?.some((it) => it.with === message)) undid.push("stage");
  return undid.length > 0 ? { undid } : {};
}

/** What stands once this message is taken back. */
export const without = <It extends { with?: Going<It> }>(it: It | null, message: InteractionId): It | null =>
  it?.with?.message === message ? (it.with.before as It | null) : it;

/** As it stands by itself: which message it came with does not matter once something else took its place. */
export function alone<It extends { with?: Going<It> }>(it: It | null): Omit<It, "with"> | null {
  if (!it) return null;
  const { with: _, ...rest } = it;
  return rest;
}
