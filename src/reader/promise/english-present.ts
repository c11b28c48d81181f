import type { Anchor } from "./anchor.ts";
import { isToCustomer, phraseOf, stateKind, wordsAfter } from "./english-acts.ts";
import { isThing, make } from "./english-clause.ts";
import { linkAt } from "./english-links.ts";
import { dueWithin, isDue, isPast, isUntil, nearest } from "./english-nearby.ts";
import { type Left, subjectOf } from "./english-subject.ts";
import { baseOf, goingOf, passiveOf, thirdPersonOf } from "./english-verbs.ts";
import { BE, IS, NOT, THEIRS, words } from "./english-words.ts";
import { ACT_NOUNS, AGENTS, CUSTOMERS, isAgent, kindOfNoun, OUTSIDERS } from "./nouns.ts";
import type { Token } from "./tokens.ts";

/** "Our engineer is with you tomorrow", "Bloods are back Thurs": where something will be, with its day. */
export function placedThen(tokens: readonly Token[], index: number): Anchor | null {
  const next = tokens[index + 1]?.word ?? "";
  if (isDue(tokens[index + 1])) return dayOfAct(tokens, index);
  if (next === "on" && tokens[index + 2]?.word === "for" && isDue(tokens[index + 3]))
    return make(tokens, subjectOf(tokens, index), { verb: "schedule", kind: null, at: index + 1, negated: false }, "soon");
  const placed = PLACED.test(next)
    ? /^(?:at|on)$/.test(next)
      ? AT_YOURS.test(tokens[index + 2]?.word ?? "")
      : true
    : DIRECTLY.test(next) && isDue(tokens[index + 2]) && (next !== "out" || COMING_OUT.test(nearest(tokens, index)));
  const underWay = /^(?:on|en)$/.test(next) && tokens.slice(index + 2, index + 4).some(({ word }) => /^(?:way|route)$/.test(word));
  if (!placed || !(dueWithin(tokens, index, 8) || (underWay && isToCustomer(tokens, index + 3)))) return null;
  const left = subjectOf(tokens, index);
  const there =
    left.subject === "i" || left.subject === "we"
      ? /^(?:with|at|there|over|round|onsite)$/.test(next) || (next === "back" && /^(?:to|with)$/.test(tokens[index + 2]?.word ?? ""))
      : left.subject !== "you";
  if (!there || (left.dropped && index > 0) || isUntil(tokens, index)) return null;
  return make(tokens, left, { verb: "be", kind: stateKind(wordsAfter(tokens, index, 4)), at: index + 1, negated: false }, "soon");
}

/** "Delivery is Thursday", "ETA for the part is Wednesday". */
function dayOfAct(tokens: readonly Token[], index: number): Anchor | null {
  const left = subjectOf(tokens, index);
  const told = tokens[index + 1]!.due!.due;
  if ("words" in told && /(?:away|out)$/.test(told.words) && left.subject !== "you" && left.subject !== "thing")
    return make(tokens, left, { verb: "schedule", kind: "visit", at: index, negated: false }, "expected");
  if (typeof left.subject !== "object" || isUntil(tokens, index)) return null;
  const subject = tokens.slice(left.subject.from, left.subject.to).map(({ word }) => word);
  if (!subject.some((it) => ACT_NOUNS.has(it)) || THEIRS.test(subject.join(" "))) return null;
  return make(
    tokens,
    left,
    { verb: "schedule", kind: subject.map(kindOfNoun).find(Boolean) ?? null, at: index, negated: false },
    "expected",
  );
}

/** "… as soon as it clears": a moment instead of a day. */
const waitsWithin = (tokens: readonly Token[], index: number): boolean =>
  tokens.slice(index + 1, index + 9).some((_, i) => /^(?:when|moment)$/.test(linkAt(tokens, index + 1 + i) ?? ""));

/** Where a person or thing that we answer for is going to be. */
const PLACED = /^(?:with|there|back|onsite|on-site|ready|good|at|on|en)$/;

const AT_YOURS = /^(?:you|u|your|ur|yr|yours|cust|the|its|their|our)$/;

