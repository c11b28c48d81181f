import type { CommitmentKind, Due } from "../core/due.ts";
import { findDues, withWords } from "./due.ts";
import { fold } from "./fold.ts";
import { ownWords } from "./own-words.ts";
import { ASK_MIN, bandOf } from "./read-in.ts";
import type { Promiser, ReadCommitment, ReadContext } from "./reading.ts";
import { tongueOf } from "./tongues.ts";

/** A promise as another reader tells of it: in words of the text, without offsets or dates. */
export interface ToldPromise {
  words: string;
  kind: CommitmentKind;
  promiser: Promiser;
  promiserName: string | null;
  conditional: boolean;
  dueWords: string | null;
  confidence: number;
}

/** A promise is a passage, not a page; the same limit as for one that a person marks. */
const WORDS_MAX = 2_000;

/**
 * What another reader told of a text, held against the text: its words must stand among the person's own, letter by letter,
 * and its due words are read by our grammar where they stand, so that no date comes from outside. In text order, without
 * what is too doubtful to ask about. Null when any words are not the text's.
 */
export function readTold(told: readonly ToldPromise[], text: string, context: ReadContext): ReadCommitment[] | null {
  const { own } = ownWords(text);
  const dueAt = dueReader(own, context);
  const places = new Map<string, number>();
  const commitments: ReadCommitment[] = [];
  for (const it of told) {
    const start = placeOf(it.words, own, places);
    if (start < 0 || (it.dueWords !== null && !stands(it.dueWords, own))) return null;
    const found = describe(it, start, own, dueAt);
    const again = commitments.some((one) => one.start === start && one.end === found.end && one.kind === found.kind);
    if (found.confidence >= ASK_MIN && !again) commitments.push(found);
  }
  return commitments.sort((a, b) => a.start - b.start);
}

/** Words told twice are meant where they stand next; -1 where they stand nowhere. */
function placeOf(words: string, own: string, places: Map<string, number>): number {
  if (!stands(words, own)) return -1;
  const next = own.indexOf(words, (places.get(words) ?? -1) + 1);
  const start = next < 0 ? own.indexOf(words) : next;
  places.set(words, start);
  return start;
}

const stands = (words: string, own: string): boolean => words.trim() !== "" && words.length <= WORDS_MAX && own.includes(words);

type DueAt = (words: string, promise: Passage) => Due;
type Passage = Pick<ReadCommitment, "start" | "end">;

function describe(it: ToldPromise, start: number, own: string, dueAt: DueAt): ReadCommitment {
  const confidence = Math.min(1, Math.max(0, it.confidence));
  const passage = { start, end: start + it.words.length };
  return {
    words: it.words,
    ...passage,
    kind: it.kind,
    promiser: it.promiser,
    promiserName: it.promiserName !== null && stands(it.promiserName, own) ? it.promiserName : null,
    conditional: it.conditional,
    due: it.dueWords === null ? { kind: "none" } : dueAt(it.dueWords, passage),
    confidence,
    band: bandOf(confidence),
  };
}

/**
 * What our grammar reads where due words stand nearest to a promise: all of the expression they belong to. Where it knows no
 * time they stay as vague as they are, and a person is asked for a date.
 */
function dueReader(own: string, context: ReadContext): DueAt {
  const folded = fold(own);
  const dues = findDues(folded.text, tongueOf(own, context), context).map(({ due, start, end }) => ({
    due,
    start: folded.at(start),
    end: folded.at(end),
  }));
  return (words, promise) => {
    const at = nearest(words, own, promise);
    const found = dues.find(({ start, end }) => start < at + words.length && end > at);
    return found ? withWords(found.due, own.slice(found.start, found.end)) : { kind: "vague", words };
  };
}

/** Where the words stand with the least text between them and the promise; within it, if they do. */
function nearest(words: string, own: string, { start, end }: Passage): number {
  const after = own.indexOf(words, start);
  const before = own.lastIndexOf(words, start);
  return after < 0 || (before >= 0 && start - before - words.length < after - end) ? before : after;
}
