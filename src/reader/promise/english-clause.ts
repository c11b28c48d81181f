import type { Anchor } from "./anchor.ts";
import type { Actor } from "./clause.ts";
import { type Act, isToCustomer, wordsAfter } from "./english-acts.ts";
import { textOf } from "./english-nearby.ts";
import { type Left, nounBefore, openingSubject } from "./english-subject.ts";
import { ADVERB, words } from "./english-words.ts";
import { CUSTOMERS, FIRMS, isAgent, kindOfNoun, OUTSIDERS } from "./nouns.ts";
import type { Token } from "./tokens.ts";

export function make(tokens: readonly Token[], left: Left, act: Act, tense: Anchor["tense"], no = false): Anchor {
  const { at, verb, kind } = act;
  const after = wordsAfter(tokens, at, 6);
  const [said, alone] = whose(tokens, left, act, tense);
  const speaker = said === "it" || said === "thing" ? speakerOf(tokens, left.from) : null;
  const arriving = said === "thing" || (typeof said === "object" && isThing(tokens.slice(said.from, said.to)));
  const subject = speaker ?? (typeof said === "object" ? { ...said, ...whoIs(tokens.slice(said.from, said.to), arriving) } : said);
  const guest = typeof said === "object" && isCustomer(tokens.slice(said.from, said.to));
  const given =
    subject === "you" &&
    (GIVEN.has(verb) || (verb === "look" && after[0] === "for") || verb.startsWith("be ") || (verb.endsWith("ing") && tense !== "soon"));
  const inward = typeof subject === "object" || subject === "thing";
  return {
    subject,
    ...(alone && { alone }),
    from: left.from,
    first: left.first,
    last: at,
    tense,
    verb,
    kind,
    negated: no !== act.negated,
    toCustomer: given || (subject !== "you" && (guest ? after.some((it) => /^(?:you|u|your|ur)$/.test(it)) : isToCustomer(tokens, at))),
    toUs:
      (inward && verb !== "schedule" && verb !== "expect" && after.slice(0, 2).some((it) => it === "us" || it === "me")) ||
      (arriving && !speaker && COMES.has(verb) && INWARD.test(textOf(tokens, left.from, at + 7))),
  };
}

/** The word that the part before a comma opens with, adverbs passed over: "Just waiting on the lab, will update you". */
function opener(tokens: readonly Token[], end: number): string {
  if (tokens[end - 1]?.word !== ",") return "";
  const from = tokens.slice(0, end - 1).findLastIndex(({ word }) => /^[,.;:]$/.test(word)) + 1;
  return tokens.slice(from, end - 1).find(({ word }) => !ADVERB(word))?.word ?? "";
}

/** Who acts where nobody was said: the writer, our side in a note about the customer, or a thing on its way. */
function whose(
  tokens: readonly Token[],
  left: Left,
  { verb, kind, at }: Act,
  tense: Anchor["tense"],
): [Anchor["subject"], Anchor["alone"]?] {
  if (left.subject === "it" && /^(?:it|this|that|these|those|which)$/.test(tokens[left.from]!.word)) return ["thing"];
  if (left.subject !== "said_before") return [left.subject];
  if (left.dropped && opener(tokens, left.first).endsWith("ing")) return ["i"];
  const opening = openingSubject(tokens, left.first);
  if (opening && !left.dropped) return [opening];
  const after = wordsAfter(tokens, at, 6);
  const thing =
    verb.startsWith("be ") ||
    (THINGS_DO.has(verb) &&
      !(verb === "be" && after.some((it) => /^(?:there|touch|out|round|over)$/.test(it))) &&
      !/^(?:come|go|pop|drop|take)$/.test(verb));
  if (thing) return [left.dropped ? "thing" : left.subject, "thing"];
  const told = after.some((it) => CUSTOMERS.has(it) || /^(?:him|her|them)$/.test(it)) || verb === "have";
  const own = kind === "visit" || kind === "deliver" || (tense === "future" ? !told : tense === "soon" && after.includes("post"));
  const person = kind === "call_back" || kind === "visit" || isToCustomer(tokens, at);
  const actor = left.dropped ? (own ? "i" : "we") : person ? "agent" : "thing";
  return [left.subject, actor];
}

const GIVEN = words("get receive have hear see expect be pick collect grab");