/** Told by the day that follows at once: "is in Friday", not "is in the field today". */
const DIRECTLY = /^(?:in|out|over|round|around|up|by|live)$/;
/** "The crew is out Thursday" comes; "my manager is out Thursday" is away. */
const COMING_OUT =
  /^(?:crews?|teams?|techs?|technicians?|engineers?|vans?|trucks?|guys?|lads?|boys|men|someone|somebody|it|order|card|parcel|letter|cheque|check|refund|ticket|they)$/;

/** "is being sent today". */
export function beingDone(tokens: readonly Token[], index: number): Anchor | null {
  const word = tokens[index + 1]?.word ?? "";
  const done = passiveOf(word) ?? (/^[a-z]{3,}ed$/.test(word) ? { verb: word, kind: null } : null);
  const left = subjectOf(tokens, index);
  const noted = left.from === 0 && typeof left.subject === "object" && dueWithin(tokens, index, 8);
  if (!done || !(noted || tokens.slice(left.first, index).some(({ word }) => IS.has(word)))) return null;
  return make(tokens, left, { verb: `be ${done.verb}`, kind: done.kind, at: index + 1, negated: false }, "soon");
}

/** "locksmith is coming first thing", "Crew lead going out next Tues", "Sending it over now". */
export function progressive(tokens: readonly Token[], index: number): Anchor | null {
  const { word } = tokens[index]!;
  const known = goingOf(word) ?? (word === "headed" ? { verb: "head", kind: "visit" as const } : null);
  const helper = nearest(tokens, index);
  const helped = BE.has(helper) && helper !== "be";
  const unknown = helped && /^[a-z-]{3,}ing$/.test(word) && (dueWithin(tokens, index) || isToCustomer(tokens, index));
  if (known ? known.verb === "be" : !unknown) return null;
  const left = subjectOf(tokens, index);
  if (isPast(tokens, left.first, index) || !(helped || isNoted(tokens, index, left, known?.kind === "send"))) return null;
  const negated = tokens.slice(left.first, index).some((it) => NOT.test(it.word));
  const phrase = phraseOf(tokens, index, known ?? { verb: word, kind: null });
  return make(tokens, phrase.through && left.subject === "i" ? { ...left, subject: "we" } : left, { ...phrase, negated }, "soon");
}

