import type { CommitmentKind } from "../../core/due.ts";
import { baseOf, doneOf, goingOf, passiveOf, thirdPersonOf } from "./english-verbs.ts";
import { ADVERB, CUSTOMER, NOT, words } from "./english-words.ts";
import { AGENTS, isAgent } from "./nouns.ts";
import type { Token } from "./tokens.ts";

export interface Act {
  verb: string;
  kind: CommitmentKind | null;
  /** Index of its main verb. */
  at: number;
  negated: boolean;
  /** "will be able to". */
  able?: boolean;
  /** Done by another of ours: "have him ring you", "get billing to check". */
  through?: boolean;
}

/** Verbs that only lead to the act: "will try to get", "will arrange to have". */
const LEADING = words("try attempt aim endeavour endeavor work plan arrange continue start begin proceed look manage help seek intend");
const OWED = words("have need want got");
/** Words looked through for the verb that a modal leads to. */
const REACH = 14;

/** The act that follows a modal or "to", from `start` on; null when none does. */
export function actFrom(tokens: readonly Token[], start: number): Act | null {
  let negated = false;
  let able = false;
  let i = start;
  while (i < Math.min(tokens.length, start + REACH)) {
    const { word, due } = tokens[i]!;
    const next = tokens[i + 1]?.word ?? "";
    const over = ledOver(tokens, i);
    if (due || /^[,(]$/.test(word)) {
      if (i > start + 6) return null;
      i++;
    } else if (NOT.test(word)) {
      negated = true;
      i++;
    } else if (/^(?:forget|fail|neglect)$/.test(word) && next === "to") {
      negated = !negated;
      i += 2;
    } else if (isPerfect(word, next))
      return /^(?:will|'ll)$/.test(tokens[start - 1]?.word ?? "") ? { ...phraseOf(tokens, i + 1, participle(next)), negated } : null;
    else if (word === "be" || word === "b") {
      const led = beLed(tokens, i);
      if (typeof led !== "number") return { ...led, negated };
      able = tokens.slice(i, led).some((it) => it.word === "able");
      i = led;
    } else if (over > 0) i += over;
    else if (OWED.has(word) && next === "to") return { verb: "have to", kind: null, at: i + 1, negated };
    else if (word === "do" && OWN.test(next)) return { verb: "do best", kind: null, at: i, negated };
    else if (baseOf(word) || !ADVERB(word)) return /^[a-z][a-z/-]+$/.test(word) ? { ...phrase(tokens, i), negated, able } : null;
    else i++;
  }
  return null;
}

/** How many words only lead to the act: "try to", "go ahead and", "do my best to", "make sure to", "do is". */
function ledOver(tokens: readonly Token[], at: number): number {
  const [word, next, after] = [tokens[at]!.word, tokens[at + 1]?.word ?? "", tokens[at + 2]?.word ?? ""];
  if (LEADING.has(word) && (next === "to" || (next === "and" && word === "try"))) return 2;
  if (word === "go" && next === "ahead") return 3;
  if (word === "go" && next === "and" && baseOf(after)) return 2;
  if (word === "do" && next === "is") return 2;
  if (word === "do" && OWN.test(next)) return tokens.slice(at, at + 7).findIndex((it) => it.word === "to") + 1;
  return word === "make" && /^(?:sure|certain)$/.test(next) && after === "to" ? 3 : 0;
}

const OWN = /^(?:my|our|her|his|their)$/;
/** "have finished": only after "will" is it still to come. */
const isPerfect = (word: string, next: string): boolean => word === "have" && (doneOf(next) !== null || /^[a-z]{3,}ed$/.test(next));
const participle = (word: string) => doneOf(word) ?? { verb: word, kind: null };

/** "be sent", "be sending", "be there": the act told by what follows; or the index where the act is still to come. */
function beLed(tokens: readonly Token[], at: number): number | Omit<Act, "negated"> {
  for (let i = at + 1; i < Math.min(tokens.length, at + 4); i++) {
    const { word } = tokens[i]!;
    const next = tokens[i + 1]?.word;
    if (
      /^(?:able|sure|certain|careful|looking|trying|going|working|ready|prepared|required)$/.test(word) &&
      next === "to" &&
      i + 2 < tokens.length
    )
      return word === "ready" || word === "required" ? state(tokens, at) : i + 2;
    if (goingOf(word)) return phraseOf(tokens, i, goingOf(word)!);
    const done = passiveOf(word) ?? ((word.endsWith("ed") && word.length > 4) || PARTICIPLES.has(word) ? { verb: word, kind: null } : null);
    if (done && !/^(?:needed|required|closed|limited|delighted|pleased|disappointed|charged|billed)$/.test(word))
      return { verb: `be ${done.verb}`, kind: done.kind === "other" ? null : done.kind, at: i };
    if (/^[a-z]{3,}ing$/.test(word) && !/^(?:during|morning|evening|anything|something|nothing|everything)$/.test(word))
      return { verb: word, kind: null, at: i };
    if (!ADVERB(word)) break;
  }
  return state(tokens, at);
}

function state(tokens: readonly Token[], at: number): Omit<Act, "negated"> {
  return { verb: "be", kind: stateKind(wordsAfter(tokens, at, 5)), at };
}

/** Irregular participles of verbs that have no kind of their own. */
const PARTICIPLES = words(
  "drawn given shown driven held kept left met sold told thrown grown known seen torn worn woven bent bound fed ground led lit read shut spent split spread swung taught wound beaten broken chosen frozen hidden ridden shaken stolen struck won laid sorted",
);

export const wordsAfter = (tokens: readonly Token[], at: number, count: number): string[] =>
  tokens.slice(at + 1, at + 1 + count).map(({ word }) => word);

/** The same, as far as the clause goes. */
const wordsOfClause = (tokens: readonly Token[], at: number, count: number): string[] => {
  const after = wordsAfter(tokens, at, count);
  const stops = (it: string, i: number) =>
    /^[,;.()!?]|^(?:but|so|if|unless|when|because|that|which|until|while)$/.test(it) ||
    (it === "and" && (OTHERS.test(after[i + 1] ?? "") || baseOf(after[i + 1] ?? "") !== null));
  return after.slice(0, after.findIndex(stops) >>> 0);
};

/** After "and", another clause: "a name and number for you" goes on. */
const OTHERS = /^(?:i|we|you|he|she|they|it|will|then|the|a|our|please|let)$/;

/** What "be ready", "'s with you", "are out" come to. */
export function stateKind(after: readonly string[]): CommitmentKind | null {
  const [first] = after;
  if (after.includes("touch")) return "reply";
  if (after.join(" ").startsWith("on the phone")) return "call_back";
  if (
    after.some((it) =>
      /^(?:ready|finished|done|fixed|sorted|running|live|operational|online|good|fine|up|complete|completed|clear|restored)$/.test(it),
    )
  )
    return "repair";
  if (first === "back" || (first === "right" && after[1] === "to")) return "repair";
  if (
    /^(?:there|out|round|around|onsite|on-site|over|here|along)$/.test(first ?? "") ||
    after.some((it) => /^(?:there|onsite|on-site)$/.test(it))
  )
    return "visit";
  if (/^(?:with|at|by)(?: the door of| the front of)? (?:you|u|ya|yours|your|ur|yr|him|her|them|cust)(?: |$)/.test(after.join(" ")))
    return "visit";
  if (/^(?:on|in|off)$/.test(first ?? "") || (first === "with" && after[1] === "us")) return "deliver";
  return after.some((it) => /^(?:free|charge|cost)$/.test(it)) ? "waive" : null;
}

/** The verb at `at` with what its particles and object make of it: "give you a call", "drop off", "get back to you". */
function phrase(tokens: readonly Token[], at: number): Omit<Act, "negated"> {
  const { word } = tokens[at]!;
  return phraseOf(tokens, at, baseOf(word) ?? { verb: word, kind: null });
}

export function phraseOf(
  tokens: readonly Token[],
  at: number,
  { verb, kind }: { verb: string; kind: CommitmentKind | null },
): Omit<Act, "negated"> {
  const after = wordsAfter(tokens, at, 6);
  const clause = after.slice(0, after.findIndex((it) => /^[,;.()!?]|^and$/.test(it)) >>> 0);
  const has = (...any: string[]) => any.some((it) => clause.includes(it));
  const causative = verb === "have" || verb === "get";
  const through =
    causative &&
    (/^(?:him|her|them)$/.test(after[0] ?? "") ||
      clause.slice(0, 3).some((it) => isAgent(it)) ||
      (tokens[at + 1]?.capital === true && baseOf(after[1] ?? "") !== null));
  const is = (kindSaid: CommitmentKind) => ({ verb, kind: kindSaid, at, ...(through && { through }) });
  if (verb === "make" && /^(?:sure|certain)$/.test(after[0] ?? "")) return { verb: "make sure", kind: sureKind(tokens, at + 2), at };
  if (verb === "ensure" || (verb === "see" && (after[0] === "that" || after[0] === "to")))
    return { verb: "make sure", kind: sureKind(tokens, at + 1), at };
  if (verb === "get" && has("bottom")) return is("check");
  if (has("touch") && (verb === "get" || verb === "be" || verb === "keep")) return is("reply");
  if (has("back") && has("to", "with", "by") && /^(?:get|come|circle|write|report|be)$/.test(verb)) return is("reply");
  if (
    /^(?:call|drop|pop|swing|stop|come|go|nip|head)$/.test(verb) &&
    /^(?:(?:back|right|straight) )?(?:round|by|over|in|out|up|around)(?: |$)(?!touch)/.test(clause.join(" "))
  )
    return is("visit");
  if (/^(?:give|get|have|make|do|drop|shoot|send|put|pop|stick|fire|throw)$/.test(verb)) {
    if (has("call", "ring", "shout", "bell", "buzz", "callback", "phone")) return is("call_back");
    if (has("line", "text", "email", "e-mail", "message", "note", "update", "answer", "reply", "heads-up", "news")) return is("reply");
    if (has("post", "mail")) return is("send");
    if (verb === "send" && clause.some((it) => AGENTS.has(it))) return is("visit");
    if (has("refund", "credit", "discount", "voucher", "reimbursement")) return is("refund");
    if (has("try", "look", "test")) return is("check");
  }
  if (/^(?:take|knock)$/.test(verb)) return is(has("off") ? "refund" : has("look") ? "check" : "repair");
  if (
    verb === "go" &&
    /^(?:through|over) (?:the|your|it|this|that|these|those|everything|all|my|our|his|her)(?: |$)/.test(clause.join(" "))
  )
    return is("check");
  if (verb === "have" && has("waiting", "ready")) return is(has("waiting") ? "deliver" : "repair");
  if (verb === "call" && /^(?:it|this|that|them)$/.test(after[0] ?? "")) return { verb, kind: null, at };
  if (verb === "run" && has("test", "check", "diagnostic", "diagnostics")) return is("check");
  if (verb === "put" && has("through") && has("refund", "credit")) return is("refund");
  if (causative)
    return {
      ...(through && { through }),
      verb,
      kind: clause.map((it) => doneOf(it)?.kind ?? baseOf(it)?.kind).find((it) => it && it !== "other") ?? (kind ? "other" : null),
      at,
    };
  return { verb, kind, at };
}

/** "I'll make sure the manager calls you" promises the call. */
const sureKind = (tokens: readonly Token[], from: number): CommitmentKind =>
  tokens
    .slice(from, from + 8)
    .map(({ word }) => (thirdPersonOf(word) ?? baseOf(word) ?? doneOf(word))?.kind)
    .find((it) => it && it !== "other") ?? "check";

export const isToCustomer = (tokens: readonly Token[], at: number): boolean => wordsOfClause(tokens, at, 7).some((it) => CUSTOMER.test(it));
