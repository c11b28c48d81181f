import type { CommitmentKind } from "../../core/due.ts";
import type { Actor, Clause } from "./clause.ts";
import { baseOf, doneOf } from "./english-verbs.ts";
import { CUSTOMER, THEIRS, TOLD, words } from "./english-words.ts";
import { ACT_NOUNS, AGENTS, CUSTOMERS, kindOfNoun, OUTSIDERS } from "./nouns.ts";
import type { Sentence, Token } from "./tokens.ts";

/** Acts told without a verb, in notes and short messages: "Tech there tonight by 8", "Advised refund 5-7 days", "Back to you by 4". */
export function notesOf(sentence: Sentence, text: string, clauses: readonly Clause[]): Clause[] {
  return segments(sentence.tokens)
    .filter((it) => !clauses.some(({ start, end }) => start < it.at(-1)!.end && it[0]!.start < end))
    .flatMap((it) => noteIn(it, sentence, text) ?? []);
}

/** Parts between stops; a colon or a dash before a due only sets it off: "ETA: 4 pm". */
function segments(tokens: readonly Token[]): Token[][] {
  const found: Token[][] = [[]];
  for (const [i, token] of tokens.entries()) {
    const sets = /^[:=-]$/.test(token.word) && tokens[i + 1]?.due;
    if (!token.due && !sets && /^[^a-z0-9'.%$€&#°+@/]/.test(token.word)) found.push([]);
    else if (token.due || !/^[.!?…]$/.test(token.word) || i < tokens.length - 1) found.at(-1)!.push(token);
  }
  return found.filter((it) => it.length > 0);
}

interface Told {
  kind: CommitmentKind;
  actor: Actor;
}

function noteIn(tokens: readonly Token[], sentence: Sentence, text: string): Clause | null {
  const due = tokens.flatMap((it) => (it.due ? [it.due] : [])).find((it) => it.due.kind !== "vague") ?? tokens.find((it) => it.due)?.due;
  if (!due) return null;
  const spoken = tokens.filter((it) => !it.due).map(({ word }) => word);
  const head = tokens
    .slice(
      0,
      tokens.findIndex((it) => it.due),
    )
    .map(({ word }) => word);
  const finite = FINITE.test(spoken.slice(0, 9).join(" ")) && !spoken.includes("eta");
  const told = presence(spoken) ?? (finite ? away(spoken, due.counted === true) : noted(head, spoken, due.counted === true));
  if (!told) return null;
  const [start, end] = [tokens[0]!.start, Math.max(tokens.at(-1)!.end, due.end)];
  return {
    start,
    end,
    actor: told.actor,
    named: null,
    tense: "bare",
    verb: spoken[0] ?? "",
    kind: told.kind,
    toCustomer: true,
    toUs: false,
    negated: /\b(?:no|not|never)\b/.test(spoken.join(" ")),
    due,
    conditional: false,
    inherits: false,
    question: sentence.question,
    words: text.slice(start, end),
    sentence: text.slice(sentence.tokens[0]!.start, sentence.tokens.at(-1)!.end),
  };
}

/** A finite verb, or one who does not owe: it is a sentence that the clauses have judged. */
const FINITE =
  /(?:^| )(?:is|are|was|were|has|have|had|will|'ll|'s|'re|should|can|could|would|may|might|do|does|did|i|please|pls|thanks|thank|thx|tks|ty|cheers|sorry|if|when|until|till|til|hi|dear|you|your|wants?|needs?|asked|said|says|called|rang|spoke|left|tried|since)(?: |$)/;

const LEAD = words(
  "the a an your next new our my service prov provisional exp expected est estimated target revised updated firm tentative ok so and then also parts free full further final & now 'd whse",
);
const STANDING = words(
  "there onsite on-site out over round here enroute back coming going en on at with headed attending visiting returning dispatched booked sched scheduled assigned set",
);
const ARRIVED = words("in back here ready due out available up done live");

/** One who says where they will be, to the customer. */
const presence = (spoken: readonly string[]): Told | null =>
  isPresence(spoken) ? { kind: spoken[0] === "back" ? "reply" : "visit", actor: "i" } : null;

function noted(head: readonly string[], spoken: readonly string[], counted: boolean): Told | null {
  const past = head.some(
    (it, i) =>
      i > 0 &&
      doneOf(it) !== null &&
      /^(?:issued|sent|shipped|completed|processed|delivered|received|called|emailed|paid|done|replaced|fixed|repaired|closed|installed|posted|mailed)$/.test(
        it,
      ),
  );
  if (THEIRS.test(spoken.join(" ")) && !head.slice(0, 2).some((it) => AGENTS.has(it))) return null;
  if (
    spoken.some((it) => /^(?:us|yours?|me|sale|open|hours|closes|opens)$/.test(it)) &&
    !(/^(?:back|with|at)$/.test(spoken[0] ?? "") || AGENTS.has(head[0] ?? ""))
  )
    return null;
  const rest = afterTelling(head);
  if (rest === null) return null;
  const telling = rest.length < head.length;
  const said = rest.slice(rest.findIndex((it) => !LEAD.has(it)) >>> 0);
  const first = said[0] ?? "";
  const actor = said.slice(0, 3).some((it) => OUTSIDERS.has(it)) ? "outsider" : "agent";
  if (said.length === 0) return telling || head.length === 0 ? null : null;
  if (said.includes("eta")) return { kind: "visit", actor: /^(?:omw|on|otw)$/.test(spoken[0] ?? "") ? "i" : actor };
  const person = said.findIndex((it) => AGENTS.has(it) || OUTSIDERS.has(it));
  if (
    person >= 0 &&
    person < 3 &&
    (telling || said.length === person + 1 || said.slice(person + 1).some((it) => STANDING.has(it) || ACT_NOUNS.has(it)))
  )
    return { kind: "visit", actor };
  const spelled = /^(?:drop off|pick up|call back|follow up|fit in)\b/.exec(said.join(" "));
  if (spelled) return { kind: spelled[0] === "call back" ? "call_back" : spelled[0] === "follow up" ? "reply" : "deliver", actor };
  const act = said.slice(0, 3).findIndex((it) => ACT_NOUNS.has(it) || ABBREVIATED.has(it));
  if (act >= 0 && !(past && !counted) && !said.slice(act + 1).some((it) => CUSTOMERS.has(it))) {
    const noun = said[act]!;
    return { kind: ABBREVIATED.get(noun) ?? kindOfNoun(noun) ?? "other", actor };
  }
  const toDo = ABBREVIATED.get(first) ?? baseOf(first)?.kind ?? null;
  if (toDo && spoken.slice(1).some((it) => CUSTOMERS.has(it) || /^(?:him|her|them|w\/|w)$/.test(it))) return { kind: toDo, actor: "we" };
  if (said.length <= 4 && ARRIVED.has(said.at(-1)!) && (said.length > 1 || head.length > 1) && !CUSTOMERS.has(first) && !past)
    return { kind: said.at(-1) === "in" ? "deliver" : "repair", actor: said.at(-1) === "in" ? "outsider" : "agent" };
  if (
    said.length <= 2 &&
    STANDING.has(said.at(-1)!) &&
    said.length === 2 &&
    !CUSTOMERS.has(first) &&
    /^(?:there|onsite|on-site|over|round)$/.test(said[1]!)
  )
    return { kind: "visit", actor };
  return null;
}

const ABBREVIATED = new Map<string, CommitmentKind>([
  ["cb", "call_back"],
  ["c/b", "call_back"],
  ["callback", "call_back"],
  ["f/u", "reply"],
  ["fu", "reply"],
  ["follow", "reply"],
  ["followup", "reply"],
  ["follow-up", "reply"],
]);

/** "Back to you by 4", "There by 10", "With you in 20", "omw, there in 5". */
const isPresence = (said: readonly string[]): boolean =>
  /^(?:be |b )?(?:back (?:to|with|at|in touch)|back$|there$|over$|with (?:you|u)|at yours|at your|omw|otw|on (?:my|our) way|with ya)/.test(
    said.join(" "),
  );

/** "Driver's about 20 minutes away". */
function away(spoken: readonly string[], counted: boolean): Told | null {
  const said = spoken.join(" ");
  if (!counted || !/\b(?:away|out|from you)$/.test(said) || /^(?:you|it|not)\b/.test(said)) return null;
  return { kind: "visit", actor: /^(?:i|i'm)\b/.test(said) ? "i" : "agent" };
}

/** What follows "Advised cust of …"; null when it was not ours to promise: "Cust told …". */
function afterTelling(head: readonly string[]): readonly string[] | null {
  if (CUSTOMERS.has(head[0] ?? "") && !head.some((it) => AGENTS.has(it) || ACT_NOUNS.has(it))) return null;
  if (!TOLD.has(head[0] ?? "")) return head;
  let at = 1;
  while (
    at < head.length &&
    (CUSTOMERS.has(head[at]!) || CUSTOMER.test(head[at]!) || /^(?:of|re|that|about|for|a|an|the|to|:|expect)$/.test(head[at]!))
  )
    at++;
  return head.slice(at);
}
