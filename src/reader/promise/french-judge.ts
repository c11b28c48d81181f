import type { Clause } from "./clause.ts";
import { FRENCH_VETOES, passive } from "./french-vetoes.ts";
import { dated, type Ground, type Judgement, ours, timed } from "./judge.ts";
import { kindOfWords } from "./nouns.ts";

/** «être», "have"…: they say what will be, and the nouns say what. */
const light = ({ verb }: Clause) => /^(?:etre|avoir|be|have|get)$/.test(verb);
/** Each confidence is the share of true promises among what it decided, (true + 1) / (all + 2): docs/reading.md. */
const GROUNDS: readonly Ground[] = [
  {
    name: "I will, for you, by then",
    example: "Je vous rappellerai demain avant midi.",
    confidence: 0.98,
    holds: (it) => ours(it) && it.tense === "future" && timed(it) && (it.toCustomer || it.kind !== null),
  },
  {
    name: "I will, for you",
    example: "Nous vous enverrons le devis.",
    confidence: 0.93,
    holds: (it) => ours(it) && it.tense === "future" && it.toCustomer,
  },
  {
    name: "we do it, for you, by then",
    example: "Je vous rappelle jeudi.",
    confidence: 0.98,
    holds: (it) => ours(it) && it.tense === "soon" && it.toCustomer && it.kind !== null && timed(it),
  },
  {
    name: "we do it, for you",
    example: "Je vous envoie les billets.",
    confidence: 0.94,
    holds: (it) => ours(it) && it.tense === "soon" && it.toCustomer && promising(it),
  },
  {
    name: "we do it by then",
    example: "Je passe mardi matin.",
    confidence: 0.97,
    holds: (it) => ours(it) && it.tense === "soon" && it.kind !== null && timed(it),
  },
  {
    name: "we do it by then, whatever it is",
    example: "J'embarque votre auto sur le pont à 13 h.",
    confidence: 0.97,
    holds: (it) => ours(it) && it.tense === "soon" && timed(it) && !light(it),
  },
  {
    name: "we do it, a remedy",
    example: "Nous la remplaçons à nos frais.",
    confidence: 0.73,
    holds: (it) =>
      (it.actor === "i" || it.actor === "we") &&
      it.tense === "soon" &&
      !/\b(?:je m['e]|on s['e]|nous nous)(?! ?(?:en )?(?:occup|charg))|\b(?:juste|seulement|uniquement)\b/.test(it.words) &&
      (it.kind === "refund" ||
        (it.kind === "repair" && (!/^(?:prendre|mettre|faire|proceder)$/.test(it.verb) || /\ben (?:main|charge)\b/.test(it.words))) ||
        it.kind === "waive" ||
        it.kind === "lend"),
  },
  {
    name: "we will",
    example: "Nous remplacerons la pompe.",
    confidence: 0.84,
    holds: (it) => ours(it) && it.tense === "future" && it.kind !== null && !light(it),
  },
  {
    name: "we will, an unknown act",
    example: "Nous reprogrammerons la centrale.",
    confidence: 0.8,
    holds: (it) => ours(it) && it.tense === "future" && !light(it) && !/\b(?:nous nous|je m['e]|on s['e])/.test(it.words),
  },
  {
    name: "it will be done by then",
    example: "Votre voiture sera prête vendredi.",
    confidence: 0.98,
    holds: (it) => it.actor !== "you" && it.tense === "future" && dated(it) && it.kind !== null,
  },
  {
    name: "it will be so by then",
    example: "La pharmacie l'aura demain matin.",
    confidence: 0.81,
    holds: (it) => it.actor !== "you" && it.tense === "future" && dated(it),
  },
  {
    name: "yours will be so some time",
    example: "Vos exports reprendront ensuite sous peu.",
    confidence: 0.67,
    holds: (it) => it.actor === "thing" && it.tense === "future" && timed(it) && /^(?:votre|vos|ton|ta|tes) /.test(it.words),
  },
  {
    name: "it will be done",
    example: "Un bon de retour vous sera envoyé.",
    confidence: 0.97,
    holds: (it) =>
      it.actor !== "you" &&
      it.tense === "future" &&
      it.kind !== null &&
      it.kind !== "other" &&
      (passive(it) || timed(it) || it.toCustomer || it.kind === "waive"),
  },
  {
    name: "it will be there some time",
    example: "Le crédit sera sur votre prochaine facture.",
    confidence: 0.67,
    holds: (it) => it.actor === "thing" && it.tense === "future" && light(it) && timed(it) && kindOfWords(it.words) !== null,
  },
  {
    name: "it will follow",
    example: "Une remise y figurera.",
    confidence: 0.62,
    holds: (it) =>
      it.actor === "thing" &&
      it.tense === "future" &&
      !light(it) &&
      !/\bse (?:fera|feront)\b/.test(it.words) &&
      kindOfWords(it.words) !== null,
  },
  {
    name: "it comes then",
    example: "La pièce rentre demain.",
    confidence: 0.96,
    holds: (it) => it.tense === "soon" && it.kind !== null && dated(it) && it.actor !== "none",
  },
  {
    name: "we put it aside for you",
    example: "On vous la met de côté.",
    confidence: 0.67,
    holds: (it) => ours(it) && it.tense === "soon" && it.toCustomer && it.verb === "mettre" && /\bde cote\b/.test(it.words),
  },
  {
    name: "we do something with it for you",
    example: "Je te le convertis.",
    confidence: 0.75,
    holds: (it) =>
      (it.actor === "i" || it.actor === "we") &&
      it.tense === "soon" &&
      it.kind === null &&
      /^(?:je|j|on|nous) ?(?:vous|vs|te|t'|lui) ?l(?:e |a |es |')(?!redi|repet|confirm|expliqu|promet|promis|accord|souhait|demand|conseill|laiss|montr|rapel)[a-z]/.test(
        it.words,
      ),
  },
  {
    name: "on our way to you",
    example: "Je file chez vous.",
    confidence: 0.67,
    holds: (it) => (it.actor === "i" || it.actor === "we") && it.tense === "soon" && !light(it) && /\bchez (?:vous|toi)\b/.test(it.words),
  },
  {
    name: "someone should get in touch with you",
    example: "Elle doit vous faire signe.",
    confidence: 0.67,
    holds: (it) =>
      it.tense === "expected" &&
      it.toCustomer &&
      !/^(?:i|we|you|customer)$/.test(it.actor) &&
      (it.kind === "call_back" || it.kind === "reply"),
  },
  {
    name: "it is on its way",
    example: "La confirmation suit par courriel.",
    confidence: 0.75,
    holds: (it) =>
      it.actor === "thing" &&
      it.tense === "soon" &&
      (it.verb === "suivre" || /\bs'en (?:vient|viennent)\b/.test(it.words)) &&
      kindOfWords(it.words) !== null,
  },
  {
    name: "it should, by then",
    example: "Elle devrait être prête d'ici vendredi.",
    confidence: 0.96,
    holds: (it) => it.tense === "expected" && timed(it) && (it.kind !== null || dated(it)),
  },
  {
    name: "you will get it",
    example: "Vous recevrez un texto.",
    confidence: 0.96,
    holds: (it) =>
      it.actor === "you" &&
      it.toCustomer &&
      it.tense !== "bare" &&
      it.tense !== "soon" &&
      (dated(it) ||
        (it.tense === "future" &&
          (!/^(?:trouver|voir)$/.test(it.verb) || dated(it) || (it.verb === "trouver" && timed(it))) &&
          (!/^(?:avoir|voir|trouver|etre|have|see|get|be|expect)$/.test(it.verb) || kindOfWords(it.words) !== null || timed(it)))),
  },
  {
    name: "we wait on something",
    example: "Si ça bouge encore, je vous appelle.",
    confidence: 0.67,
    holds: (it) =>
      ours(it) &&
      it.conditional &&
      it.tense !== "bare" &&
      it.kind !== null &&
      it.kind !== "check" &&
      (it.kind !== "other" || it.toCustomer),
  },
  {
    name: "then the same person does",
    example: "Je vais en parler à mon gérant et vous rappeler.",
    confidence: 0.75,
    holds: (it) => it.inherits && it.toCustomer && it.kind !== null,
  },
  {
    name: "a note of an act to come",
    example: "Chiffrage demain avant midi.",
    confidence: 0.98,
    holds: (it) => it.tense === "bare" && it.kind !== null && timed(it),
  },
  {
    name: "a note of an act owed to the customer",
    example: "Courriel de confirmation à envoyer au client.",
    confidence: 0.83,
    holds: (it) => it.tense === "bare" && it.kind !== null && it.due === null,
  },
];

/** Acts that a present tense promises without a date; looking or noting is done while they speak. */
const promising = ({ kind, verb }: Clause) =>
  kind !== null &&
  kind !== "check" &&
  kind !== "other" &&
  kind !== "decide" &&
  !/^(?:confirmer|transferer|preciser|indiquer|ecrire|expliquer|informer|donner|demander|offrir|mettre|joindre|communiquer|signaler|parler|rendre|prendre)$/.test(
    verb,
  );

export const FRENCH_JUDGEMENT: Judgement = { vetoes: FRENCH_VETOES, grounds: GROUNDS };
