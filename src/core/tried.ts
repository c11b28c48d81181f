import type { EventOf } from "./events.ts";
import type { InteractionId } from "./ids.ts";
import { UNDO_MAX } from "./slip.ts";
import { type Instant, plus } from "./time.ts";

/** The last of our attempts, how many they are, and when the next is due. */
export interface Tried {
  interaction: InteractionId;
  at: Instant;
  times: number;
  nextAt: Instant | null;
  /** What was known before it, as far as it can still be taken back; absent where nothing was. */
  was?: Tried;
}

/** One more try; the last one says when to try again. */
export function oneMoreTry(before: Tried | null | undefined, { interaction, at, nextAt }: EventOf<"ContactAttempted">): Tried {
  const was = before && { was: at <= plus(before.at, UNDO_MAX) ? before : alone(before) };
  return { interaction, at, times: (before?.times ?? 0) + 1, nextAt: nextAt ?? null, ...was };
}

const alone = ({ interaction, at, times, nextAt }: Tried): Tried => ({ interaction, at, times, nextAt });

/** As if that attempt had not been noted: what was known before it is due again. */
export function withoutTry(it: Tried | null | undefined, interaction: InteractionId): Tried | null {
  if (!it) return null;
  if (it.interaction === interaction) return it.was ?? null;
  if (!it.was) return it;
  const was = withoutTry(it.was, interaction);
  return was === it.was ? it : { ...alone(it), times: it.times - 1, ...(was && { was }) };
}

/** Of two that are one: the later plans the next, and taken back leaves what both had before. */
export function bothTried(a: Tried | null | undefined, b: Tried | null | undefined): Tried | null {
  if (!a || !b) return a ?? b ?? null;
  const [later, other] = a.at > b.at ? [a, b] : [b, a];
  return { ...later, times: a.times + b.times, was: bothTried(later.was, other)! };
}
