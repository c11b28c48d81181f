import type { Due } from "../core/due.ts";
import { localDate } from "../core/time.ts";
import type { Moment, Of } from "./due/piece.ts";
import { resolve, resolveEach, resolveSince } from "./due/resolve.ts";
import { scan } from "./due/scan.ts";
import { mend } from "./due/spelling.ts";
import { together } from "./due/together.ts";
import { fold } from "./fold.ts";
import type { ReadContext } from "./reading.ts";
import type { Tongue } from "./tongue.ts";

export interface FoundDue {
  due: Due;
  start: number;
  end: number;
  /** Counted from the moment of writing («sous 48 h»), so from an event when one is said with it. */
  counted?: boolean;
  /** Counted from something else, whose date the text may give; its own due is vague. */
  since?: Of<"since">;
  /** «jeudi ou vendredi»: each of the times that may be meant, in the order said; its own due holds them all. */
  either?: Due[];
}

/** The due of a text that says a time, read in the tongue given; see `readDue`. */
export function readDueIn(tongue: Tongue, text: string, context: ReadContext): FoundDue | null {
  const folded = fold(text);
  const found = findDues(folded.text, tongue, context);
  const best = found.find(({ due }) => due.kind !== "vague") ?? found[0];
  if (!best) return null;
  const start = folded.at(best.start);
  const end = folded.at(best.end);
  return { due: withWords(best.due, text.slice(start, end)), start, end };
}

/** Every due expression of a folded text; `words` are the folded ones. */
export function findDues(folded: string, tongue: Tongue, context: ReadContext): FoundDue[] {
  const found: FoundDue[] = [];
  const { text, at } = mend(folded, tongue.slips);
  const spoken = { ...context, language: tongue.language };
  for (const group of together(text, scan(text, tongue.dues, momentOf(context, tongue)))) {
    const start = at(group[0]!.start);
    const end = at(pointless(text, group.at(-1)!.end));
    const pieces = group.map(({ piece }) => piece);
    const due = resolve(pieces, folded.slice(start, end), spoken);
    const since = group.flatMap(({ piece }) => (piece.is === "since" ? [piece] : []))[0];
    const counted = pieces.some(({ is }) => is === "length");
    const either = pieces.some(({ is }) => is === "or") ? resolveEach(pieces, folded.slice(start, end), spoken) : [];
    if (due) found.push({ due, start, end, ...(counted && { counted }), ...(since && { since }), ...(either.length > 1 && { either }) });
  }
  return found;
}

/** A due counted from what was said before, once that has a date; null when no due follows. */
export function sinceDue(found: FoundDue, anchor: FoundDue, context: ReadContext): FoundDue | null {
  if (!found.since || anchor.due.kind === "none" || anchor.due.by === undefined) return null;
  const due = resolveSince(found.since, anchor.due.by, "", context);
  return due && { ...found, due };
}

/** The point after «lun.» may be the sentence's as well. */
const pointless = (text: string, end: number): number => (text[end - 1] === "." ? end - 1 : end);

export const withWords = (due: Due, words: string): Due => (due.kind === "none" ? due : { ...due, words });

function momentOf({ sentAt, timeZone, region }: ReadContext, { language }: Tongue): Moment {
  const northAmerican = /^(?:US|CA)(?:-|$)/.test(region);
  return { today: localDate(sentAt, timeZone), dayFirst: language === "fr" || !northAmerican, quebec: /\bQC\b/.test(region) };
}
