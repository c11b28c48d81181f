import type { CommitmentKind } from "../../core/due.ts";
import { type Anchor, type ClauseGrammar, type Link, nounSubject } from "./anchor.ts";
import { baseOf, doneOf, goingOf, thirdPersonOf } from "./english-verbs.ts";
import { AGENTS, OUTSIDERS } from "./nouns.ts";
import { notesOf } from "./note.ts";
import type { Token } from "./tokens.ts";

const words = (list: string) => new Set(list.split(" "));

const ADVERBS = words(
  "also just then definitely certainly probably likely still now personally gladly quickly immediately surely always already be being not n't never actually both all then",
);
const BETWEEN = words("try and to first of course");
const BEGINS = words(
  "and or but so if when once as that because since while told said says advised informed then until unless after before where which who is are was were am will 'll should hi hello thanks sorry please told",
);
const BE = words("am 'm is are 're 's im were be");
const NOT = /^(?:not|never|won't|can't|cannot|don't|doesn't|isn't|aren't|wouldn't|shouldn't|couldn't|wont|cant|no)$/;
/** Present tenses that a timetable says: "your sofa arrives Friday". */
const TIMETABLE = words("arrives comes ships goes gets lands leaves delivers returns starts");
const GIVEN = words("get receive have hear see expect be pick collect");
const FINITE =
  /^(?:is|are|was|were|has|have|had|will|'ll|should|needs?|wants?|asked|told|called|said|feel|free|able|happy|glad|sure|ready|way|order|back|used|prior|like|hope|please|unable|nothing|thanks?|want|try|trying|you|i|we|time|how)$/;

interface Act {
  verb: string;
  kind: CommitmentKind | null;
}

export const ENGLISH_CLAUSES: ClauseGrammar = {
  notesOf,
  joining: words("and but so then or , - that if when once as because while"),

  anchorAt(tokens, index) {
    const { word, due } = tokens[index]!;
    if (due) return null;
    if (/^(?:will|'ll|shall|ill|won't|wont)$/.test(word)) return auxiliary(tokens, index, "future");
    if (/^(?:gonna|going)$/.test(word) && (word === "gonna" || tokens[index + 1]?.word === "to"))
      return auxiliary(tokens, index, "future") ?? progressive(tokens, index);
    if (word === "should") return auxiliary(tokens, index, "expected");
    if (
      /^(?:supposed|scheduled|set|expected|planning|plan|aiming|promise|promising|hoping)$/.test(word) &&
      tokens[index + 1]?.word === "to"
    )
      return auxiliary(tokens, index, word === "hoping" ? "expected" : word.startsWith("promis") ? "future" : "expected");
    if (/^(?:can|could)$/.test(word))
      return tokens.slice(index + 1, index + 12).some((it) => it.due)
        ? auxiliary(tokens, index, /^(?:you|u)$/.test(tokens[index - 1]?.word ?? "") ? "expected" : "soon")
        : null;
    if (word === "me" && tokens[index - 1]?.word === "let") return letMe(tokens, index);
    if (/^(?:expect|allow)$/.test(word)) return expecting(tokens, index);
    if (/^(?:due|scheduled|expected|estimated)$/.test(word)) return scheduled(tokens, index);
    if (word === "to") return toDo(tokens, index);
    return progressive(tokens, index) ?? timetable(tokens, index) ?? coordinated(tokens, index);
  },

  linkAt(tokens, index): Link | null {
    const { word, due } = tokens[index]!;
    const before = tokens[index - 1]?.word ?? "";
    if (due) return null;
    if (word === "if" || word === "unless" || word === "provided") return "if";
    if (word === "once") return "when";
    if (word === "when" || word === "whenever") return "while";
    if (word === "as" && before === "soon") return "when";
    if (word === "that" && /^(?:hope|hoping|wish|ask|asked|want|wants)$/.test(before)) return "hope";
    if (/^(?:hope|hoping|wish|think|wants?|asked)$/.test(word)) return "hope";
    return null;
  },
};

/** "I'll double-check", "we are going to send", "it should be ready". */
function auxiliary(tokens: readonly Token[], index: number, tense: Anchor["tense"]): Anchor | null {
  const left = subjectOf(tokens, index);
  const at = verbAfter(tokens, index + 1);
  if (at === null || !left) return null;
  const negated = NOT.test(tokens[index]!.word) || tokens.slice(index + 1, at).some(({ word }) => NOT.test(word));
  const able = tense === "soon" && left.subject !== "we" && left.subject !== "you" && left.subject !== "i";
  return able ? null : make(tokens, at, left, tense, actAt(tokens, at), negated);
}

/** The main verb after an auxiliary: known, or any word after a pronoun's "will". */
function verbAfter(tokens: readonly Token[], start: number): number | null {
  for (let i = start; i < Math.min(tokens.length, start + 5); i++) {
    const { word, due } = tokens[i]!;
    if (word === "be") return stateIndex(tokens, i);
    if (baseOf(word)) return i;
    if (!due && !ADVERBS.has(word) && !BETWEEN.has(word) && !NOT.test(word) && !word.endsWith("ly"))
      return /^[a-z]{3,}$/.test(word) ? i : null;
  }
  return null;
}

/** "be sent", "be sending", "be there": the act is the word after, when there is one. */
function stateIndex(tokens: readonly Token[], at: number): number {
  const next = tokens.slice(at + 1, at + 4).findIndex(({ word }) => doneOf(word) || goingOf(word));
  return next < 0 ? at : at + 1 + next;
}

function actAt(tokens: readonly Token[], at: number): Act {
  const { word } = tokens[at]!;
  const after = tokens.slice(at + 1, at + 5).map((it) => it.word);
  if (word === "be") return { verb: "be", kind: stateKind(after) };
  const known = baseOf(word) ?? goingOf(word) ?? doneOf(word);
  if (!known) return { verb: word, kind: null };
  if (/^(?:get|come|circle)$/.test(known.verb) && after.slice(0, 2).includes("back") && after.includes("to"))
    return { verb: "get back", kind: "reply" };
  if (known.verb === "call" && tokens[at - 1]?.word === "a") return { verb: "call", kind: "call_back" };
  if (known.verb === "make" && after[0] === "sure") return { verb: "make sure", kind: sureOf(tokens.slice(at + 2, at + 7)) };
  if (known.verb === "have" || known.verb === "get")
    return {
      verb: known.verb,
      kind: after.map((it) => doneOf(it)?.kind ?? baseOf(it)?.kind).find((it) => it && it !== "other") ?? "other",
    };
  return tokens[at - 1]!.word === "be" && doneOf(word) ? { ...known, verb: `be ${known.verb}` } : known;
}

/** "I'll make sure the manager calls you" promises the call. */
const sureOf = (tokens: readonly Token[]): CommitmentKind =>
  tokens.map(({ word }) => (thirdPersonOf(word) ?? baseOf(word))?.kind).find(Boolean) ?? "check";

function stateKind(after: readonly string[]): CommitmentKind | null {
  if (after.some((it) => /^(?:ready|back|finished)$/.test(it))) return "repair";
  if (after.some((it) => /^(?:there|out|round|onsite)$/.test(it))) return "visit";
  if (after.includes("touch")) return "reply";
  return after.some((it) => /^(?:free|charge|cost)$/.test(it)) ? "waive" : null;
}

/** "locksmith is coming first thing", "Crew lead going out next Tues". */
function progressive(tokens: readonly Token[], index: number): Anchor | null {
  const act = goingOf(tokens[index]!.word);
  if (!act || act.verb === "be") return null;
  const helped = [1, 2].find((back) => BE.has(tokens[index - back]?.word ?? ""));
  const left = subjectOf(tokens, helped ? index - helped : index);
  if (!left || (!helped && (typeof left.subject !== "object" || left.from !== 0))) return null;
  return make(tokens, index, left, "soon", actAt(tokens, index), helped === 2 && NOT.test(tokens[index - 1]!.word));
}

function timetable(tokens: readonly Token[], index: number): Anchor | null {
  const { word } = tokens[index]!;
  const act = TIMETABLE.has(word) ? (thirdPersonOf(word) ?? { verb: word, kind: "deliver" as const }) : null;
  const left = act && subjectOf(tokens, index);
  return left && left.subject !== "i" && left.subject !== "you" ? make(tokens, index, left, "soon", act) : null;
}

function letMe(tokens: readonly Token[], index: number): Anchor | null {
  const at = verbAfter(tokens, index + 1);
  return at === null || !baseOf(tokens[at]!.word)
    ? null
    : make(tokens, at, { subject: "i", from: index - 1, first: index - 1 }, "soon", actAt(tokens, at), false);
}

/** "Expect a call in 24 hours", "please allow 5–7 days". */
function expecting(tokens: readonly Token[], index: number): Anchor | null {
  const from = tokens[index - 1]?.word === "please" ? index - 1 : index;
  if (from > 0 && !/^[,;:.-]$/.test(tokens[from - 1]!.word)) return null;
  const due = tokens.slice(index + 1, index + 7).some((it) => it.due);
  return due
    ? {
        first: index,
        last: index,
        from,
        subject: "it",
        tense: "expected",
        verb: "expect",
        kind: null,
        toCustomer: true,
        toUs: false,
        negated: false,
      }
    : null;
}

/** "Delivery scheduled for Friday", "your part is due Tuesday". */
function scheduled(tokens: readonly Token[], index: number): Anchor | null {
  const first = BE.has(tokens[index - 1]?.word ?? "") ? index - 1 : index;
  const noun = nounSubject(tokens, first, BEGINS);
  return noun ? make(tokens, index, { subject: noun, from: noun.from, first }, "expected", { verb: "schedule", kind: null }, false) : null;
}

/** "Ticket owner to email cust": a note's future, when nothing finite stands before it. */
function toDo(tokens: readonly Token[], index: number): Anchor | null {
  const noun = nounSubject(tokens, index, BEGINS);
  const act = baseOf(tokens[index + 1]?.word ?? "");
  if (!noun || !act || noun.to - noun.from > 4) return null;
  const opens = noun.from === 0 || /^[,;:.-]$/.test(tokens[noun.from - 1]!.word);
  if (!opens || tokens.slice(noun.from, noun.to).some(({ word }) => FINITE.test(word) || baseOf(word) || doneOf(word))) return null;
  const person = tokens.slice(noun.from, noun.to).some(({ word }) => AGENTS.has(word) || OUTSIDERS.has(word) || word === "owner");
  if (!person && !tokens.slice(index, index + 12).some((it) => it.due)) return null;
  return make(tokens, index + 1, { subject: noun, from: noun.from, first: index }, "future", actAt(tokens, index + 1), false);
}

/** "… and follow up with you": its subject was said before. */
function coordinated(tokens: readonly Token[], index: number): Anchor | null {
  const act = baseOf(tokens[index]!.word);
  const before = tokens[index - 1]?.word ?? "";
  if (!act || !/^(?:and|then)$/.test(before)) return null;
  const earlier = tokens.slice(0, index).findLastIndex(({ word }) => /^(?:will|'ll|gonna|going|ill|me)$/.test(word));
  const another = tokens
    .slice(Math.max(0, earlier - 1), index - 1)
    .some(({ word }, i) => i !== 1 && /^(?:you|u|if|can|that|which|who|it|to)$/.test(word));
  if (earlier < 0 || another) return null;
  return make(tokens, index, { subject: "said_before", from: index, first: index }, "future", actAt(tokens, index), false);
}

interface Left {
  subject: Anchor["subject"];
  from: number;
  first: number;
}

function subjectOf(tokens: readonly Token[], index: number): Left | null {
  let first = index;
  if (tokens[index]!.word === "ill") return { subject: "i", from: index, first: index };
  while (first > 0 && (ADVERBS.has(tokens[first - 1]!.word) || BE.has(tokens[first - 1]!.word)) && !tokens[first - 1]!.due) first--;
  const before = tokens[first - 1];
  if (!before || before.due)
    return first === index && index === 0 ? { subject: "said_before", from: index, first: index } : sayNothing(first);
  const pronoun = (subject: Anchor["subject"]): Left => ({ subject, from: first - 1, first });
  if (/^(?:i|im)$/.test(before.word)) return pronoun("i");
  if (before.word === "we") return pronoun("we");
  if (/^(?:you|u|ya)$/.test(before.word)) return pronoun("you");
  if (/^(?:he|she|they|it|this|that)$/.test(before.word)) return pronoun("it");
  const noun = nounSubject(tokens, first, BEGINS);
  return noun ? { subject: noun, from: noun.from, first } : sayNothing(first);
}

const sayNothing = (first: number): Left => ({ subject: "said_before", from: first, first });

const CUSTOMER = /^(?:you|u|ya|your|yours|cust|customer|pt|him|her|them|client|owner)$/;

function make(tokens: readonly Token[], at: number, left: Left, tense: Anchor["tense"], { verb, kind }: Act, negated = false): Anchor {
  const after = tokens.slice(at + 1, at + 6).map(({ word }) => word);
  const given = left.subject === "you" && (GIVEN.has(verb) || verb.startsWith("be "));
  return {
    ...left,
    last: at,
    tense,
    verb,
    kind,
    negated,
    toCustomer: given || (left.subject !== "you" && after.some((it) => CUSTOMER.test(it))),
    toUs: typeof left.subject === "object" && after.slice(0, 2).some((it) => it === "us" || it === "me"),
  };
}
