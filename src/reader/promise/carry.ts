import { type FoundDue, sinceDue } from "../due.ts";
import type { Event } from "../due/piece.ts";
import type { ReadContext } from "../reading.ts";
import type { Clause } from "./clause.ts";
import type { Sentence } from "./tokens.ts";

/** A sentence and what it says, in text order. */
export interface ReadSentence {
  sentence: Sentence;
  clauses: Clause[];
}

/** The clauses of a text, each with the due that it shares with another or counts from it. */
export function carry(read: readonly ReadSentence[], context: ReadContext): Clause[] {
  const carried: Clause[] = [];
  const said = read.flatMap(({ sentence }) => sentence.dues.filter(isDated));
  for (const { sentence, clauses } of read) {
    const alone = clauses.length === 0 ? dueAlone(sentence) : null;
    const before = carried.at(-1);
    if (alone && before && !before.due && follows(before, sentence)) carried[carried.length - 1] = { ...before, due: alone };
    for (const clause of clauses) carried.push({ ...clause, due: dueOf(clause, carried, said, context) });
  }
  return carried;
}

function dueOf(clause: Clause, before: readonly Clause[], said: readonly FoundDue[], context: ReadContext): FoundDue | null {
  const { due } = clause;
  if (due?.since) {
    const anchor = anchorOf(due.since.event, due.start, before, said);
    return (anchor && sinceDue(due, anchor, context)) ?? due;
  }
  if (due || !SHARES.test(clause.words)) return due;
  return before.at(-1)?.due ?? null;
}

/** What a due is counted from: the last date said before it, or that of an act of the kind. */
function anchorOf(event: Event, start: number, before: readonly Clause[], said: readonly FoundDue[]): FoundDue | null {
  if (event === "any") return said.findLast(({ end }) => end <= start) ?? null;
  if (event === "unknown") return null;
  return before.findLast(({ kind, due }) => due !== null && isDated(due) && KINDS[event].test(kind ?? ""))?.due ?? null;
}

const isDated = ({ due }: FoundDue): boolean => due.kind === "exact" || due.kind === "window";

/** Words that say it comes with what was promised before. */
const SHARES =
  /\b(?:en meme temps|simultanement|par la meme occasion|du meme coup|(?:s')?y (?:figure|sera|seront|trouver|est|ajoute)|dans le meme (?:envoi|colis)|at the same time|along with it|together with (?:it|that)|in the same (?:visit|box|parcel|trip))/;

/** Kinds of acts by which a thing leaves, arrives, or somebody comes. */
const KINDS: Readonly<Record<Exclude<Event, "any" | "unknown">, RegExp>> = {
  sending: /^(?:send|deliver|refund)$/,
  delivery: /^(?:deliver|send)$/,
  visit: /^(?:visit|repair)$/,
};

/** «Je vous rappelle. Demain avant midi.»: a due that is a sentence of its own. */
function dueAlone({ tokens, dues, question }: Sentence): FoundDue | null {
  const [due] = dues;
  const spare = tokens.filter((it) => !it.due && /[a-z0-9]/.test(it.word));
  return due && dues.length === 1 && !question && due.due.kind !== "none" && spare.every(({ word }) => SPARE.test(word)) ? due : null;
}

const SPARE =
  /^(?:au|plus|tard|sans|faute|promis|c'|est|certain|ce|sera|pour|at|the|latest|probably|probablement|surement|normalement|likely|ok|svp|max|if|si|possible|by)$/;

/** Nothing else was said between them. */
const follows = ({ sentence: said, start }: Clause, { tokens }: Sentence): boolean => tokens[0]!.start - (start + said.length) < FAR;
const FAR = 40;
