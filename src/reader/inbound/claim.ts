import { expand, type Fragments } from "../due/pattern.ts";
import { fold } from "../fold.ts";
import { lookUp } from "./look-up.ts";

/** A wording by which a text claims something of its own case. */
export interface Claim {
  /** On plain text; {NAME} is a fragment. Begins with letters that are known: what stands before them is looked back at. */
  says: string;
  example: string;
  /** What looks like it and is not. */
  not?: string;
}

export interface Claims {
  fragments: Fragments;
  claims: readonly Claim[];
  /** They hold in a question too: "could we move it?" refuses a date, "is it settled?" settles nothing. */
  evenAsked: boolean;
  /** Words that take a claim back from anywhere before it in its sentence: conditions, wishes, others' words. */
  unlessBefore: string;
  /** Words that take it back from before it, no comma between: negation. */
  unlessJustBefore: string;
  /** Words that take it back from after it in its sentence. */
  unlessAfter: string;
}

export interface Place {
  start: number;
  end: number;
}

/** The places of a plain text where a claim stands. */
export type FindClaims = (text: string) => Place[];

/** A message longer than this has shown what it shows. */
const READ_MAX = 20_000;
/** The words around a claim are looked at this far. */
const SENTENCE_MAX = 160;
/** A shorter line was ended by its writer, not by the edge of a page. */
const LINE_MIN = 60;

/** Folded, one space between words, a semicolon where a line ends: what claims are written for. */
export function plain(own: string): string {
  const lines = fold(own.slice(0, READ_MAX)).text.split("\n");
  return lines.map((line) => line.replace(/\s+/g, " ").trim() + (line.length < LINE_MIN ? ";" : "")).join(" ");
}

export function claimsOf({ fragments, claims, evenAsked, ...unless }: Claims): FindClaims {
  const before = words(unless.unlessBefore, fragments);
  const justBefore = words(unless.unlessJustBefore, fragments);
  const after = words(unless.unlessAfter, fragments);
  const stands = (text: string, { start, end }: Place): boolean => {
    const said = text.slice(sentenceStart(text, start), start);
    const follows = text.slice(end, sentenceEnd(text, end));
    const isAsked = text[end + follows.length] === "?";
    if (isAsked && !evenAsked) return false;
    return !QUOTES.test(said) && !before.test(said) && !justBefore.test(said.slice(said.lastIndexOf(",") + 1)) && !after.test(follows);
  };
  const claimedAt = lookUp(claims, fragments);
  return (text) => {
    const places: Place[] = [];
    for (let start = 0; start < text.length; start++)
      for (const { match } of claimedAt(text, start)) {
        const place = { start, end: start + match[0].length };
        if (stands(text, place)) places.push(place);
      }
    return places;
  };
}

const words = (says: string, fragments: Fragments) => new RegExp(`(?<![a-z0-9])(?:${expand(says, fragments)})(?![a-z0-9])`);

/** Another's words begin here. */
const QUOTES = /["«“] ?(?:[a-z]{1,2}')?$/;
const ENDS_SENTENCE = /[.!?;]/;
/** After these a new statement begins, whatever was said before. */
const TURNS = /(?<![a-z])(?:mais|par contre|but|however)(?![a-z])/g;

function sentenceStart(text: string, before: number): number {
  const least = Math.max(0, before - SENTENCE_MAX);
  let start = before;
  while (start > least && !ENDS_SENTENCE.test(text[start - 1]!)) start--;
  const turn = [...text.slice(start, before).matchAll(TURNS)].at(-1);
  return turn ? start + turn.index + turn[0].length : start;
}

function sentenceEnd(text: string, after: number): number {
  const most = Math.min(text.length, after + SENTENCE_MAX);
  let end = after;
  while (end < most && !ENDS_SENTENCE.test(text[end]!)) end++;
  return end;
}
