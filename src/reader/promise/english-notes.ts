import type { CommitmentKind } from "../../core/due.ts";
import type { Actor, Clause } from "./clause.ts";
import { baseOf, doneOf, isPastForm, isSimplePast, thirdPersonOf } from "./english-verbs.ts";
import { CUSTOMER, NOT, THEIRS, TOLD, words } from "./english-words.ts";
import { ACT_NOUNS, AGENTS, CUSTOMERS, kindOfNoun, OUTSIDERS } from "./nouns.ts";
import type { Sentence, Token } from "./tokens.ts";

/** A stretch without a finite verb that has a day: "Advised refund 5-7 days". */
interface Note {
  /** Every word but the due's. */
  spoken: readonly string[];
  /** What stands before the due, without what only leads to it; `told`: said to the customer. */
  said: readonly string[];
  told: boolean;
  /** The due is a length or a limit, so that a participle tells what is to come: "issued within 48 hours", "pushed by 10". */
  deadline: boolean;
}

interface Told {
  kind: CommitmentKind | null;
  actor: Actor;
}

/** Acts told without a verb, in notes and short messages: "Tech there tonight by 8", "Back to you by 4". */
export function notesOf(sentence: Sentence, text: string, clauses: readonly Clause[]): Clause[] {
  return segments(sentence.tokens)
    .filter((it) => !clauses.some(({ start, end }) => start < it.at(-1)!.end && it[0]!.start < end))
    .flatMap((it) => noteIn(it, sentence, text) ?? []);
}

