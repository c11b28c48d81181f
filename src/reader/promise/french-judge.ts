import type { Clause } from "./clause.ts";
import { dated, type Ground, type Judgement, ours, timed, type Veto } from "./judge.ts";
import { kindOfWords } from "./nouns.ts";

/** «être», "have"…: they say what will be, and the nouns say what. */
const light = ({ verb }: Clause) => /^(?:etre|avoir|be|have|get)$/.test(verb);
const passive = ({ verb }: Clause) => /^(?:etre|be) /.test(verb);

const VETOES: readonly Veto[] = [
  { name: "a question or an offer", example: "On vous rappelle demain ?", stops: (it) => it.question },
  { name: "a refusal", example: "Nous ne pourrons pas vous livrer vendredi.", stops: (it) => it.negated },
  {
    name: "the customer's own act",
    example: "La cliente va rappeler jeudi.",
    stops: (it) => it.actor === "customer" && !it.toCustomer && !it.verb.startsWith("etre "),
  },
  {
    name: "an act towards us",
    example: "Le client nous enverra les photos demain.",
    stops: (it) =>
      it.toUs && !(it.actor === "thing" && passive(it) && dated(it)) && it.actor !== "i" && it.actor !== "we" && it.actor !== "outsider",
  },
  { name: "the customer may", example: "Vous pourrez nous appeler lundi.", stops: (it) => it.actor === "you" && !it.toCustomer },
  {
    name: "the customer's wish",
    example: "Si vous avez d'autres questions, nous vous répondrons.",
    stops: (it) =>
      /\bsi (?:jamais|un jour) /.test(it.sentence) ||
      /\b(?:si|if) (?:vous|tu|you|quoi|jamais|un jour|ever|anything|besoin)\b.{0,30}\b(?:souhait|voul|veux|desir|prefer|besoin|question|jamais|need|want|would|like|wish|have any|ever)/.test(
        it.sentence,
      ),
  },
  {
    name: "how a thing works",
    example: "Si le fil touche, le fusible sautera.",
    stops: (it) => (it.actor === "thing" || it.actor === "none") && it.conditional && !timed(it) && !it.toCustomer && !passive(it),
  },
  {
    name: "a reminder",
    example: "Je vous rappelle que la facture est due vendredi.",
    stops: (it) =>
      it.verb === "rappeler" &&
      /\brappel\w{1,4} (?:egalement |aussi |donc )?qu[e']/.test(it.sentence) &&
      !/\bque? (?:je|nous|on) (?:vous )?rappel/.test(it.words),
  },
  {
    name: "an opening",
    example: "Je reviens vers vous pour faire suite à notre conversation.",
    stops: (it) =>
      it.tense === "soon" &&
      ((it.due === null && /\b(?:reviens|revenons) vers (?:vous|toi) (?:pour|suite|concernant|au sujet|apres|car|afin)\b/.test(it.words)) ||
        /\b(?:reviens|revenons) sur\b|\bfai(?:s|sons) suite\b/.test(it.words)),
  },
  {
    name: "being away",
    example: "Je serai en vacances jusqu'à lundi.",
    stops: (it) =>
      /\b(?:out of (?:the )?office|on (?:vacation|leave|holiday)|absente?|en (?:vacances|conge)|de retour au bureau)\b/.test(it.words),
  },
  {
    name: "a warranty",
    example: "La garantie couvrira les pièces pendant 12 mois.",
    stops: (it) => it.actor === "thing" && /\b(?:garanties?|warranty|guarantee)\b/.test(it.words),
  },
  {
    name: "a habit or a policy",
    example: "Normalement, nos techniciens passent en 10 jours.",
    stops: (it) =>
      (/\bnormalement\b/.test(it.sentence) && (it.due === null || it.due.counted === true)) ||
      /^(?:(?:toutes?|tous) (?!l[ea]s?\b|l'|[vn]o)|chaque |aucune? )/.test(it.words) ||
      /\b(?:habituellement|generalement|d'habitude|d'ordinaire|en general|en moyenne|typiquement|chaque|tou(?:s|tes) les (?:jours|lundi|mardi|mercredi|jeudi|vendredi|semaines|mois|matins)|normally|usually|typically|generally|on average|every|always)\b/.test(
        it.sentence,
      ),
  },
  {
    name: "the habit of a trade",
    example: "Nous traitons les demandes sous 48 h.",
    stops: (it) =>
      it.tense === "soon" &&
      it.actor === "we" &&
      !it.toCustomer &&
      it.due?.counted === true &&
      /^(?:nous|on) [a-z]+ (?:toutes? |tous )?(?:les|nos|vos) /.test(it.words),
  },
  {
    name: "leave given",
    example: "Je vous laisse me confirmer d'ici vendredi.",
    stops: (it) => /\blaiss(?:e|ons) (?:[a-z]{1,4}'? ?){0,2}[a-z]{2,14}(?:er|ir|re)\b/.test(it.words),
  },
  {
    name: "an appointment",
    example: "Le médecin vous recevra jeudi à 14 h.",
    stops: (it) =>
      (it.toCustomer && /^(?:recevoir|accueillir)$/.test(it.verb) && it.actor !== "you") ||
      (it.verb === "attendre" && it.actor !== "thing") ||
      /^(?:l[ea]s? |l'|votre |une? )(?:prochaine? )?(?:reunion|assemblee|rencontre|audience|formation|examen|rendez-vous|rdv|consultation|seance)\b/.test(
        it.words,
      ),
  },
  {
    name: "a duty of theirs",
    example: "Votre enfant devra être présent à 8 h lundi.",
    stops: (it) => /\bdevr(?:a|ont)\b/.test(it.words) && it.verb === "etre" && it.kind === null,
  },
  {
    name: "an end by the calendar",
    example: "Votre abonnement se renouvellera le 1er avril.",
    stops: (it) => it.actor === "thing" && /\b(?:se termin|expir|prend(?:ra)? fin|se renouvel|augment|partout)/.test(it.words),
  },
  {
    name: "words of someone else",
    example: "Vous m'écrivez : « nous vous rappellerons demain ».",
    stops: ({ sentence, words }) =>
      /\b(?:vous|tu|clients?|cliente|dame|il|elle)\b[^«"]*[«"] ?$/.test(sentence.slice(0, Math.max(0, sentence.indexOf(words)))),
  },
  {
    name: "the habit of a weekday",
    example: "La collecte passe le mardi.",
    stops: (it) =>
      it.tense === "soon" &&
      /(?:^|\s)le(?:s)? (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)s?(?:$|,| (?:et|ou|matin))/.test(it.words),
  },
  {
    name: "their own affairs",
    example: "Je termine à 16 h aujourd'hui.",
    stops: (it) =>
      it.tense === "soon" &&
      (it.actor === "i" || it.actor === "we") &&
      !it.toCustomer &&
      /^(?:je|j'|j|on|nous) ?(?:(?:termine|finis|finit|commence|quitte)s? (?:a|vers|des|tot|tard|le|demain|aujourd'hui)\b|[a-z]+ (?:ma|mon|mes|nos|notre)\b)/.test(
        it.words,
      ),
  },
  {
    name: "a hope or a maybe",
    example: "Ce sera peut-être prêt vendredi.",
    stops: (it) =>
      /\b(?:esper(?:e|ons|ant)|on verra|peut-etre|eventuellement|possible que|se peut|hope|hoping|hopefully|maybe|perhaps|we'll see|(?:might|may) (?:be|have|not|take|need|get|also|want|call|come|see))\b/.test(
        it.sentence,
      ),
  },
  {
    name: "closing hours",
    example: "Nos bureaux seront fermés lundi.",
    stops: (it) => /\b(?:ferme(?:e?s)?|fermeture|closed|closure|interdite?s?|heures d'ouverture|opening hours)\b/.test(it.words),
  },
  {
    name: "politeness",
    example: "Nous ferons tout notre possible.",
    stops: (it) =>
      /\b(?:7 ?j ?\/ ?7|24 ?h?\/ ?24|24\/7|notre (?:possible|mieux)|fer(?:ai|ons) (?:mieux|le maximum)|(?:our|my) best|tout en (?:oe|œ)uvre|au serieux|nous ameliorer|en compte|disposition|a votre ecoute|plaisir|ravie?s?|heureu\w{1,3}|happy to|glad to|welcome|pleasure|look(?:ing)? forward|miss(?:ed)? you|see you|right with you|on se (?:re)?(?:voit|parle))\b/.test(
        it.words,
      ) && !(dated(it) && /\b(?:sera|seront) a (?:votre|ta) disposition\b/.test(it.words)),
  },
  {
    name: "something attached",
    example: "Vous trouverez ci-joint la facture de mars.",
    stops: (it) => /\bci-(?:joint|dessous|apres|contre)|\b(?:en )?(?:piece jointe|annexe)\b/.test(it.words),
  },
  {
    name: "a price",
    example: "Le remplacement coûtera 80 $.",
    stops: (it) =>
      /^etre (?:demander|exiger|facturer|prelever)$/.test(it.verb) ||
      /\b(?:charged|billed|serez facture|sera facture)/.test(it.words) ||
      (/\b(?:coutera|cost|couter|surcout|facture(?:ra|rons)|tarif|prix|price)\b/.test(it.words) && it.kind === null),
  },
];

const GROUNDS: readonly Ground[] = [
  {
    name: "I will, for you, by then",
    example: "Je vous rappellerai demain avant midi.",
    confidence: 0.97,
    holds: (it) => ours(it) && it.tense === "future" && timed(it) && (it.toCustomer || it.kind !== null),
  },
  {
    name: "I will, for you",
    example: "Nous vous enverrons le devis.",
    confidence: 0.94,
    holds: (it) => ours(it) && it.tense === "future" && it.toCustomer,
  },
  {
    name: "we do it, for you, by then",
    example: "Je vous rappelle jeudi.",
    confidence: 0.95,
    holds: (it) => ours(it) && it.tense === "soon" && it.toCustomer && it.kind !== null && timed(it),
  },
  {
    name: "we do it, for you",
    example: "Je vous envoie les billets.",
    confidence: 0.86,
    holds: (it) => ours(it) && it.tense === "soon" && it.toCustomer && promising(it),
  },
  {
    name: "we do it by then",
    example: "Je passe mardi matin.",
    confidence: 0.94,
    holds: (it) => ours(it) && it.tense === "soon" && it.kind !== null && timed(it),
  },
  {
    name: "we do it by then, whatever it is",
    example: "J'embarque votre auto sur le pont à 13 h.",
    confidence: 0.88,
    holds: (it) => ours(it) && it.tense === "soon" && timed(it) && !light(it),
  },
  {
    name: "we do it, a remedy",
    example: "Nous la remplaçons à nos frais.",
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
    example: "Nous remplacerons la pompe.",
    confidence: 0.86,
    holds: (it) => ours(it) && it.tense === "future" && it.kind !== null && !light(it),
  },
  {
    name: "we will, an unknown act",
    example: "Nous reprogrammerons la centrale.",
    confidence: 0.78,
    holds: (it) => ours(it) && it.tense === "future" && !light(it),
  },
  {
    name: "it will be done by then",
    example: "Votre voiture sera prête vendredi.",
    confidence: 0.95,
    holds: (it) => it.actor !== "you" && it.tense === "future" && dated(it) && it.kind !== null,
  },
  {
    name: "it will be so by then",
    example: "La pharmacie l'aura demain matin.",
    confidence: 0.9,
    holds: (it) => it.actor !== "you" && it.tense === "future" && dated(it),
  },
  {
    name: "yours will be so some time",
    example: "Vos exports reprendront ensuite sous peu.",
    confidence: 0.86,
    holds: (it) => it.actor === "thing" && it.tense === "future" && timed(it) && /^(?:votre|vos|ton|ta|tes) /.test(it.words),
  },
  {
    name: "it will be done",
    example: "Un bon de retour vous sera envoyé.",
    confidence: 0.94,
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
    confidence: 0.86,
    holds: (it) => it.actor === "thing" && it.tense === "future" && light(it) && timed(it) && kindOfWords(it.words) !== null,
  },
  {
    name: "it will follow",
    example: "Une remise y figurera.",
    confidence: 0.62,
    holds: (it) => it.actor === "thing" && it.tense === "future" && !light(it) && kindOfWords(it.words) !== null,
  },
  {
    name: "it comes then",
    example: "La pièce rentre demain.",
    confidence: 0.9,
    holds: (it) => it.tense === "soon" && it.kind !== null && dated(it) && it.actor !== "none",
  },
  {
    name: "it should, by then",
    example: "Elle devrait être prête d'ici vendredi.",
    confidence: 0.94,
    holds: (it) => it.tense === "expected" && timed(it) && (it.kind !== null || dated(it)),
  },
  {
    name: "you will get it",
    example: "Vous recevrez un texto.",
    confidence: 0.94,
    holds: (it) =>
      it.actor === "you" &&
      it.toCustomer &&
      it.tense !== "bare" &&
      it.tense !== "soon" &&
      (dated(it) ||
        (it.tense === "future" &&
          (it.verb !== "trouver" || timed(it)) &&
          (!/^(?:avoir|voir|trouver|etre|have|see|get|be|expect)$/.test(it.verb) || kindOfWords(it.words) !== null || timed(it)))),
  },
  {
    name: "we wait on something",
    example: "Si ça bouge encore, je vous appelle.",
    confidence: 0.86,
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
    confidence: 0.88,
    holds: (it) => it.inherits && it.toCustomer && it.kind !== null,
  },
  {
    name: "a note of an act to come",
    example: "Chiffrage demain avant midi.",
    confidence: 0.92,
    holds: (it) => it.tense === "bare" && it.kind !== null && timed(it),
  },
  {
    name: "a note of an act owed to the customer",
    example: "Courriel de confirmation à envoyer au client.",
    confidence: 0.86,
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

export const FRENCH_JUDGEMENT: Judgement = { vetoes: VETOES, grounds: GROUNDS };
