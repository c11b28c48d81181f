import type { Anchor } from "./anchor.ts";
import { actFrom, wordsAfter } from "./english-acts.ts";
import { make } from "./english-clause.ts";
import { dueWithin, isDue, isPast } from "./english-nearby.ts";
import { progressive } from "./english-present.ts";
import { type Left, subjectOf } from "./english-subject.ts";
import { baseOf } from "./english-verbs.ts";
import { ADVERB, NOT, TOLD } from "./english-words.ts";
import { CUSTOMERS, isAgent, kindOfNoun } from "./nouns.ts";
import type { Token } from "./tokens.ts";

/** "I'll double-check", "it should be ready". */
export function modal(tokens: readonly Token[], index: number, tense: Anchor["tense"]): Anchor | null {
  const left = subjectOf(tokens, index);
  if (
    left.dropped &&
    /^(?:i|we|you|u|he|she|it|they|that|this|there|the|a|an|my|our|your|any|someone)$/.test(tokens[index + 1]?.word ?? "")
  )
    return null;
  if (tokens[left.first - 1]?.word === "there") return thereWillBe(tokens, index, left);
  if (/^says?$/.test(tokens[left.from - 1]?.word ?? "") && left.from < 2) return null;
  const act = actFrom(tokens, index + 1);
  if (act?.through && (left.subject === "i" || left.subject === "we"))
    return make(tokens, { ...left, subject: "we" }, act, tense, NOT.test(tokens[index]!.word));
  if (!act || (act.able && left.subject !== "i" && left.subject !== "we" && left.subject !== "you")) return null;
  return make(tokens, left, act, tense, NOT.test(tokens[index]!.word));
}

/** "There'll be someone on site at 8", "there will be a credit on your next bill". */
function thereWillBe(tokens: readonly Token[], index: number, left: Left): Anchor | null {
  if (tokens[index + 1]?.word !== "be") return null;
  const after = wordsAfter(tokens, index + 1, 6);
  const kind = after.some((it) => isAgent(it)) ? "visit" : (after.map(kindOfNoun).find(Boolean) ?? null);
  return make(
    tokens,
    { ...left, subject: "thing", from: left.first - 1 },
    { verb: "be", kind, at: index + 1, negated: after[0] === "no" },
    "future",
  );
}

/** What a clause of one's own may follow; after a noun it tells which: "disks we can buy today". */
const OPENS = /^(?:[^a-z0-9']|and|but|so|then|or|because|if|once|when|that|ok|okay|yes|think|sure|now|as|since)/;

/** "ill call u", "well be there at 8". */
export function contracted(tokens: readonly Token[], index: number): Anchor | null {
  const { word } = tokens[index]!;
  const next = tokens[index + 1]?.word ?? "";
  const opens = index === 0 || /^(?:[^a-z0-9]|and|but|so|then)/.test(tokens[index - 1]!.word);
  if (
    !baseOf(next) &&
    !ADVERB(next) &&
    !NOT.test(next) &&
    next !== "try" &&
    !(!/^(?:well|hell|shell)$/.test(word) && opens && /^[a-z]+$/.test(next))
  )
    return null;
  if (
    word === "well" &&
    index > 0 &&
    /^(?:the|a|our|your|water|oil|as|very|going|is|are|was|do|done|work|works|so|pretty|be)$/.test(tokens[index - 1]!.word)
  )
    return null;
  const act = actFrom(tokens, index + 1);
  const subject =
    word === "ill"
      ? "i"
      : word === "well"
        ? "we"
        : word === "youll" || word === "ull"
          ? "you"
          : /^(?:theyll|hell|shell)$/.test(word)
            ? "it"
            : "thing";
  return act && make(tokens, { subject, from: index, first: index, dropped: false }, act, "future");
}

export function goingTo(tokens: readonly Token[], index: number): Anchor | null {
  const { word } = tokens[index]!;
  if (word !== "gonna" && tokens[index + 1]?.word !== "to") return word === "going" ? progressive(tokens, index) : null;
  const left = subjectOf(tokens, index);
  if (isPast(tokens, left.first, index) || (word === "about" && left.first === index)) return null;
  const act = actFrom(tokens, word === "gonna" ? index + 1 : index + 2);
  return (
    act &&
    make(
      tokens,
      left,
      act,
      "future",
      tokens.slice(left.first, index).some((it) => NOT.test(it.word)),
    )
  );
}

/** "Told her we'd call Friday": what our side said it would do. */
export function reported(tokens: readonly Token[], index: number): Anchor | null {
  const left = subjectOf(tokens, index);
  const told = tokens.slice(0, left.first).findLastIndex(({ word }) => TOLD.has(word) || word === "know");
  if (told < 0 || left.first - told > 10 || tokens.slice(told, left.first).some(({ word }) => /^[.;]$/.test(word))) return null;
  const teller = tokens[told - 1]?.word ?? "";
  if (
    /^(?:you|u|was|were|been|being|customer|cust|client|pt|caller|owner)$/.test(teller) ||
    (tokens[told]!.word !== "know" && tokens.slice(0, told).some(({ word }) => CUSTOMERS.has(word)))
  )
    return null;
  const act = actFrom(tokens, index + 1);
  const another = left.subject === "it" && act && wordsAfter(tokens, act.at, 4).some((it) => /^(?:him|her|them|cust|pt)$/.test(it));
  return act && make(tokens, another ? { ...left, subject: "we" } : left, act, "future");
}

/** "We can do tomorrow at 8:30"; "you can expect it by Thursday". */
export function canDo(tokens: readonly Token[], index: number): Anchor | null {
  if (!dueWithin(tokens, index)) return null;
  const left = subjectOf(tokens, index);
  const act = actFrom(tokens, index + 1);
  const spoken =
    left.subject === "i" || left.subject === "we" || left.subject === "you" || left.dropped || typeof left.subject === "object";
  const { subject } = left;
  const relative =
    (subject === "i" || subject === "we") && left.from > 0 && !OPENS.test(tokens[left.from - 1]!.word) && !isDue(tokens[left.from - 1]);
  if (relative) return null;
  if (act && /^(?:see|find)$/.test(tokens[act.at]?.word ?? "") && subject !== "you") return null;
  if (act && /^(?:make sure|see|find|hear|tell|understand|imagine|confirm|feel)$/.test(act.verb) && subject !== "you") return null;
  if (act && subject === "it" && /^(?:home|be)$/.test(tokens[index + 2]?.word ?? ""))
    return make(tokens, left, { ...act, kind: "repair" }, "expected");
  if (act && subject === "it" && /^(?:he|she|they)$/.test(tokens[left.from]!.word)) return make(tokens, left, act, "soon");
  if (!act || !spoken || (left.dropped && /^(?:i|we|you|u|they|someone|the)$/.test(tokens[index + 1]!.word))) return null;
  return make(tokens, left, act, left.subject === "you" ? "expected" : "soon");
}
