import type { PersonId } from "../core/ids.ts";
import { isLead } from "../core/people.ts";
import { ownWords } from "../reader/own-words.ts";
import { sellingIn } from "../reader/selling.ts";
import { refuse, type Seen } from "./handle.ts";

/**
 * Nothing is sold on a case that is not settled (S33). One who leads may all the same, with the reason written down: it is returned,
 * to go on the case's record. Throws Refused.
 */
export function offerReasonFor(
  { state, context }: Pick<Seen, "state" | "context">,
  me: PersonId,
  text: string,
  reason: string | null,
): string | null {
  const sold = state.status === "open" ? sellingIn(ownWords(text).own)[0] : undefined;
  if (!sold) return null;
  const leads = context.people.some((one) => one.id === me && isLead(one));
  if (!leads || !reason?.trim()) throw refuse("offer_on_open_case", { words: sold.words });
  return reason.trim();
}
