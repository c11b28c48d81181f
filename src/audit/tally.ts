import type { Language } from "../core/due.ts";
import type { FollowedPromise } from "./follow.ts";

/** Promises counted by what followed. `promises` = `judged` + `notYetDue` + `told`. */
export interface Tally {
  promises: number;
  /** Their date was said, and had passed when the mailbox ends: `inTime` + `late` + `nothingFound`. */
  judged: number;
  inTime: number;
  late: number;
  nothingFound: number;
  notYetDue: number;
  /** No sure date: `toldFollowed` + `toldNothing`. */
  told: number;
  toldFollowed: number;
  toldNothing: number;
}

export function tally(promises: readonly FollowedPromise[]): Tally {
  const of = (outcome: FollowedPromise["outcome"]) => promises.filter((one) => one.outcome === outcome);
  const [inTime, late, nothingFound, notYetDue] = [
    of("in_time").length,
    of("late").length,
    of("nothing_found").length,
    of("not_yet_due").length,
  ];
  const told = of("told");
  const toldFollowed = told.filter((one) => one.next).length;
  return {
    promises: promises.length,
    judged: inTime + late + nothingFound,
    inTime,
    late,
    nothingFound,
    notYetDue,
    told: told.length,
    toldFollowed,
    toldNothing: told.length - toldFollowed,
  };
}

/** One tally a key, the most frequent first. */
export function talliesBy<Key extends string>(
  promises: readonly FollowedPromise[],
  keyOf: (one: FollowedPromise) => Key,
): { key: Key; tally: Tally }[] {
  return groups(promises, keyOf)
    .map(([key, group]) => ({ key, tally: tally(group) }))
    .sort((a, b) => b.tally.promises - a.tally.promises || (a.key < b.key ? -1 : 1));
}

export interface WordGroup {
  /** The commonest wording of its kind, as written; null for promises without any word of time. */
  words: string | null;
  language: Language;
  cases: number;
  /** With a date: followed up in time. Without: something followed, whenever. */
  dated: boolean;
  held: number;
}

/** Below this a share says nothing about words. */
const CASES_MIN = 10;

/** The words of time people promise with, and how often what they announce was seen: the surest first. */
export function wordGroups(promises: readonly FollowedPromise[]): WordGroup[] {
  const counted = promises.filter(
    (one) => one.outcome !== "not_yet_due" && (one.outcome !== "told" || one.because === "no_date" || one.because === "vague_date"),
  );
  return groups(counted, (one) => wordsKey(one))
    .filter(([, group]) => group.length >= CASES_MIN)
    .map(([, group]) => wordGroup(group))
    .sort((a, b) => b.held / b.cases - a.held / a.cases);
}

function wordGroup(group: readonly FollowedPromise[]): WordGroup {
  const [first] = group as [FollowedPromise];
  const { inTime, toldFollowed, judged } = tally(group);
  const wordings = groups(group, (one) => dueWords(one) ?? "").sort((a, b) => b[1].length - a[1].length);
  return {
    words: wordings[0]![0] || null,
    language: first.promise.language,
    cases: group.length,
    dated: judged > 0,
    held: judged > 0 ? inTime : toldFollowed,
  };
}

const dueWords = ({ promise: { due } }: FollowedPromise): string | null =>
  "words" in due ? due.words.trim().toLowerCase().replace(/\s+/g, " ") : null;

const WEEKDAYS = /\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/g;

/** «mardi à 14 h» and «jeudi à 9 h» are one way of saying when. */
function wordsKey(one: FollowedPromise): string {
  const words = dueWords(one);
  if (words === null) return "none";
  return `${one.outcome === "told" ? "undated" : "dated"} ${words.replace(WEEKDAYS, "·").replace(/\d+/g, "#")}`;
}

function groups<Key extends string>(
  promises: readonly FollowedPromise[],
  keyOf: (one: FollowedPromise) => Key,
): [Key, FollowedPromise[]][] {
  return [...Map.groupBy(promises, keyOf)];
}
