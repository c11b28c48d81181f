import type { Instant } from "../core/time.ts";
import { BETWEEN, DOUBTFUL, LATER_BY, PARTS_DAYS, setAside, WEEKDAYS } from "./answered-words.ts";
import { type FoundDue, findDues } from "./due.ts";
import { fold } from "./fold.ts";
import { ownWords } from "./own-words.ts";
import type { ReadContext } from "./reading.ts";
import { tongueOf } from "./tongues.ts";

/** An answer to «when?» is short; a longer mail speaks of more than one thing. */
const ANSWER_MAX = 400;

/**
 * The one date that a short mail answers with («Ce sera jeudi.»); null where there is none, several, or any doubt: a person
 * reads it then.
 */
export function answeredDate(text: string, context: ReadContext): Instant | null {
  const { own } = ownWords(text);
  if (own.length > ANSWER_MAX) return null;
  const { answer, other, found } = said(own, context);
  const [only] = found;
  if (other || DOUBTFUL.test(answer) || found.length !== 1 || only?.due.kind !== "exact" || only.either) return null;
  if ([...answer.matchAll(WEEKDAYS)].length > 1) return null;
  return only.due.by > context.sentAt ? only.due.by : null;
}

/** More of them are no answer to choose from. */
const DATES_MAX = 3;

/**
 * The dates to come that somebody's own words name as an answer, as they name them, first choice first: for a person to say
 * whether one of them is it. A date that is refused, given up or of something else is none.
 */
export function datesSaid(text: string, context: ReadContext): Instant[] {
  const { answer, found } = said(ownWords(text).own, context);
  const dues = found.flatMap(({ due, either }) => (BETWEEN.test(answer) ? [due] : (either ?? [due])));
  const named = dues.flatMap((due) => (due.kind === "exact" || due.kind === "window" ? [due.by] : []));
  const toCome = new Set(named.filter((by) => by > context.sentAt));
  return toCome.size > DATES_MAX ? [] : [...toCome];
}

/** `other`: words were set aside whose date is not the answer. */
function said(own: string, context: ReadContext): { answer: string; other: boolean; found: FoundDue[] } {
  const folded = fold(own).text;
  const answer = setAside(folded);
  const found = findDues(answer.replace(PARTS_DAYS, ";"), tongueOf(own, context), context);
  /** «repoussé de deux jours» counts from a date that stands elsewhere. */
  const counts = LATER_BY.test(answer);
  return { answer, other: answer !== folded, found: found.filter((it) => !(it.counted && counts)) };
}
