import type { Anchor } from "./anchor.ts";
import { actFrom, phraseOf } from "./english-acts.ts";
import { make } from "./english-clause.ts";
import { dueWithin, isDue } from "./english-nearby.ts";
import { type Left, subjectOf } from "./english-subject.ts";
import { baseOf, doneOf, goingOf, isOfMind } from "./english-verbs.ts";
import { ADVERB, IS } from "./english-words.ts";
import { AGENTS, OUTSIDERS } from "./nouns.ts";
import type { Token } from "./tokens.ts";

export function letMe(tokens: readonly Token[], index: number): Anchor | null {
  if (tokens[index - 1]?.word !== "let") return null;
  const act = actFrom(tokens, index + 1);
  return act && baseOf(tokens[act.at]!.word) && tokens[act.at]!.word !== "know"
    ? make(tokens, { subject: "i", from: index - 1, first: index - 1, dropped: false }, act, "soon")
    : null;
}

/** "… and follow up with you", "… and returned to you": its subject and auxiliary were said before. */
export function coordinated(tokens: readonly Token[], index: number): Anchor | null {
  const { word } = tokens[index]!;
  const before = tokens[index - 1]?.word ?? "";
  if (!/^(?:and|then|&|\+|or)$/.test(before) && !(before === "also" || before === "immediately")) return null;
  const act = baseOf(word);
  const done = act ? null : doneOf(word);
  if (!act && !done) return null;
  const earlier = tokens.slice(0, index).findLastIndex((it, i) => LED_BY.get(it.word)?.test(tokens[i - 1]?.word ?? ""));
  if (earlier < 0) return null;
  const between = tokens.slice(earlier + 1, index - 1);
  if (between.some((it) => /^(?:you|u)$/.test(it.word)) && between.some((it) => /^(?:can|could|if|and|so)$/.test(it.word))) return null;
  if (between.some((it) => /^(?:if|that|which|who|so|because|please|but|;)$/.test(it.word))) return null;
  if (done && !between.some((it) => it.word === "be")) return null;
  const lead = tokens[earlier]!.word === "me" ? null : subjectOf(tokens, tokens[earlier]!.word === "to" ? earlier - 1 : earlier);
  const known = lead && !lead.dropped && lead.subject !== "said_before" ? lead.subject : "said_before";
  const left: Left = { subject: known === "it" ? "said_before" : known, from: index, first: index, dropped: false };
  const phrase = act ? phraseOf(tokens, index, act) : { verb: `be ${done!.verb}`, kind: done!.kind, at: index };
  if (/^(?:have|need|want)$/.test(tokens[earlier + 1]?.word ?? "") && tokens[earlier + 2]?.word === "to") return null;
  const present = tokens[earlier]!.word === "me" || tokens[earlier]!.word === "can";
  return make(tokens, left, { ...phrase, negated: false }, present ? "soon" : "future");
}

/** What may lead two acts joined by "and", and after which words. */
const LED_BY = new Map<string, RegExp>([
  ...["will", "'ll", "gonna", "ill", "should", "shall", "well", "can", "won't", "youll", "theyll"].map((it): [string, RegExp] => [it, /^/]),
  ["me", /^let$/],
  ["to", /^(?:going|promised|aim|aiming|plan|planning|about|expect|expects|scheduled|agreed)$/],
]);

/** "Ticket owner to email cust": a note's future, when nothing finite stands before it. "A letter is to follow". */
export function toDo(tokens: readonly Token[], index: number): Anchor | null {
  const formal = IS.has(tokens[index - 1]?.word ?? "");
  const left = subjectOf(tokens, index);
  if (typeof left.subject !== "object") return null;
  const act = actFrom(tokens, index + 1);
  if (!act || act.at > index + 4 || isDue(tokens[index + 1])) return null;
  const subject = tokens.slice(left.subject.from, left.subject.to);
  const known = baseOf(tokens[index + 1]!.word) !== null || ADVERB(tokens[index + 1]!.word);
  if (formal && known && subject.some(({ word }) => /^(?:plan|goal|aim|target|intention)$/.test(word)))
    return make(tokens, { ...left, subject: "we" }, act, "expected");
  if (formal)
    return !known || subject.some(({ word }) => /^(?:policy|aim|goal|rule|purpose|idea|best|way|point|option|job|step|thing)$/.test(word))
      ? null
      : make(tokens, left, act, "future");
  if (subject.length > 4 || !(left.from === 0 || /^[,;:.&+-]$/.test(tokens[left.from - 1]!.word))) return null;
  if (
    subject.some(
      ({ word }) =>
        UNFIT.test(word) || isOfMind(word) || (goingOf(word) !== null && !AGENTS.has(word)) || (doneOf(word) !== null && word !== "lead"),
    )
  )
    return null;
  const person = subject.some(({ word }) => AGENTS.has(word) || OUTSIDERS.has(word) || word === "owner");
  if (!(person ? known || dueWithin(tokens, index) : known && dueWithin(tokens, index))) return null;
  return make(tokens, left, act, "future");
}

/** Words of a subject that show that "to" after them begins no note of a future: "happy to", "need to", "Unable to". */
const UNFIT =
  /^(?:needs?|wants?|feel|free|able|happy|glad|sure|ready|way|order|back|used|prior|like|please|unable|nothing|thanks?|try|trying|tried|us|me|him|them|time|how|due|just|only|easy|hard|nice|good|best|right|failed|forgot|remember|wanted|requires?|requested|in|up|down|next|close|according|addition|access|welcome|reply|response|regard|regards|respect|contrary|similar|not|don't|sorry|appears?|seems?|looks?|tends?|fails?|happens?|continues?|.*(?:ing|ed))$/;