/** A note leaves "is" out: "Marco going Monday", "Sending it over now". A noun in -ing, or a gerund that is a subject, is none. */
function isNoted(tokens: readonly Token[], index: number, left: Left, sends: boolean): boolean {
  const next = tokens[index + 1]?.word ?? "";
  const there = left.from > 1 && BE.has(tokens[left.from - 1]!.word) && tokens[left.from - 2]!.word === "there";
  if (BEFORE_GERUND.test(nearest(tokens, index))) return false;
  if (!(there || left.from === 0 || /^[,;:.&+-]$/.test(tokens[left.from - 1]!.word))) return false;
  if (tokens.slice(index + 1, index + 8).some((it) => /^(?:will|is|are|can|should|would|'ll)$/.test(it.word))) return false;
  if (!left.dropped) {
    if (typeof left.subject !== "object" || !(dueWithin(tokens, index, 8) || waitsWithin(tokens, index))) return false;
    return there || !isThing(tokens.slice(left.subject.from, left.subject.to), true);
  }
  if (isAgent(next) || THEIRS.test(tokens[index]!.word) || /^(?:w\/|w|with|of|fee|fees|is|says?|shows?)$/.test(next)) return false;
  const onItsWay = sends && /^(?:over|out|now)$/.test(tokens[index + 2]?.word ?? "");
  return onItsWay || isToCustomer(tokens, index) || dueWithin(tokens, index, 8);
}

const BEFORE_GERUND =
  /^(?:for|of|by|about|in|on|without|from|with|than|like|worth|keep|keeps|kept|started|stop|mind|after|before|while|when|at|to|despite|since)$/;

/** "your sofa arrives Friday", "parts land Tuesday", "then we fit the new one Thursday". */
export function timetable(tokens: readonly Token[], index: number): Anchor | null {
  const { word } = tokens[index]!;
  const third = thirdPersonOf(word);
  const base = third ? null : baseOf(word);
  const other = third || base ? null : unknownThird(tokens, index);
  if (!third && !other && !(base && isPlural(tokens, index, base))) return null;
  if (!(dueWithin(tokens, index, 9) || waitsWithin(tokens, index)) || isUntil(tokens, index)) return null;
  const left = subjectOf(tokens, index);
  const act = { ...(other ? { ...other, at: index } : phraseOf(tokens, index, (third ?? base)!)), negated: false };
  if (base && left.first !== index) return null;
  if (base) {
    if (left.subject === "you" && /^(?:get|receive)$/.test(word)) return make(tokens, left, act, "soon");
    const step = /^(?:then|next|:|so|and)$/.test(tokens[left.from - 1]?.word ?? "");
    if (step && (left.subject === "we" || left.subject === "i")) return make(tokens, left, act, "soon");
  }
  const moves = MOVES.has((third ?? base)?.verb ?? "");
  if (left.subject === "it") return third && moves ? make(tokens, left, act, "soon") : null;
  if (typeof left.subject !== "object" || AUXILIARY.test(tokens[left.from - 1]?.word ?? "")) return null;
  const subject = tokens.slice(left.subject.from, left.subject.to).map((it) => it.word);
  const person = subject.some((it) => AGENTS.has(it) || OUTSIDERS.has(it));
  if (other) return isTold(tokens, left, subject, person, word) ? make(tokens, left, act, "soon") : null;
  if (base && (!(subject.at(-1)!.endsWith("s") || person) || UNFIT.test(`${word} ${subject.at(-1)}`))) return null;
  const theirs = subject.some((it) => CUSTOMERS.has(it) || /^(?:you|your)$/.test(it));
  if (!moves && (STANDING.has((third ?? base)!.verb) || theirs || (!person && subject.length > 1))) return null;
  return make(tokens, left, act, "soon");
}

/** Base forms that a plural subject, "we" or "you" may say of a day to come. */
const isPlural = (tokens: readonly Token[], index: number, { verb, kind }: { verb: string; kind: string }): boolean => {
  const before = tokens[index - 1]?.word ?? "";
  if (MOVES.has(verb) || verb === "receive" || verb === "get") return true;
  if (STANDING.has(verb)) return false;
  return (before.endsWith("s") && isAgent(before)) || (/^(?:i|we)$/.test(before) && !/^(?:other|reply|check)$/.test(kind));
};

/** A verb of no kind, right before its day: "The glazing happens Friday". */
function unknownThird(tokens: readonly Token[], index: number): { verb: string; kind: null } | null {
  const { word } = tokens[index]!;
  return /^[a-z]{4,}[^s']s$/.test(word) && isDue(tokens[index + 1]) ? { verb: word.replace(/e?s$/, ""), kind: null } : null;
}

const isTold = (tokens: readonly Token[], left: Left, subject: readonly string[], person: boolean, word: string): boolean =>
  (person || DETERMINED.test(subject[0]!)) &&
  OPENS.test(tokens[left.from - 1]?.word ?? ",") &&
  !OVER.test(word) &&
  kindOfNoun(word) === null &&
  !THEIRS.test(subject.join(" "));

/** Verbs that look alike in the past, and last words of a subject that are none. */
const UNFIT = /^(?:hit|put|set|cut|let|run) | (?:us|this|his|as|always|orders|returns)$/;

/** Present tenses that a timetable says: "your sofa arrives Friday", "parts land Tuesday". */
const MOVES = words(
  "arrive come ship go get land leave deliver return reach hit roll head visit call finish install attend collect clear post drop swing stop",
);

const OPENS = /^(?:[,;:.&+-]|and|but|so|then|because)$/;
const DETERMINED = /^(?:the|an?|my|our|your|their|his|her|this|that|each)$/;
/** After these a noun is no subject, but belongs to another verb. */
const AUXILIARY = /^(?:will|'ll|'d|can|should|would|could|may|might|must|to|do|does|did|let|not)$/;

/** What runs out, or is open, on its own day. */
const OVER =
  /^(?:reckons|thinks|hopes|ends?|expires|closes|opens|wants|needs|begins|starts|lasts|costs|says|turns|rises|falls|hours|days|weeks|minutes|prices|dues|rates|fees|sales|always|sometimes|besides|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|weekdays|weekends|evenings|mornings|nights|afternoons|thanks|yours|plans|photos|parts|items|results|documents|regards)$/;

/** Present tenses that tell what is, not what is planned. */
const STANDING = words(
  "look see have get take make do let keep hear expect know try work speak show need stay hold book run test find ask say",
);
