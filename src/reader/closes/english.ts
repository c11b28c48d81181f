import type { CommitmentKind } from "../../core/due.ts";
import { doneOf } from "../promise/english-verbs.ts";
import { AGENTS, kindOfNoun, OUTSIDERS } from "../promise/nouns.ts";
import { remembered } from "../remembered.ts";
import { type Closing, isPeople, lastNamed, type Placed } from "./closing.ts";

const ADVERBS = "(?:(?:just|already|also|now|finally|personally|since) )*";
/** Where a clause of ours begins: "the quote we sent" begins with something else. */
const BEGIN = "^(?:(?:ok|hi|hello|yes|so|as promised|as agreed|today|yesterday|this morning|earlier) )?";
const ONE_OF_US = `(?:the |our |a |my )?(?:[a-z-]+ )?(?:${[...AGENTS, ...OUTSIDERS].join("|")}) `;

export const ENGLISH_CLOSING: Closing = {
  rules: [
    {
      name: "we have done it",
      example: "I've sent you the quote.",
      before: RegExp(`${BEGIN}(?:i|we)(?: have| had|'ve|'d)? ${ADVERBS}$`),
    },
    {
      name: "one of us has",
      example: "The technician fixed the pump this morning.",
      before: RegExp(`${BEGIN}${ONE_OF_US}(?:has |have )?${ADVERBS}$`),
    },
    {
      name: "it has been done",
      example: "Your sofa was delivered this morning.",
      before: RegExp(`[a-z] (?:was|were|(?:has|have|had) ${ADVERBS}been|got) ${ADVERBS}$`),
    },
    { name: "it is done", example: "Your car is ready.", before: RegExp(`[a-z](?: is| are|'s|'re) ${ADVERBS}$`) },
    { name: "we were there", example: "Tech was there this morning.", before: RegExp(`${BEGIN}(?:${ONE_OF_US}|i |we )(?:was|were) $`) },
    { name: "a note of the act", example: "Called her back at 3 as promised.", before: RegExp(`${BEGIN}$`), bare: true },
    {
      name: "a note of the thing",
      example: "Part delivered today.",
      before: /^(?!(?:i|we|you|u|he|she|they|it|to|please|that|this|for)(?:'[a-z]+)? )(?:[a-z.'#&-]+ ){1,5}$/,
      bare: true,
    },
  ],
  kindOf,
  names: remembered((word) => OWN_WORDS.has(word) || READY.test(word) || PERFORMS.test(word) || doneOf(word) !== null),
  denied:
    /^had |(?<![a-z])(?:not|never|no|without|yet|shall|ensure|sure|will|won't|would|should|pleased|glad|could|can|can't|cannot|must|may|might|be|being|to be|need\w*|which|who|whose)(?![a-z])|(?:n't|'ll)(?![a-z])|(?<![a-z])(?:you|u|he|she|they|cust|customer|cx|client|caller|tenant|patient|pt|mr|mrs|ms|owner)(?: [a-z]+)?(?:'ve|'d|'s)? (?:(?:has|have|had|just|already|also) )*$/,
  undone:
    /^[a-z' ]{0,20}(?<![a-z])by (?:the )?(?:customer|client|cust|you|him|her)(?![a-z])|(?<![a-z])(?:is|are|was|were|does|doesn't|did|didn't|has|had|will)(?![a-z])/,
  waits: /(?<![a-z])(?:once|when|whenever|if|after|since|having|until|till|unless|as soon as|by the time|before|whether|so that)(?![a-z])/,
  plans: /(?<![a-z])(?:by|before|due|tomorrow|tmrw|scheduled|expected)(?![a-z])/,
  yesterday: /(?<![a-z])yesterday(?: (?:morning|afternoon|evening))?(?![a-z])/,
};

const READY = /^ready$/;
const HERE = /^(?:there|onsite|out|over)$/;
/** Forms that are no regular participle, and acts that have a word of their own. */
const OWN_WORDS = new Map<string, CommitmentKind>(
  Object.entries({
    spoke: "call_back",
    spoken: "call_back",
    talked: "call_back",
    rang: "call_back",
    phoned: "call_back",
    wrote: "reply",
    answered: "reply",
    came: "visit",
    attended: "visit",
    there: "visit",
    onsite: "visit",
  } as const),
);
/** They say that the act of a noun was done: "refund issued". */
const PERFORMS = /^(?:issued|processed|completed|done|made|finished|returned|submitted)$/;
const KEEPS_NOTHING = new Set(
  "get receive have be expect hear pick collect ask find see try let keep tell make take work do set add book schedule arrange prepare start order confirm provide go test document push reschedule speak talk reach contact head".split(
    " ",
  ),
);
const SOMEONE = "(?:her|him|them|you|cust|customer|cx|client|pt|patient|tenant|owner|m[rs]s?|the)";
/** A call told without whom it was to may be the customer's own. */
const TO_SOMEONE = RegExp(`^ (?:back(?![a-z])|(?:to|with) |(?:back )?${SOMEONE}(?![a-z]))`);
const OURS = /(?<![a-z])(?:i|we|i've|we've|have|has|been|was|were) [a-z ]*$/;
const CALLED = RegExp(`^ (?:back(?![a-z])|(?:back )?${SOMEONE}(?![a-z]))`);

function kindOf({ act, before, after }: Placed): CommitmentKind | null {
  if (HERE.test(act)) return /(?<!(?<![a-z])(?:it|that|this) )(?:was|were) $/.test(before) ? "visit" : null;
  if (READY.test(act)) return /(?:is|are|'s|'re) [a-z ]*$/.test(before) ? (lastNamed(before, kindOfNoun) ?? "repair") : null;
  if (act === "returned" && /(?<![a-z])calls?(?![a-z])/.test(after)) return "call_back";
  const named = PERFORMS.test(act) ? (lastNamed(before, kindOfNoun) ?? lastNamed(after, kindOfNoun)) : null;
  const known = doneOf(act);
  const kind = named ?? OWN_WORDS.get(act) ?? (known && !KEEPS_NOTHING.has(known.verb) ? known.kind : null);
  if (kind === "other" || kind === null) return null;
  if (kind === "visit" && !isPeople(before))
    return /^ in(?![a-z])/.test(after) || act === "arrived" ? (lastNamed(before, kindOfNoun) ?? "deliver") : null;
  const byVoice = kind === "call_back" && !OURS.test(before);
  return byVoice && !(/^(?:spoke|spoken|talked)$/.test(act) ? TO_SOMEONE : CALLED).test(after) ? null : kind;
}