/** Parts between stops; a colon, a dash or a comma before a first due only sets it off: "ETA: 4 pm", "on my way, 20 minutes". */
function segments(tokens: readonly Token[]): Token[][] {
  const found: Token[][] = [[]];
  for (const [i, token] of tokens.entries()) {
    const undated = !found.at(-1)!.some(({ due }) => due) && found.at(-1)!.length > 0;
    const sets = (/^[:=-]$/.test(token.word) || (token.word === "," && undated)) && tokens[i + 1]?.due;
    if (!token.due && !sets && /^[^a-z0-9'.%$€&#°+@/]/.test(token.word)) found.push([]);
    else if (token.due || !/^[.!?…]$/.test(token.word) || i < tokens.length - 1) found.at(-1)!.push(token);
  }
  return found.filter((it) => it.length > 0);
}

function noteIn(stretch: readonly Token[], sentence: Sentence, text: string): Clause | null {
  const waits = stretch.findIndex(({ word }, i) => i > 0 && /^(?:if|once|unless|provided|assuming)$/.test(word));
  const tokens = waits > 0 ? stretch.slice(0, waits) : stretch;
  const due = tokens.flatMap((it) => (it.due ? [it.due] : [])).find((it) => it.due.kind !== "vague") ?? tokens.find((it) => it.due)?.due;
  const after = due && sentence.tokens.find(({ start }) => start >= due.end);
  if (!due || (after?.word === ":" && after.start === due.end)) return null;
  const spoken = tokens.filter((it) => !it.due).map(({ word }) => word);
  const head = tokens
    .slice(
      0,
      tokens.findIndex((it) => it.due),
    )
    .map(({ word }) => word);
  if (/^(?:until|till|til|thru|since)\b/.test(text.slice(due.start, due.end)) || /^(?:until|till|til|thru)$/.test(head.at(-1) ?? ""))
    return null;
  const told = toldBy(spoken, head, due.counted === true, text.slice(due.start, due.end));
  if (!told || (told.kind === null && sentence.tokens.some(({ word }) => /[=<>{}|\\@_#[\]]/.test(word)))) return null;
  const mine = spoken[0] === "my" || /^(?:omw|otw)$/.test(sentence.tokens[0]!.word);
  const [start, end] = [tokens[0]!.start, Math.max(stretch.at(-1)!.end, due.end)];
  return {
    start,
    end,
    actor: mine && told.actor === "agent" ? "i" : told.actor,
    named: null,
    tense: "bare",
    verb: spoken[0] ?? "",
    kind: told.kind,
    toCustomer: true,
    toUs: false,
    negated: head.some((it) => /^(?:no|not|never)$/.test(it)),
    due,
    conditional: waits > 0,
    inherits: false,
    question: sentence.question,
    words: text.slice(start, end),
    sentence: text.slice(sentence.tokens[0]!.start, sentence.tokens.at(-1)!.end),
  };
}

function toldBy(spoken: readonly string[], head: readonly string[], counted: boolean, dueWords: string): Told | null {
  if (PRESENCE.test(spoken.join(" "))) return { kind: spoken[0] === "back" ? "reply" : "visit", actor: "i" };
  const says = spoken.findIndex((it) => /^(?:says?|reckons?|quotes?|quoted|tells us|shows)$/.test(it));
  if (says > 0 && says < 4) return saidBy(spoken, head, says);
  if (DELIVERED.test(spoken.join(" ")) && !TOLD.has(spoken[0] ?? "")) return { kind: "send", actor: "agent" };
  if (FINITE.test(spoken.slice(0, 9).join(" ")) && !spoken.includes("eta")) return null;
  const rest = afterTelling(head);
  if (!rest) return null;
  const named = rest.length > 0 || head.length === 0 ? rest : spoken.slice(head.length);
  const said = named.slice(named.findIndex((it) => !LEAD.has(it) && !(rest.length === 0 && it === "for")) >>> 0);
  const note = { spoken, said, told: rest.length < head.length && TOLD.has(head[0]!), deadline: counted || LIMIT.test(dueWords) };
  return said.length === 0 || isTheirs(note) ? null : noted(note);
}

/** "Back to you by 4", "There by 10", "With you in 20", "omw, there in 5". */
const PRESENCE =
  /^(?:be |b )?(?:off to |back (?:to|with|at|in touch)|back$|there$|over$|round |(?:with|w|w \/) (?:you|u|ya)|at yours|at your|omw|otw|on (?:my|our) way)/;

/** "Report in your inbox tonight". */
const DELIVERED =
  /^(?:(?!please|pls|you|put|leave|check)[a-z0-9&]+ ){1,6}(?:in|at|to|by) (?:ur|your|yr) (?:inbox|door|hands|mailbox|account|place|house|gate)\b/;

/** A finite verb: it is a sentence, which the clauses have judged. */
const FINITE =
  /(?:^| )(?:is|are|was|were|has|have|had|will|'ll|'s|'re|we|he|she|they|it|who|which|must|should|can|could|would|may|might|do|does|did|i|please|pls|thanks|thank|thx|tks|ty|cheers|sorry|if|when|until|till|til|hi|dear|you|your|wants?|needs?|asked|said|says|called|rang|spoke|left|tried|since)(?: |$)/;

const LIMIT = /^(?:by|before|within|inside|no later)\b/;
const LEAD = words(
  "the a an your next new our my service prov provisional exp expected est estimated target revised updated firm tentative ok so and then also parts free full further final & now 'd whse",
);

/** "Supplier says belt in Friday", "DPD say tomorrow": another's word on when something comes. */
function saidBy(spoken: readonly string[], head: readonly string[], says: number): Told | null {
  const speaker = spoken.slice(0, says);
  if (speaker.some((it) => CUSTOMERS.has(it) || /^(?:he|she|it|they|i|we|you|who|which|that)$/.test(it))) return null;
  const rest = head.slice(says + 1);
  if (rest.length > 3 || rest.some((it) => PUBLIC.test(it) || FINITE.test(it) || /^(?:to|no|not)$/.test(it))) return null;
  return { kind: "deliver", actor: speaker.some((it) => AGENTS.has(it)) ? "agent" : "outsider" };
}

/** What follows "Advised cust of …"; null when it was not ours to promise: "Cust home after 3". */
function afterTelling(head: readonly string[]): readonly string[] | null {
  const theirs = CUSTOMERS.has(head[0] ?? "");
  if (theirs && (isVerb(head[1] ?? "") || !head.some((it) => AGENTS.has(it) || ACT_NOUNS.has(it)))) return null;
  if (!TOLD.has(head[0] ?? "")) return head;
  const rest = head.findIndex(
    (it, i) => i > 0 && !CUSTOMERS.has(it) && !CUSTOMER.test(it) && !/^(?:of|re|that|about|for|a|an|the|to|:|expect)$/.test(it),
  );
  return rest < 0 ? [] : head.slice(rest);
}

const isVerb = (word: string): boolean =>
  isPastForm(word) || thirdPersonOf(word) !== null || /^(?:wants|needs|hopes|expects|plans)$/.test(word);

/** Theirs to do, done already, or said to everyone. */
function isTheirs({ spoken, said, deadline, told }: Note): boolean {
  const [first = ""] = said;
  const person = said.slice(0, 2).some((it) => AGENTS.has(it) || OUTSIDERS.has(it));
  if (person || said.includes("eta")) return false;
  if (/^(?:order|book|call|reply|register|buy|ring|text|shop|visit)$/.test(first) && said.length === 1 && spoken.length > 1) return true;
  if (spoken[said.length] === "to" && spoken.length > said.length && baseOf(first) !== null && said.length === 1) return true;
  if (THEIRS.test(spoken.join(" ")) || spoken.some((it) => PUBLIC.test(it))) return true;
  if (!told && !deadline && (isPastForm(first) || doneOf(first) !== null || said.slice(1).some((it) => DONE.test(it)))) return true;
  return (
    baseOf(first) !== null &&
    !SPELLED.has(said.slice(0, 2).join(" ")) &&
    said.length > 1 &&
    !(ACT_NOUNS.has(first) && ACTED_ON.has(said[1]!)) &&
    !DONE.test(said[1]!) &&
    !spoken.slice(1).some((it) => CUSTOMERS.has(it) || OBJECT.test(it))
  );
}

const PUBLIC = /^(?:us|yours?|me|sale|open|hours|closes?|opens|closed|kindly|welcome|enjoy|save|shop|only|daily|weekdays|weekends)$/;
const DONE =
  /^(?:issued|sent|shipped|completed|processed|delivered|received|called|emailed|paid|done|replaced|fixed|repaired|closed|installed|posted|mailed|requested|expects|wants)$/;
const OBJECT = /^(?:him|her|them|w\/|w)$/;
/** What may follow the noun of an act that is also a verb: "Call scheduled Friday", not "Call us Friday". */
const ACTED_ON = words("scheduled sched booked due set arranged for from with to back by on at w re promised confirmed");

function noted({ spoken, said, told, deadline }: Note): Told | null {
  const [first = ""] = said;
  const last = said.at(-1)!;
  const actor = said.slice(0, 3).some((it) => OUTSIDERS.has(it)) ? "outsider" : "agent";
  if (said.includes("eta")) return { kind: "visit", actor: /^(?:omw|on|otw)$/.test(spoken[0] ?? "") ? "i" : actor };
  const person = said.findIndex((it) => AGENTS.has(it) || OUTSIDERS.has(it));
  const stands = said.length === person + 1 || said.slice(person + 1).some((it) => STANDING.has(it) || ACT_NOUNS.has(it));
  if (person >= 0 && person < 3 && (told || stands)) return { kind: "visit", actor };
  const spelled = SPELLED.get(said.slice(0, 2).join(" "));
  if (spelled) return { kind: spelled, actor };
  if (said.includes("way") || said.includes("route")) return { kind: "visit", actor };
  const noun = said.slice(0, 3).find((it) => ACT_NOUNS.has(it) || ABBREVIATED.has(it));
  if (noun) return { kind: ABBREVIATED.get(noun) ?? kindOfNoun(noun) ?? "other", actor };
  if (baseOf(first)) return { kind: baseOf(first)!.kind, actor: "we" };
  if (said.length <= 4 && ARRIVED.has(last)) return last === "in" ? { kind: "deliver", actor: "outsider" } : { kind: "repair", actor };
  if (said.length === 2 && /^(?:there|onsite|on-site|over|round)$/.test(last)) return { kind: "visit", actor };
  return said.length <= GENERAL_MAX &&
    said.some((it) => /^[a-z]{3}/.test(it)) &&
    spoken.every((it, i) => PLAIN.test(it) && !isSaid(it, spoken[i - 1], spoken[i + 1], deadline))
    ? { kind: null, actor }
    : null;
}

/** No address, number of a version or line of a log. */
const PLAIN = /^(?:[a-z][a-z'-]*|[a-z]\/[a-z]?|\d{1,3}|[&+.$'-])$/;
/** A verb, a person or a refusal: more than a thing and its day. */
const isSaid = (word: string, before: string | undefined, after: string | undefined, deadline: boolean): boolean =>
  (CUSTOMERS.has(word) && !/^(?:to|for|w|w\/|with)$/.test(before ?? "")) ||
  isSimplePast(word) ||
  (!deadline && (isPastForm(word) || doneOf(word) !== null) && (after === undefined || PREPOSITION.test(after))) ||
  NOT.test(word) ||
  (thirdPersonOf(word) !== null && kindOfNoun(word) === null) ||
  /^(?:we|he|she|they|it|their|his|her|off|runs|ends|takes|lasts|starts|begins|last|until|thru|confirmed|lvm|vm|reply|own|dead|stuck|broken|down|cracked|torn|faulty|lost|missing|overdue|offline|free|so)$/.test(
    word,
  );

const PREPOSITION = /^(?:by|to|from|in|on|at|for|of|with|off|out|up|w|w\/)$/;
/** Words of a note that only sets a thing beside a day. */
const GENERAL_MAX = 6;
const STANDING = words(
  "slot avail available there onsite on-site out over round here enroute back coming going en site headed attending visiting returning dispatched booked sched scheduled assigned set",
);
const ARRIVED = words("in back here ready due out available avail up done live");
const SPELLED = new Map<string, CommitmentKind>([
  ["drop off", "deliver"],
  ["pick up", "deliver"],
  ["call back", "call_back"],
  ["follow up", "reply"],
]);
const ABBREVIATED = new Map<string, CommitmentKind>([
  ["cb", "call_back"],
  ["c/b", "call_back"],
  ["callback", "call_back"],
  ["f/u", "reply"],
  ["fu", "reply"],
  ["followup", "reply"],
  ["follow-up", "reply"],
]);
