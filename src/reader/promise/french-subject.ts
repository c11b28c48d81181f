import { type Anchor, nounSubject } from "./anchor.ts";
import { futureOf, type Person, type Verb } from "./french-verbs.ts";
import { wordSet } from "./french-words.ts";
import type { Token } from "./tokens.ts";

export interface Left {
  subject: Anchor["subject"];
  from: number;
  first: number;
  clitics: string[];
}

/** The subject on the left of a verb, past its clitics; null when it does not agree with the person. */
export function subjectOf(tokens: readonly Token[], index: number, person: Person): Left | null {
  let first = index;
  while (first > 0 && !tokens[first - 1]!.due && (CLITICS.has(tokens[first - 1]!.word) || ADVERBS.has(tokens[first - 1]!.word))) first--;
  const clitics = tokens.slice(first, index).map(({ word }) => word);
  const before = tokens[first - 1]?.word ?? "";
  const pronoun = (subject: Anchor["subject"]): Left => ({ subject, from: first - 1, first, clitics });
  if (person === "nous" || person === "vous") {
    const at = tokens.findIndex(({ word }, i) => i >= first && i < index && word === person);
    if (at < 0) return person === "nous" && JOINS.test(before) ? { subject: "said_before", from: first, first, clitics } : null;
    return { subject: person === "nous" ? "we" : "you", from: at, first: at, clitics: tokens.slice(at + 1, index).map(({ word }) => word) };
  }
  if (person === "je" && JOINS.test(before) && futureOf(tokens[index]!.word))
    return { subject: "said_before", from: first, first, clitics };
  if (person === "je" && (first === 0 || STOP.test(before)) && tokens[index]!.word.endsWith("rai"))
    return { subject: "i", from: first, first, clitics };
  if (person === "je" && tokens[index]!.word === "mva") return { subject: "i", from: index, first: index, clitics: [] };
  if (person === "il" && tokens[first]?.word === "tout" && first < index) return { subject: "it", from: first, first, clitics };
  if (before === "qui" && /^(?:moi|nous)$/.test(tokens[first - 2]?.word ?? ""))
    return { ...pronoun(person === "je" ? "i" : "we"), from: first - 2 };
  if (person === "je") return /^(?:je|j'|j)$/.test(before) ? pronoun("i") : null;
  if (clitics[0] === "y" && (first === 0 || STOP.test(before) || /^(?:et|pis|que|quand|si)$/.test(before)))
    return { subject: "it", from: first, first: first + 1, clitics: clitics.slice(1) };
  if (person === "tu") return before === "tu" ? pronoun("you") : null;
  if (before === "on") return pronoun("we");
  if (/^(?:ils?|elles?|ca|cela|ce|c'|celui-ci|celle-ci)$/.test(before)) return pronoun("it");
  if (/^(?:je|j'|tu)$/.test(before)) return null;
  const end = before === "qui" ? first - 1 : first;
  const noun = nounSubject(tokens, end, BEGINS);
  return noun ? { subject: noun, from: noun.from, first, clitics } : { subject: "said_before", from: first, first, clitics };
}

export function make(
  tokens: readonly Token[],
  index: number,
  last: number,
  left: Left,
  tense: Anchor["tense"],
  { verb, kind }: Verb,
  negated = false,
): Anchor {
  const { clitics } = left;
  const after = tokens.slice(index + 1, index + 3).map(({ word }) => word);
  const subjectIsYou = left.subject === "you";
  const toCustomer =
    clitics.some((it) => /^(?:vous|vs|te|t'|t|lui|leur)$/.test(it)) ||
    (subjectIsYou && (GIVEN.has(verb) || (verb.startsWith("etre ") && kind !== null))) ||
    (kind === "call_back" && clitics.some((it) => /^(?:la|le|l'|les)$/.test(it)));
  const toward = tokens
    .slice(last + 1, last + 3)
    .map(({ word }) => word)
    .join(" ");
  const reply =
    (verb === "revenir" || verb === "retourner") &&
    (clitics.some((it) => /^(?:vous|te|t'|lui|leur)$/.test(it)) || toward.startsWith("vers "));
  return {
    first: left.first,
    last,
    from: left.from,
    subject: left.subject,
    tense,
    verb,
    toCustomer: toCustomer || /^vers (?:vous|toi|lui|elle)/.test(toward),
    kind: reply ? "reply" : kind,
    toUs: clitics.includes("nous") && left.subject !== "we",
    negated:
      negated ||
      clitics.some((it) => it === "ne" || it === "n'") ||
      after.some((it) => it === "pas" || it === "jamais") ||
      clitics.includes("pas"),
  };
}

export const CLITICS = wordSet("me m' te t' t se s' nous vous vs lui leur le la l' les y en ne n'");

export const ADVERBS = wordSet(
  "bien aussi donc alors egalement surement probablement certainement simplement juste ensuite aussitot rapidement normalement encore deja bientot personnellement finalement tout sans doute quand meme evidemment ici la plus pas jamais toujours",
);

export const BEGINS = wordSet(
  "et ou mais donc car pis puis que qu' si s' quand lorsque lorsqu' dont alors comme sinon ensuite aussi j' je on vous tu qui est sont a ont afin parce puisque ainsi apres selon bonjour bonsoir merci dit avise",
);

/** What may be said of a customer: it is our side that makes it true. */
export const GIVEN = wordSet(
  "recevoir ravoir avoir obtenir recuperer voir reprendre etre entendre prendre chercher ramasser retirer trouver",
);

/** What a note or a short message begins after: «Bien reçu, vous répondrai demain». */
export const STOP = /^[,.;:!?-]$/;

const JOINS = /^(?:et|pis|puis|&|,)$/;
