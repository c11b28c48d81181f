import type { Anchor } from "./anchor.ts";
import { actFrom, phraseOf } from "./english-acts.ts";
import { make } from "./english-clause.ts";
import { agentOrActWithin, dueWithin, isDue, isPast, isUntil, nearest, textOf } from "./english-nearby.ts";
import { progressive } from "./english-present.ts";
import { type Left, subjectOf } from "./english-subject.ts";
import { doneOf, goingOf } from "./english-verbs.ts";
import { ADVERB, NOT, THEIRS } from "./english-words.ts";
import type { Token } from "./tokens.ts";

/** A word of planning with what stands around it. */
interface Plan {
  tokens: readonly Token[];
  index: number;
  word: string;
  next: string;
  left: Left;
  negated: boolean;
}

/** "We expect to have it by noon", "delivery is scheduled for Friday", "aiming for Friday", "they've promised to release it". */
export function planned(tokens: readonly Token[], index: number): Anchor | null {
  const { word } = tokens[index]!;
  const left = subjectOf(tokens, index);
  const helped = [index - 2, index - 1].some((at) => HAVE_OR_BE.test(tokens[at]?.word ?? ""));
  if (isUnreal(tokens, index, left) || (UNDERTAKEN.test(word) && !left.dropped && !helped)) return null;
  const negated = tokens.slice(left.first, index).some((it) => NOT.test(it.word));
  const plan = { tokens, index, word, next: tokens[index + 1]?.word ?? "", left, negated };
  if (SET.test(word) && plan.next === "to" && isDue(tokens[index + 2])) return scheduled(plan);
  if (word.startsWith("arrang") && plan.next === "for") return arrangedFor(plan);
  if (plan.next === "to" || plan.next === "on") return plannedTo(plan);
  if (EXPECTING.test(word) && (left.subject === "we" || left.subject === "i") && dueWithin(tokens, index)) return expecting(plan);
  if (/^(?:aiming|shooting|looking)$/.test(word)) return aimedFor(plan);
  if (word === "expect") return awaited(tokens, index);
  const sets = helped || isDue(tokens[index + 1]) || /^(?:for|by|on|in|at|back|next|this|from|w|w\/|with)$/.test(plan.next);
  return sets && SET.test(word) ? scheduled(plan) : null;
}

/** Told without "have" or "be", these are of the past. */
const UNDERTAKEN = /^(?:promised|agreed|committed|offered|arranged|planned|expected|intended|aimed|hoped)$/;
const HAVE_OR_BE = /^(?:have|has|'ve|'s|is|are|'re|'m|am|be|been)$/;
const EXPECTING = /^(?:anticipat|estimat|expect)/;

