import type { FoundDue } from "../due.ts";
import type { Folded } from "../fold.ts";

export interface Token {
  word: string;
  start: number;
  end: number;
  /** The due expression this token is part of. */
  due: FoundDue | null;
  /** Written with a capital. */
  capital?: boolean;
  /** Ends in «é», «ée», «és», «ées»: a participle, never a present. */
  acute?: boolean;
}

/** One sentence or line of a folded text. */
export interface Sentence {
  tokens: readonly Token[];
  dues: readonly FoundDue[];
  question: boolean;
}

/** Elisions and contractions stand alone: «j'» «appelle», "we" "'ll", and in short messages «j» «vous», «j» «passe». */
const WORD =
  /\d{1,9}(?:[.,]\d{1,9}){1,4}(?![a-z\d])|j(?=[b-df-hk-np-tv-z][a-z])(?!(?:rs?|pe?g|sp|fk)(?![a-z]))|[a-z]{2,7}n't|(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)'(?=[a-z])|[a-z0-9]{1,60}(?:(?:[-&/](?=[a-z0-9]))[a-z0-9]{1,60}){0,6}|'(?:ll|re|ve|d|m|s)(?![a-z])|\n|[^\s]/g;

const ABBREVIATIONS = new Set(
  "rapp dom soum resid inf depan interv livr install remb verif m mm mme mlle mr mrs ms dr st ste no tel ext approx env av art etc janv fev fevr avr juil sept oct nov dec jan feb apr jun jul aug sep lun mer jeu ven sam dim tue wed thu thurs fri mon sat sun vs inc p a".split(
    " ",
  ),
);

/** Abbreviations that may end a sentence, as a capital after them tells: "Back Thurs. Will call." */
const LAST = new Set(
  "no etc nov dec oct sept mon tue tues wed weds thu thur thurs fri sat sun lun mer jeu ven sam dim juil inc ext m p".split(" "),
);

/** «Mme B.»: a letter alone. */
const INITIAL = /^[b-z]$/;
const TITLE = new Set("m mm mme mlle mr mrs ms dr me monsieur madame".split(" "));

/** A longer sentence is read in parts, so that the work grows with the text and no faster. */
export const SENTENCE_MAX = 80;

/** Cuts a folded text into sentences; a point inside a due or after an abbreviation does not end one. */
export function sentences(
  text: string,
  dues: readonly FoundDue[],
  { isCapital, isAcute }: Pick<Folded, "isCapital" | "isAcute"> = PLAIN,
): Sentence[] {
  const found: Sentence[] = [];
  let tokens: Token[] = [];
  let next = 0;
  let lineStart = 0;
  const finish = (question: boolean) => {
    const kept = tokens.filter(({ word }) => word !== "\n");
    if (kept.length > 0) found.push({ tokens: kept, dues: duesOf(kept), question });
    tokens = [];
  };
  for (const { 0: word, index: start } of text.matchAll(WORD)) {
    while (next < dues.length && dues[next]!.end <= start) next++;
    const due = next < dues.length && dues[next]!.start <= start ? dues[next]! : null;
    const end = start + word.length;
    const token = {
      word,
      start,
      end,
      due,
      capital: isCapital(start),
      acute: isAcute(end - (word.endsWith("ees") ? 3 : word.endsWith("ee") || word.endsWith("es") ? 2 : 1)),
    };
    if (word === "\n") {
      if (!due && endsLine(text, lineStart, start)) finish(false);
      lineStart = token.end;
    } else tokens.push(token);
    if (!due && (tokens.length >= SENTENCE_MAX || endsSentence(text, tokens, token, isCapital))) finish(word === "?");
  }
  finish(false);
  return found;
}

function duesOf(tokens: readonly Token[]): FoundDue[] {
  const dues = new Set<FoundDue>();
  for (const { due } of tokens) if (due) dues.add(due);
  return [...dues];
}

const PLAIN = { isCapital: () => false, isAcute: () => false };

function endsSentence(text: string, tokens: readonly Token[], { word, start, end }: Token, isCapital: (index: number) => boolean): boolean {
  if (/^[!?…\u2600-\u27bf\ud83c-\ud83e]$/.test(word)) return true;
  if (word !== "." || /[^\s"')]/.test(text[end] ?? " ")) return false;
  const before = tokens.at(-2);
  if (!before || before.end < start || !(ABBREVIATIONS.has(before.word) || INITIAL.test(before.word))) return true;
  return (
    (LAST.has(before.word) || (INITIAL.test(before.word) && tokens.length > 2 && !TITLE.has(tokens.at(-3)!.word))) &&
    text[end] === " " &&
    isCapital(end + 1)
  );
}

/** Shorter than this, a line was ended by a person; longer, by a mail program. */
const WRAP_MIN = 55;

function endsLine(text: string, lineStart: number, lineEnd: number): boolean {
  const rest = text.slice(lineEnd + 1, lineEnd + 6);
  return lineEnd - lineStart < WRAP_MIN || /^\s{0,4}(?:\n|$|[-*•>]|\d{1,2}[.)])/.test(rest);
}
