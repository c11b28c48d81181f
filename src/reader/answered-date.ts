import type { Instant } from "../core/time.ts";
import { findDues } from "./due.ts";
import { fold } from "./fold.ts";
import { ownWords } from "./own-words.ts";
import type { ReadContext } from "./reading.ts";
import { tongueOf } from "./tongues.ts";

/** An answer to «when?» is short; a longer mail speaks of more than one thing. */
const ANSWER_MAX = 400;

/** What makes a date no answer: a question, a doubt, a condition, a no, something already past. Folded words. */
const DOUBTFUL =
  /\?|\b(?:si|peut[- ]etre|pas|plus|jamais|probablement|environ|vers|devrait|devrions|voudrait|pourrait|esper\w+|normalement|sauf|etait|avant|if|maybe|perhaps|not|never|probably|around|about|should|could|would|might|hope\w*|unless|was|were|before|can'?t|cannot|won'?t|don'?t)\b/;

/**
 * The one date that a short mail answers with («Ce sera jeudi.»); null where there is none, several, or any doubt: a person
 * reads it then.
 */
export function answeredDate(text: string, context: ReadContext): Instant | null {
  const { own } = ownWords(text);
  if (own.length > ANSWER_MAX) return null;
  const folded = fold(own).text;
  if (DOUBTFUL.test(folded)) return null;
  const dues = findDues(folded, tongueOf(own, context), context).map(({ due }) => due);
  const [only] = dues;
  if (dues.length !== 1 || only?.kind !== "exact") return null;
  return only.by > context.sentAt ? only.by : null;
}

/** More of them are no answer to choose from. */
const DATES_MAX = 3;

/** The dates to come that somebody's own words name, in order: for a person to say whether one of them is the answer. */
export function datesSaid(text: string, context: ReadContext): Instant[] {
  const { own } = ownWords(text);
  const dues = findDues(fold(own).text, tongueOf(own, context), context).map(({ due }) => due);
  const said = dues.flatMap((due) => (due.kind === "exact" || due.kind === "window" ? [due.by] : []));
  const toCome = new Set(said.filter((by) => by > context.sentAt));
  return toCome.size > DATES_MAX ? [] : [...toCome];
}