/** What things do when they are on their way. */
const THINGS_DO = words("be ship arrive land hit reach post clear follow come go show pop appear process drop take");

/** What its words tell against the look of a name, or of a customer: a thing, a ticket's owner. */
function whoIs(said: readonly Token[], thing: boolean): { actor?: Actor } {
  const named = said.map(({ word }) => word).join(" ");
  if (CARRIERS.test(named)) return { actor: "outsider" };
  if (/^(?:mr|mrs|ms|miss|dr) (?:\. )?[a-z]+ (?:in|from|of|at) /.test(named)) return { actor: "agent" };
  if (/^(?:our|my) .*\b(?:painter|electrician|locksmith|glazier|plumber|courier|driver|subs?|broker)s?$/.test(named))
    return { actor: "agent" };
  if (thing) return { actor: "thing" };
  return said.some(({ word }) => CUSTOMERS.has(word)) && !isCustomer(said) && !said.some(({ word }) => isAgent(word) || OUTSIDERS.has(word))
    ? { actor: "agent" }
    : {};
}

const CARRIERS = /\b(?:royal mail|(?:canada|australia|an|new zealand) post|post office|dpd|evri|hermes|gls)\b/;

/** "the line says it will return the fare": the one who says it, when it is neither us nor the customer. */
function speakerOf(tokens: readonly Token[], from: number): { from: number; to: number; actor: Actor } | null {
  let at = from - 1;
  while (at >= 0 && from - at < 5 && /^(?:me|us|that|now)$/.test(tokens[at]!.word)) at--;
  if (
    at < 1 ||
    !/^(?:says?|said|tells|telling|told|confirms|confirmed|reckons|promises|promised|advised|advises|estimates)$/.test(tokens[at]!.word)
  )
    return null;
  while (at > 0 && /^(?:is|are|have|has|'s|'ve|now|just)$/.test(tokens[at - 1]!.word)) at--;
  const speaker = nounBefore(tokens, at);
  const said = speaker && tokens.slice(speaker.from, speaker.to);
  if (!speaker || !said || said.some(({ word }) => isAgent(word) || CUSTOMERS.has(word))) return null;
  return { ...speaker, actor: "outsider" };
}

const COMES = words("come arrive be get land reach hit return deliver schedule");

const INWARD =
  /(?:come|comes|coming|arrive|arrives|arrival|be|is|are|'s|get|gets|land|lands|due|back) (?:back )?(?:in(?! touch| your| ur| the| a| an)|here|with us|(?:in |into |at |to )?our)(?: |$)|(?:reach|reaches|hit|hits) (?:us|our)/;

const isCustomer = (said: readonly Token[]): boolean =>
  said.some(({ word }, i) => CUSTOMERS.has(word) && !/^(?:ticket|case|job|task|action|account|process)$/.test(said[i - 1]?.word ?? "")) &&
  !said.some(({ word }) => isAgent(word));

/** No person, as far as its words tell: a name has a capital, or stands alone before a verb. */
export function isThing(said: readonly Token[], moving = false): boolean {
  const last = said.at(-1)!;
  if (said.some(({ word }) => isAgent(word) || OUTSIDERS.has(word) || FIRMS.has(word) || CUSTOMERS.has(word))) return false;
  if (/^(?:something|anything|everything|nothing|stuff|things?|people|users?)$/.test(last.word)) return true;
  if (moving && said.length === 1 && !last.capital && kindOfNoun(last.word) === null) return true;
  if (moving && said.some(({ word }) => kindOfNoun(word) !== null || /^(?:truck|van|part|order|delivery)s?$/.test(word))) return false;
  if (said.length > 1 && said.length < 5 && said.every(({ word, capital }) => capital || word === ".") && !kindOfNoun(last.word))
    return false;
  if (said.length > 2 || DETERMINER.test(said[0]!.word) || kindOfNoun(last.word)) return true;
  return /[^s']s$/.test(last.word) && !(last.capital && said[0]!.start > 0 && !NAMES_IN_S.test(last.word));
}

const DETERMINER = /^(?:the|an?|this|that|these|those|my|your|our|their|his|her|its|all|ur|yr|any|some|both|two|three|new)$/;

const NAMES_IN_S =
  /^(?:james|chris|carlos|thomas|agnes|charles|lucas|nicholas|marcus|dennis|curtis|jess|tess|ross|hans|luis|andreas|gus|russ|les|wes|jules)$/;
