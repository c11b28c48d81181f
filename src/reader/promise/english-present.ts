import type { Anchor } from "./anchor.ts";
import { isToCustomer, phraseOf, stateKind, wordsAfter } from "./english-acts.ts";
import { isThing, make } from "./english-clause.ts";
import { linkAt } from "./english-links.ts";
import { dueWithin, isDue, isPast, isUntil, nearest } from "./english-nearby.ts";
import { subjectOf } from "./english-subject.ts";
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
  if (!done || !tokens.slice(left.first, index).some(({ word }) => IS.has(word))) return null;
  return make(tokens, left, { verb: `be ${done.verb}`, kind: done.kind, at: index + 1, negated: false }, "soon");
}

/** "locksmith is coming first thing", "Crew lead going out next Tues", "Sending it over now". */
export function progressive(tokens: readonly Token[], index: number): Anchor | null {
  const { word } = tokens[index]!;
  const act = goingOf(word) ?? (word === "headed" ? { verb: "head", kind: "visit" as const } : null);
  const helper = nearest(tokens, index);
  const helped = BE.has(helper) && helper !== "be";
  if (
    (!act && !(helped && /^[a-z-]{3,}ing$/.test(word) && (dueWithin(tokens, index) || isToCustomer(tokens, index)))) ||
    act?.verb === "be"
  )
    return null;
  if (!helped && BEFORE_GERUND.test(nearest(tokens, index))) return null;
  const left = subjectOf(tokens, index);
  if (isPast(tokens, left.first, index)) return null;
  if (!helped) {
    const opens =
      left.from === 0 ||
      (BE.has(tokens[left.from - 1]!.word) && tokens[left.from - 2]?.word === "there") ||
      /^[,;:.&+-]$/.test(tokens[left.from - 1]!.word);
    const fits = left.dropped
      ? !isAgent(tokens[index + 1]?.word ?? "") &&
        !/^(?:w\/|w|with|of|fee|fees|is|says?|shows?)$/.test(tokens[index + 1]?.word ?? "") &&
        !THEIRS.test(word) &&
        (isToCustomer(tokens, index) ||
          dueWithin(tokens, index, 8) ||
          (act?.kind === "send" && /^(?:over|out|now)$/.test(tokens[index + 2]?.word ?? "")))
      : typeof left.subject === "object" &&
        (dueWithin(tokens, index, 8) || waitsWithin(tokens, index)) &&
        (opens !== true || !isThing(tokens.slice(left.subject.from, left.subject.to), true) || tokens[left.from - 2]?.word === "there");
    if (!opens || !fits || tokens.slice(index + 1, index + 8).some((it) => /^(?:will|is|are|can|should|would|'ll)$/.test(it.word)))
      return null;
  }
  const negated = tokens.slice(left.first, index).some((it) => NOT.test(it.word));
  const phrase = phraseOf(tokens, index, act ?? { verb: word, kind: null });
  return make(tokens, phrase.through && left.subject === "i" ? { ...left, subject: "we" } : left, { ...phrase, negated }, "soon");
}

const BEFORE_GERUND =
  /^(?:for|of|by|about|in|on|without|from|with|than|like|worth|keep|keeps|kept|started|stop|mind|after|before|while|when|at|to|despite|since)$/;

export function timetable(tokens: readonly Token[], index: number): Anchor | null {
  const { word } = tokens[index]!;
  const third = thirdPersonOf(word);
  const base = third ? null : baseOf(word);
  const other =
    !third && !base && /^[a-z]{4,}[^s']s$/.test(word) && isDue(tokens[index + 1]) ? { verb: word.replace(/e?s$/, ""), kind: null } : null;
  const crew = base && !STANDING.has(base.verb) && tokens[index - 1]?.word.endsWith("s") && isAgent(tokens[index - 1]!.word);
  const ours =
    base && !STANDING.has(base.verb) && !/^(?:other|reply|check)$/.test(base.kind) && /^(?:i|we)$/.test(tokens[index - 1]?.word ?? "");
  if (!third && !other && !crew && !ours && !(base && (MOVES.has(base.verb) || base.verb === "receive"))) return null;
  const moment = waitsWithin(tokens, index);
  if (!(dueWithin(tokens, index, 9) || moment) || isUntil(tokens, index)) return null;
  const left = subjectOf(tokens, index);
  if (left.subject === "you" && /^(?:get|receive)$/.test(word) && left.first === index)
    return make(tokens, left, { verb: word, kind: "other", at: index, negated: false }, "soon");
  const stepwise =
    (left.subject === "we" || left.subject === "i") &&
    left.first === index &&
    /^(?:then|next|:|so|and)$/.test(tokens[left.from - 1]?.word ?? "");
  if (stepwise && base) return make(tokens, left, { ...phraseOf(tokens, index, base), negated: false }, "soon");
  if (typeof left.subject !== "object" && !(left.subject === "it" && third && MOVES.has(third.verb))) return null;
  if (typeof left.subject === "object") {
    if (AUXILIARY.test(tokens[left.from - 1]?.word ?? "")) return null;
    const subject = tokens.slice(left.subject.from, left.subject.to).map((it) => it.word);
    const person = subject.some((it) => AGENTS.has(it) || OUTSIDERS.has(it));
    if (base && !subject.at(-1)!.endsWith("s") && !person) return null;
    if (base && /^(?:hit|put|set|cut|let|run)$/.test(word)) return null;
    if (base && /^(?:us|this|his|as|always|orders|returns)$/.test(subject.at(-1)!)) return null;
    if (other && (!(person || DETERMINED.test(subject[0]!)) || !OPENS.test(tokens[left.from - 1]?.word ?? ","))) return null;
    if (other)
      return OVER.test(word) || kindOfNoun(word) || THEIRS.test(subject.join(" "))
        ? null
        : make(tokens, left, { ...other, at: index, negated: false }, "soon");
    if (!MOVES.has((third ?? base)!.verb) && (STANDING.has((third ?? base)!.verb) || (!person && subject.length > 1))) return null;
    if (subject.some((it) => CUSTOMERS.has(it) || /^(?:you|your)$/.test(it)) && !MOVES.has((third ?? base)!.verb)) return null;
  }
  const act = (third ?? base)!;
  return make(tokens, left, { ...phraseOf(tokens, index, act), negated: false }, "soon");
}

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