/** "was due to", "would plan to", or a participle that only goes with another verb: "…, expecting it to". */
const isUnreal = (tokens: readonly Token[], index: number, left: Left): boolean =>
  isPast(tokens, left.first, index) ||
  (/^(?:would|'d|could|might|may)$/.test(nearest(tokens, index)) && !EXPECTING.test(tokens[index]!.word)) ||
  (left.dropped && tokens[index - 1]?.word === "," && /(?:ing|ed)$/.test(tokens[index]!.word));

/** "arranged for a courier to collect it". */
function arrangedFor({ tokens, index, left, negated }: Plan): Anchor | null {
  const to = tokens.slice(index, index + 10).findIndex((it) => it.word === "to");
  const act = to < 0 ? null : actFrom(tokens, index + to + 1);
  return act && make(tokens, left.dropped ? { ...left, subject: "we", dropped: false } : left, act, "expected", negated);
}

/** "plan to", "aim to", "plan on being", "expect to hear". */
function plannedTo({ tokens, index, word, next, left, negated }: Plan): Anchor | null {
  const gerund = goingOf(tokens[index + 2]?.word ?? "");
  const act = gerund ? { ...phraseOf(tokens, index + 2, gerund), negated: false } : next === "to" ? actFrom(tokens, index + 2) : null;
  if (!act || (word === "supposed" && left.subject === "you")) return null;
  const heard = left.dropped && /^(?:hear|receive|get|see|have)$/.test(act.verb) && word === "expect";
  const sure = /^(?:promis|undertak|commit|agree|guarantee|pledge)/.test(word);
  return make(tokens, heard ? { ...left, subject: "you", dropped: false } : left, act, sure ? "future" : "expected", negated);
}

/** "We anticipate completing it Friday", "I expect the repair to take two days", "we expect it Monday". */
function expecting({ tokens, index, next, left, negated }: Plan): Anchor {
  const gerund = goingOf(next);
  if (gerund) return make(tokens, left, { ...phraseOf(tokens, index + 1, gerund), negated }, "expected");
  const to = tokens.slice(index, index + 7).findIndex((it) => it.word === "to");
  const act = to > 0 ? actFrom(tokens, index + to + 1) : null;
  return make(tokens, left, act ?? { verb: "expect", kind: null, at: index, negated }, "expected", act !== null && negated);
}

/** "Aiming for Friday". */
function aimedFor({ tokens, index, next, left, negated }: Plan): Anchor | null {
  if (!(next === "for" || next === "at") || !tokens.slice(index + 2, index + 4).some((it) => it.due)) return progressive(tokens, index);
  const ours = left.dropped ? { ...left, subject: "we" as const, dropped: false } : left;
  return make(tokens, ours, { verb: "aim", kind: null, at: index, negated }, "expected");
}

/** A day set for an act of ours. A day set for the customer to come, or to pay by, is not. */
function scheduled({ tokens, index, left, negated }: Plan): Anchor | null {
  if (!dueWithin(tokens, index, 9) || left.subject === "i" || left.subject === "we") return null;
  const said = textOf(tokens, left.from, Math.min(tokens.length, index + 8));
  const ours = agentOrActWithin(tokens, left.from, index + 8);
  const named = agentOrActWithin(tokens, left.from, index);
  const fixed = /^(?:booked|confirmed|set|down)$/.test(tokens[index]!.word);
  if (left.subject === "you" ? !ours : (fixed && !named) || (THEIRS.test(said) && !ours)) return null;
  if (typeof left.subject !== "object" && left.subject !== "you" && left.subject !== "thing" && left.subject !== "it" && !left.dropped)
    return null;
  const someone =
    left.subject === "you"
      ? { ...left, subject: "we" as const }
      : left.dropped
        ? { ...left, subject: "thing" as const, dropped: false }
        : left;
  return make(tokens, someone, { verb: "schedule", kind: null, at: index, negated }, "expected");
}

const SET =
  /^(?:bumped|pushed|programmed|anticipated|forecast|promised|targeted|timetabled|earmarked|scheduled|due|expected|estimated|booked|set|slated|planned|arranged|rescheduled|rebooked|moved|pencilled|penciled|confirmed|lined|down|organi[sz]ed)$/;

/** "Expect a call in 24 hours", "please allow 5–7 days", "consider it done by noon". */
export function awaited(tokens: readonly Token[], index: number): Anchor | null {
  const from = tokens[index - 1]?.word === "please" ? index - 1 : index;
  const { word } = tokens[index]!;
  if (from > 0 && !/^(?:[,;:.-]|and|so)$/.test(tokens[from - 1]!.word)) return null;
  if (word === "consider") {
    if (!/^(?:it|that|this)$/.test(tokens[index + 1]?.word ?? "") || !doneOf(tokens[index + 2]?.word ?? "")) return null;
    return make(
      tokens,
      { subject: "we", from, first: index, dropped: false },
      { verb: "do", kind: "repair", at: index + 2, negated: false },
      "soon",
    );
  }
  const next = tokens[index + 1]?.word ?? "";
  if (
    word === "count"
      ? next !== "on"
      : word === "give" || (/^(?:look|watch)$/.test(word) ? !/^(?:for|out)$/.test(next) : word === "keep" && next !== "an")
  )
    return null;
  if (!dueWithin(tokens, index, 8)) return null;
  const mine = textOf(tokens, index + 1, Math.min(tokens.length, index + 9));
  const who = /(?:^| )from me(?: |$)/.test(mine) || next === "me" || (next === "on" && tokens[index + 2]?.word === "me") ? "i" : "thing";
  return {
    ...make(
      tokens,
      { subject: who, from, first: index, dropped: false },
      { verb: "expect", kind: null, at: index, negated: false },
      "expected",
    ),
    toCustomer: true,
  };
}

/** "We have arranged for a courier to collect it Friday", "I've booked you a technician", "our arborist has you down for the 31st". */
export function arranged(tokens: readonly Token[], index: number): Anchor | null {
  const { word } = tokens[index]!;
  if (word === "got" && /^(?:have|has|'ve)$/.test(tokens[index - 1]?.word ?? "")) return null;
  let at = index + 1;
  while (at < tokens.length && (ADVERB(tokens[at]!.word) || tokens[at]!.word === "got")) at++;
  const done = tokens[at]?.word ?? "";
  const listed =
    /^(?:you|u|us|him|her|them|cust|it|that|this)$/.test(done) &&
    (/^(?:down|in|on|slotted)$/.test(tokens[at + 1]?.word ?? "") ||
      doneOf(tokens[at + 1]?.word ?? "") !== null ||
      /^[a-z]{3,}ed$/.test(tokens[at + 1]?.word ?? ""));
  if (!listed && !MADE.test(done)) return null;
  if (!dueWithin(tokens, at, 14) || isUntil(tokens, at)) return null;
  const left = subjectOf(tokens, index);
  if (left.subject === "you" || (left.subject === "said_before" && word !== "got" && !left.dropped)) return null;
  const said = textOf(tokens, at, Math.min(tokens.length, at + 12));
  if (THEIRS.test(said) && !agentOrActWithin(tokens, at, at + 12)) return null;
  return make(tokens, left, { verb: "schedule", kind: null, at: listed ? at + 1 : at, negated: false }, "soon");
}

const MADE =
  /^(?:promised|blocked|scheduled|booked|arranged|organi[sz]ed|set|lined|pencilled|penciled|slotted|rebooked|rescheduled|moved|reserved|secured)$/;
