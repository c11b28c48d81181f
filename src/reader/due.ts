import type { Due, Language } from "../core/due.ts";
import { localDate } from "../core/time.ts";
import type { Moment } from "./due/piece.ts";
import { resolve } from "./due/resolve.ts";
import { type Placed, scan } from "./due/scan.ts";
import { fold } from "./fold.ts";
import { guessLanguage } from "./language.ts";
import type { ReadContext } from "./reading.ts";

export interface FoundDue {
  due: Due;
  start: number;
  end: number;
  /** Counted from the moment of writing («sous 48 h»), so from an event when one is said with it. */
  counted?: boolean;
}

/** The first due expression of a text that says a time, a vague one when there is no better; null when there is none. */
export function readDue(text: string, context: ReadContext): FoundDue | null {
  const folded = fold(text);
  const found = findDues(folded.text, context.language ?? guessLanguage(text), context);
  const best = found.find(({ due }) => due.kind !== "vague") ?? found[0];
  if (!best) return null;
  const start = folded.at(best.start);
  const end = folded.at(best.end);
  return { due: withWords(best.due, text.slice(start, end)), start, end };
}

/** Every due expression of a folded text; `words` are the folded ones. */
export function findDues(text: string, language: Language, context: ReadContext, from = 0, to = text.length): FoundDue[] {
  const found: FoundDue[] = [];
  for (const group of together(text, scan(text, language, momentOf(context, language), from, to))) {
    const start = group[0]!.start;
    const end = group.at(-1)!.end;
    const due = resolve(
      group.map(({ piece }) => piece),
      text.slice(start, end),
      context,
    );
    if (due) found.push({ due, start, end, ...(group.some(({ piece }) => piece.is === "length") && { counted: true }) });
  }
  return found;
}

export const withWords = (due: Due, words: string): Due => (due.kind === "none" ? due : { ...due, words });

function momentOf({ sentAt, timeZone, region }: ReadContext, language: Language): Moment {
  const northAmerican = /^(?:US|CA)(?:-|$)/.test(region);
  return { today: localDate(sentAt, timeZone), dayFirst: language === "fr" || !northAmerican, quebec: /\bQC\b/.test(region) };
}

/** Words that may stand between the pieces of one expression. */
const GLUE =
  /^[\s,(]{0,3}(?:(?:a|au|aux|le|la|les|l'|de|du|d'|en|dans|et|ou|at|on|in|the|of|for|and|or|to|say|probably|sometime|likely|plutot|soit|sinon|&|-|@)[\s,]{0,3}){0,3}$/;
const GLUE_MAX = 24;
/** An expression has no more pieces than this; what follows is another. */
const PIECES_MAX = 8;

/** Neighbouring pieces read together; a word of bounding alone («avant») is no due. */
function together(text: string, placed: readonly Placed[]): Placed[][] {
  const groups: Placed[][] = [];
  for (const it of placed) {
    const group = groups.at(-1);
    const gap = group ? text.slice(group.at(-1)!.end, it.start) : "";
    if (group && group.length < PIECES_MAX && gap.length <= GLUE_MAX && GLUE.test(gap) && joins(group, it)) group.push(it);
    else groups.push([it]);
  }
  return groups.map(trimmed).filter((group) => group.length > 0);
}

/** A second length, period or clock begins another expression. */
function joins(group: readonly Placed[], { piece }: Placed): boolean {
  if (piece.is === "greeting" || group.some((it) => it.piece.is === "greeting")) return false;
  if (piece.is === "past") return true;
  if (piece.is === "length" || piece.is === "period") return group.every((it) => it.piece.is === "way");
  if (piece.is === "clock") return !group.some((it) => it.piece.is === "clock" || it.piece.is === "length" || it.piece.is === "vague");
  if (piece.is === "vague") return group.every((it) => it.piece.is === "way");
  return !group.some((it) => it.piece.is === "length" || it.piece.is === "vague");
}

function trimmed(group: Placed[]): Placed[] {
  const last = group.findLastIndex((it) => it.piece.is !== "way");
  return group.slice(0, last + 1);
}
