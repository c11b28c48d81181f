import type { Clause } from "./clause.ts";
import { dated, type Ground, type Judgement, ours, timed, type Veto } from "./judge.ts";
import { kindOfWords } from "./nouns.ts";

/** «être», "have"…: they say what will be, and the nouns say what. */
const light = ({ verb }: Clause) => /^(?:etre|avoir|be|have|get)$/.test(verb);
const passive = ({ verb }: Clause) => /^(?:etre|be) /.test(verb);

const VETOES: readonly Veto[] = [
  { name: "a question or an offer", example: "Will you call tomorrow?", stops: (it) => it.question },
  { name: "a refusal", example: "We won't deliver on Friday.", stops: (it) => it.negated },
  {
    name: "the customer's own act",
    example: "The customer will call back Thursday.",
    stops: (it) => it.actor === "customer" && !it.toCustomer && !it.verb.startsWith("etre "),
  },
  {
    name: "an act towards us",
    example: "The owner will send us the photos tomorrow.",
    stops: (it) => it.toUs && it.actor !== "i" && it.actor !== "we" && it.actor !== "outsider",
  },
  { name: "the customer may", example: "You can call us on Monday.", stops: (it) => it.actor === "you" && !it.toCustomer },
  {
    name: "the customer's wish",
    example: "If you have any questions, we will answer them.",
    stops: (it) =>
      /\b(?:si|if) (?:vous|tu|you|quoi|jamais|un jour|ever|anything|besoin)\b.{0,30}\b(?:souhait|voul|veux|desir|prefer|besoin|question|jamais|need|want|would|like|wish|have any|ever)/.test(
        it.sentence,
      ),
  },
  {
    name: "how a thing works",
    example: "If the wire touches, the fuse will blow.",
    stops: (it) => (it.actor === "thing" || it.actor === "none") && it.conditional && !timed(it) && !it.toCustomer && !passive(it),
  },
  {
    name: "being away",
    example: "I'll be out of the office until Monday.",
    stops: (it) =>
      /\b(?:out of (?:the )?office|on (?:vacation|leave|holiday)|absente?|en (?:vacances|conge)|de retour au bureau)\b/.test(it.words),
  },
  {
    name: "a warranty",
    example: "The warranty will cover parts for 12 months.",
    stops: (it) => it.actor === "thing" && /\b(?:garanties?|warranty|guarantee)\b/.test(it.words),
  },
  {
    name: "a habit or a policy",
    example: "Normally our technicians will come in 10 days.",
    stops: (it) =>
      /\b(?:normalement|habituellement|generalement|d'habitude|d'ordinaire|en general|en moyenne|typiquement|chaque|tou(?:s|tes) les (?:jours|lundi|mardi|mercredi|jeudi|vendredi|semaines|mois|matins)|normally|usually|typically|generally|on average|every|always)\b/.test(
        it.sentence,
      ),
  },
  {
    name: "a hope or a maybe",
    example: "Hopefully it will be ready Friday.",
    stops: (it) =>
      /\b(?:esper(?:e|ons|ant)|on verra|peut-etre|eventuellement|possible que|se peut|hope|hoping|hopefully|maybe|perhaps|we'll see|(?:might|may) (?:be|have|not|take|need|get|also|want|call|come|see))\b/.test(
        it.sentence,
      ),
  },
  {
    name: "closing hours",
    example: "Our office will be closed on Monday.",
    stops: (it) => /\b(?:ferme(?:e?s)?|fermeture|closed|closure|interdite?s?|heures d'ouverture|opening hours)\b/.test(it.words),
  },
  {
    name: "politeness",
    example: "We will do our best.",
    stops: (it) =>
      /\b(?:7 ?j ?\/ ?7|24 ?h?\/ ?24|24\/7|notre (?:possible|mieux)|(?:our|my) best|tout en (?:oe|œ)uvre|au serieux|en compte|disposition|a votre ecoute|plaisir|ravie?s?|heureu\w{1,3}|happy to|glad to|welcome|pleasure|look(?:ing)? forward|miss(?:ed)? you|see you|right with you|on se (?:re)?(?:voit|parle))\b/.test(
        it.words,
      ),
  },
  {
    name: "a price",
    example: "The work will cost you $80.",
    stops: (it) =>
      /\b(?:charged|billed|serez facture|sera facture)/.test(it.words) ||
      (/\b(?:coutera|cost|couter|surcout|facture(?:ra|rons)|tarif|prix|price)\b/.test(it.words) && it.kind === null),
  },
];

const GROUNDS: readonly Ground[] = [
  {
    name: "I will, for you, by then",
    example: "I will call you tomorrow before noon.",
    confidence: 0.97,
    holds: (it) => ours(it) && it.tense === "future" && timed(it) && (it.toCustomer || it.kind !== null),
  },
  {
    name: "I will, for you",
    example: "We will send you the quote.",
    confidence: 0.9,
    holds: (it) => ours(it) && it.tense === "future" && it.toCustomer,
  },
  {
    name: "we do it, for you, by then",
    example: "I'm calling you Thursday.",
    confidence: 0.95,
    holds: (it) => ours(it) && it.tense === "soon" && it.toCustomer && it.kind !== null && timed(it),
  },
  {
    name: "we do it, for you",
    example: "I'm sending you the tickets.",
    confidence: 0.86,
    holds: (it) => ours(it) && it.tense === "soon" && it.toCustomer && promising(it),
  },
  {
    name: "we do it by then",
    example: "The technician is fixing it Tuesday.",
    confidence: 0.9,
    holds: (it) => ours(it) && it.tense === "soon" && it.kind !== null && timed(it),
  },
  {
    name: "we do it, a remedy",
    example: "We're replacing it.",
    confidence: 0.7,
    holds: (it) =>
      (it.actor === "i" || it.actor === "we") &&
      it.tense === "soon" &&
      (it.kind === "refund" ||
        (it.kind === "repair" && it.verb !== "prendre" && it.verb !== "mettre" && it.verb !== "faire") ||
        it.kind === "waive" ||
        it.kind === "lend"),
  },
  {
    name: "we will",
    example: "We will replace the pump.",
    confidence: 0.86,
    holds: (it) => ours(it) && it.tense === "future" && it.kind !== null && !light(it),
  },
  {
    name: "we will, an unknown act",
    example: "We will reprogram the panel.",
    confidence: 0.66,
    holds: (it) => ours(it) && it.tense === "future" && !light(it),
  },
  {
    name: "it will be done by then",
    example: "Your car will be ready Friday.",
    confidence: 0.95,
    holds: (it) => it.actor !== "you" && it.tense === "future" && dated(it) && it.kind !== null,
  },
  {
    name: "it will be so by then",
    example: "The pharmacy will have it tomorrow morning.",
    confidence: 0.86,
    holds: (it) => it.actor !== "you" && it.tense === "future" && dated(it),
  },
  {
    name: "it will be done",
    example: "A label will be sent to you.",
    confidence: 0.86,
    holds: (it) =>
      it.actor !== "you" &&
      it.tense === "future" &&
      it.kind !== null &&
      it.kind !== "other" &&
      (passive(it) || timed(it) || it.toCustomer || it.kind === "waive"),
  },
  {
    name: "it will be there some time",
    example: "The credit will be on your next bill.",
    confidence: 0.86,
    holds: (it) => it.actor === "thing" && it.tense === "future" && light(it) && timed(it) && kindOfWords(it.words) !== null,
  },
  {
    name: "it will follow",
    example: "A discount will follow.",
    confidence: 0.62,
    holds: (it) => it.actor === "thing" && it.tense === "future" && !light(it) && kindOfWords(it.words) !== null,
  },
  {
    name: "it comes then",
    example: "The part arrives tomorrow.",
    confidence: 0.88,
    holds: (it) => it.tense === "soon" && it.kind !== null && dated(it) && it.actor !== "none",
  },
  {
    name: "it should, by then",
    example: "It should be ready by Friday.",
    confidence: 0.9,
    holds: (it) => it.tense === "expected" && timed(it) && (it.kind !== null || dated(it)),
  },
  {
    name: "you will get it",
    example: "You will receive a text.",
    confidence: 0.9,
    holds: (it) =>
      it.actor === "you" &&
      it.toCustomer &&
      it.tense !== "bare" &&
      it.tense !== "soon" &&
      (dated(it) ||
        (it.tense === "future" &&
          (!/^(?:avoir|voir|etre|have|see|get|be|expect)$/.test(it.verb) || kindOfWords(it.words) !== null || timed(it)))),
  },
  {
    name: "we wait on something",
    example: "If it moves again, we can call you tomorrow.",
    confidence: 0.86,
    holds: (it) => ours(it) && it.conditional && it.tense !== "bare" && it.kind !== null && (it.toCustomer || timed(it)),
  },
  {
    name: "then the same person does",
    example: "Will fix it and call you.",
    confidence: 0.88,
    holds: (it) => it.inherits && it.toCustomer && it.kind !== null,
  },
  {
    name: "a note of an act to come",
    example: "Quote tomorrow before noon.",
    confidence: 0.87,
    holds: (it) => it.tense === "bare" && it.kind !== null && timed(it),
  },
];

/** Acts that a present tense promises without a date; looking or noting is done while they speak. */
const promising = ({ kind, verb }: Clause) =>
  kind !== null &&
  kind !== "check" &&
  kind !== "other" &&
  kind !== "decide" &&
  !/^(?:confirmer|transferer|preciser|indiquer|ecrire|expliquer|informer|donner|demander|offrir|communiquer|signaler|parler|rendre|prendre)$/.test(
    verb,
  );

export const ENGLISH_JUDGEMENT: Judgement = { vetoes: VETOES, grounds: GROUNDS };
