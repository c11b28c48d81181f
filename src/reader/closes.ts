import type { Due } from "../core/due.ts";
import { addDays, atTime, type Instant, type LocalDate, localDate } from "../core/time.ts";
import { findDues } from "./due.ts";
import type { Folded } from "./fold.ts";
import { sentences, type Token } from "./promise/tokens.ts";
import type { Close, ReadCommitment, ReadContext, Reading } from "./reading.ts";
import type { Tongue } from "./tongue.ts";

/** A text being looked at. */
interface Page {
  original: string;
  folded: Folded;
  tongue: Tongue;
  context: ReadContext;
}

interface Done extends Omit<Close, "words"> {
  /** Where the word stands that names the act. */
  act: number;
}

/**
 * What a text of ours tells as done: «rappelé le client à 15 h comme promis» keeps a promise to call back. Which one, if any,
 * is for who knows the case to say. What is told as done is taken out of the commitments. Pure; `original` is what was folded.
 */
export function setDoneApart(
  original: string,
  folded: Folded,
  commitments: readonly ReadCommitment[],
  { tongue, context }: Pick<Page, "tongue" | "context">,
): Pick<Reading, "commitments" | "closes"> {
  const done = actsDone({ original, folded, tongue, context });
  const promised = commitments.filter((it) => !done.some(({ act, end }) => it.start <= act && act < it.end && it.end <= end));
  const told = done.filter(({ act }) => !promised.some(({ start, end }) => start <= act && act < end));
  return { commitments: promised, closes: told.map((it) => beside(it, promised, original)) };
}

/** The words of an act done that are part of no promise: «called her to say | we'll come Thursday». */
function beside({ act, start, end, ...rest }: Done, promised: readonly ReadCommitment[], original: string): Close {
  const first = Math.max(start, ...promised.map((it) => it.end).filter((it) => it <= act));
  const words = original.slice(first, Math.min(end, ...promised.map((it) => it.start).filter((it) => it > act)));
  const from = first + words.length - words.trimStart().length;
  return { ...rest, words: words.trim(), start: from, end: from + words.trim().length };
}

function actsDone(page: Page): Done[] {
  const { text } = page.folded;
  if (!(text.match(/[a-z]{2,20}/g) ?? []).some(page.tongue.closing.names)) return [];
  return sentences(text, [])
    .filter(({ question }) => !question)
    .flatMap(({ tokens }) => clausesIn(tokens).flatMap((clause) => actDone(clause, tokens[0]!.start, page) ?? []));
}

/** A sentence's clauses: cut at stops, and where another act is joined on. */
function clausesIn(tokens: readonly Token[]): Token[][] {
  const found: Token[][] = [[]];
  tokens.forEach((token, i) => {
    const inNumber = /^[.,:]$/.test(token.word) && isDigit(tokens[i - 1]) && isDigit(tokens[i + 1]);
    if ((!inNumber && /^[,;:()"«»!?…]$/.test(token.word)) || JOINS.test(token.word)) found.push([]);
    else found.at(-1)!.push(token);
  });
  return found.map((clause) => (clause.at(-1)?.word === "." ? clause.slice(0, -1) : clause)).filter((clause) => clause.length > 0);
}

const JOINS = /^(?:et|mais|puis|pis|and|but|then|[&+-])$/;
const isDigit = (token: Token | undefined): boolean => token !== undefined && /^\d/.test(token.word);

/** The first act of the clause that is told as done; null when there is none. */
function actDone(clause: readonly Token[], sentenceStart: number, page: Page): Done | null {
  const { original, folded, tongue } = page;
  const { closing } = tongue;
  const [from, to] = [clause[0]!.start, clause.at(-1)!.end];
  const clauseWords = folded.text.slice(from, to);
  for (const { word, start, end } of clause) {
    if (!closing.names(word)) continue;
    const [before, after] = [folded.text.slice(from, start), folded.text.slice(end, to)];
    const kind = closing.kindOf({ act: word, written: original.slice(folded.at(start), folded.at(end)), before, after });
    const rule = kind && closing.rules.find((it) => it.before.test(before));
    if (!rule || closing.denied.test(before) || closing.undone.test(after)) continue;
    if (closing.waits.test(folded.text.slice(sentenceStart, start)) || (rule.bare && isPlan(clauseWords, page))) continue;
    const at = whenDone(clauseWords, page);
    return { kind, act: folded.at(start), start: folded.at(from), end: folded.at(to), ...(at !== null && { at }) };
  }
  return null;
}

/** What a note says of a day to come is a promise: «livré jeudi», "delivered by Friday". An hour alone is today's. */
function isPlan(words: string, { tongue, context }: Page): boolean {
  const today = dayOf(context.sentAt, context);
  const dues = findDues(words, tongue, atMidnight(today, context));
  return tongue.closing.plans.test(words) || dues.some(({ due }) => isDated(due) && dayOf(due.by, context) > today);
}

const isDated = (due: Due) => due.kind === "exact" || due.kind === "window";
const dayOf = (at: Instant, { timeZone }: ReadContext): LocalDate => localDate(at, timeZone);
/** As if written when the day began: its hours are read as that day's, past or not. */
const atMidnight = (day: LocalDate, context: ReadContext): ReadContext => ({ ...context, sentAt: atTime(day, 0, context.timeZone) });

/** The hour told, of today or the day before, when it had passed by the time of writing; a day alone is no instant. */
function whenDone(words: string, { tongue, context }: Page): Instant | null {
  if (!/\d/.test(words)) return null;
  const yesterday = tongue.closing.yesterday.test(words);
  const day = addDays(dayOf(context.sentAt, context), yesterday ? -1 : 0);
  const said = yesterday ? words.replace(tongue.closing.yesterday, " ") : words;
  const found = findDues(said, tongue, atMidnight(day, context)).find(({ start, end }) => /\d/.test(said.slice(start, end)));
  if (found?.due.kind !== "exact") return null;
  return found.due.by <= context.sentAt && dayOf(found.due.by, context) === day ? found.due.by : null;
}
