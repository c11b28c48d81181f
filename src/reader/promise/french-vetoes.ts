import type { Clause } from "./clause.ts";
import { dated, timed, type Veto } from "./judge.ts";

/** Why a French clause promises nothing. */
export const FRENCH_VETOES: readonly Veto[] = [
  { name: "a question or an offer", example: "On vous rappelle demain ?", stops: (it) => it.question },
  { name: "a refusal", example: "Nous ne pourrons pas vous livrer vendredi.", stops: (it) => it.negated },
  {
    name: "the customer's own act",
    example: "La cliente va rappeler jeudi.",
    stops: (it) =>
      it.actor === "customer" &&
      !it.toCustomer &&
      !it.verb.startsWith("etre ") &&
      !(it.tense === "future" && dated(it) && /^(?:avoir|ravoir|recevoir)$/.test(it.verb)),
  },
  {
    name: "an act towards us",
    example: "Le client nous enverra les photos demain.",
    stops: (it) =>
      it.toUs &&
      !(
        it.actor === "thing" &&
        (passive(it) || /^(?:re)?(?:venir|arriver|rentrer|parvenir|apporter|livrer)$/.test(it.verb)) &&
        dated(it)
      ) &&
      it.actor !== "i" &&
      it.actor !== "we" &&
      it.actor !== "outsider",
  },
  { name: "the customer may", example: "Vous pourrez nous appeler lundi.", stops: (it) => it.actor === "you" && !it.toCustomer },
  {
    name: "the customer's wish",
    example: "Si vous avez d'autres questions, nous vous répondrons.",
    stops: (it) =>
      /\bsi (?:jamais|un jour) |\bsi (?:vous|tu) chang\w+ d['e]/.test(it.sentence) ||
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
      /^(?:(?:toutes?|tous) (?!l[ea]s?\b|l'|[vn]o)|chaque |aucune? |seule?s )/.test(it.words) ||
      /\b(?:habituellement|generalement|d'hab(?:itude)?|d'ordinaire|en general|en moyenne|typiquement|tou(?:s|tes) les (?:jours|lundi|mardi|mercredi|jeudi|vendredi|semaines|mois|matins)|normally|usually|typically|generally|on average|every|always)\b/.test(
        it.sentence,
      ) ||
      (/\bchaque\b/.test(it.sentence) && !(it.actor === "i" && it.tense === "future" && it.toCustomer)),
  },
  {
    name: "the habit of a trade",
    example: "Nous traitons les demandes sous 48 h.",
    stops: (it) =>
      it.tense === "soon" &&
      it.actor === "we" &&
      !it.toCustomer &&
      it.due?.counted === true &&
      /^(?:nous|on) (?!re(?:pren|f|mpla|pos|ven))[a-z]+ (?:toutes? |tous )?(?:les|nos|vos) /.test(it.words),
  },
  {
    name: "leave given",
    example: "Je vous laisse me confirmer d'ici vendredi.",
    stops: (it) => /\blaiss(?:e|ons) (?:[a-z]{1,4}'? ?){0,2}[a-z]{2,14}(?:er|ir|re)\b/.test(it.words),
  },
  {
    name: "a need",
    example: "Il nous faudra un accès au garage.",
    stops: (it) => /^faudr?/.test(it.verb) || (it.verb === "avoir" && /\bbesoin d/.test(it.words)),
  },
  {
    name: "what is seen or noted while speaking",
    example: "Je vois que la pièce a été commandée en janvier.",
    stops: (it) =>
      it.tense === "soon" &&
      /\b(?:(?:voi[st]|voyons|note|notons) (?:bien |aussi )?qu[e']|(?:prends?|prenons) (?:bien )?(?:acte|note|connaissance)\b)/.test(
        it.words,
      ),
  },
  {
    name: "under way while speaking",
    example: "Je vous rappelle comme convenu.",
    stops: (it) =>
      it.due === null &&
      ((it.tense === "soon" && /\b(?:comme (?:convenu|prevu|promis|entendu)|actuellement|presentement|en ce moment)\b/.test(it.words)) ||
        it.verb === "dire"),
  },
  {
    name: "what goes for everyone",
    example: "Les factures seront dématérialisées lundi pour l'ensemble des entreprises.",
    stops: (it) => /\bpour (?:l'ensemble|tous|toutes|tout le monde)\b/.test(it.words),
  },
  {
    name: "a cut announced",
    example: "Coupure d'électricité planifiée mardi.",
    stops: (it) => it.verb === "prevoir" && /^(?:l[ae] |une? )?(?:coupure|interruption|panne)/.test(it.words),
  },
  {
    name: "what they are to do if it happens",
    example: "Rappeler demain si saignement.",
    stops: (it) => it.tense === "bare" && /^[a-z]+(?:er|re) .*\bsi [a-z]/.test(it.words),
  },
  {
    name: "terms of payment",
    example: "Paiement 45 jours fin de mois.",
    stops: (it) => it.tense === "bare" && /^(?:paiement|reglement) (?:a )?\d+ ?j(?:ours)?\b/.test(it.words),
  },
  {
    name: "how long a thing takes",
    example: "Les travaux de la rue dureront jusqu'à l'automne.",
    stops: (it) => /^dur(?:er|e|ent)?$/.test(it.verb),
  },
  {
    name: "as long as it lasts",
    example: "On est là jusqu'à 17 h.",
    stops: (it) => /\bjusqu'(?:a|au|aux|en)\b/.test(it.words) && (it.actor === "you" || it.verb === "etre la"),
  },
  {
    name: "an appointment",
    example: "Le médecin vous recevra jeudi à 14 h.",
    stops: (it) =>
      (it.toCustomer && /^(?:recevoir|accueillir)$/.test(it.verb) && it.actor !== "you") ||
      (it.verb === "attendre" && it.actor !== "thing") ||
      (/^(?:l[ea]s? |l'|votre |une? )(?:prochaine? )?(?:reunion|assemblee|rencontre|audience|formation|examen|rendez-vous|rdv|consultation|seance|session|saison|rentree|spectacle)\b/.test(
        it.words,
      ) &&
        !it.toCustomer) ||
      (it.tense === "soon" && /\bse (?:reuni(?:t|ssent)|tien(?:t|nent))\b/.test(it.words)),
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
      /(?:^|\s)le(?:s)? (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)s?(?:$|,| (?:et|ou|matin|de \d|des \d))/.test(it.words),
  },
  {
    name: "their own affairs",
    example: "Je termine à 16 h aujourd'hui.",
    stops: (it) =>
      it.tense === "soon" &&
      (it.actor === "i" || it.actor === "we") &&
      !it.toCustomer &&
      /^(?:je|j'|j|on|nous) ?(?:(?:termine|finis|finit|commence|quitte)s? (?:a|vers|des|tot|tard|le \d|demain|aujourd'hui)\b|[a-z]+ (?:ma|mon|mes|nos|notre)\b)/.test(
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
      ) &&
      !(dated(it) && /\b(?:sera|seront) a (?:votre|ta) disposition\b/.test(it.words)) &&
      !(it.actor === "thing" && /\b(?:sera|seront) mise?s? a (?:votre|ta) disposition\b/.test(it.words)),
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

export const passive = ({ verb }: Clause) => /^(?:etre|be) /.test(verb);
