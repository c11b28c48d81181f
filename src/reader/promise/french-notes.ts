import type { Clause } from "./clause.ts";
import { infinitiveOf, participleOf } from "./french-verbs.ts";
import { note, noteFrom, outside } from "./note.ts";
import { CUSTOMERS, FIRMS, isAgent, kindOfNoun, OUTSIDERS } from "./nouns.ts";
import type { Sentence, Token } from "./tokens.ts";

/** Acts told without a finite verb: «Tech dépêché, chez lui entre 16h et 18h», «Clio dispo demain», «courriel à envoyer au client». */
export function frenchNotesOf(sentence: Sentence, text: string, clauses: readonly Clause[]): Clause[] {
  const parts = joined(outside(clauses, sentence));
  return parts.flatMap((part) => note(part, sentence, text) ?? told(part, sentence, text) ?? []);
}

/** A part that only says when or where belongs to the one before it: «Carte commandée, 7 à 10 jours». */
function joined(parts: readonly Token[][]): Token[][] {
  const found: Token[][] = [];
  for (const part of parts) {
    const before = found.at(-1);
    const only = part.every(({ due, word }) => due || PLACE.test(word)) && part.some(({ due }) => due);
    if (only && before && !before.some(({ due }) => due) && before.at(-1)!.end + 2 >= part[0]!.start) before.push(...part);
    else found.push([...part]);
  }
  return found;
}

const PLACE = /^(?:chez|sur|place|site|la|le|les|l'|lui|elle|eux|vous|au|a|domicile|ici|client|cliente|ct)$/;

/** The kinds of telling, each by its own sign; the first that fits. */
function told(tokens: readonly Token[], sentence: Sentence, text: string): Clause | null {
  const words = tokens.map(({ word, due }) => (due ? "" : word));
  const dueAt = tokens.findIndex(({ due }) => due);
  const head = dueAt < 0 ? words : words.slice(0, dueAt);
  const here = placed(head, tokens, dueAt);
  if (
    head.length === 0 ||
    (!here && head.some((it, i) => PAST_OR_THEIRS.test(it) || (it === "a" && participleOf(head[i + 1] ?? "") !== null)))
  )
    return null;
  if (CUSTOMERS.has(head[0]!) && head[1] !== "a") return null;
  const kind =
    here ??
    granted(head) ??
    awaited(head, timeOf(tokens, text)) ??
    toBeDone(head, dueAt >= 0) ??
    forCustomer(head) ??
    (dueAt > 0
      ? (actOf(head, tokens) ??
        (head.some((it) => /^(?:votre|vos)$/.test(it)) ? null : (state(head) ?? underWay(head, timeOf(tokens, text)))))
      : null);
  return (
    kind &&
    noteFrom(tokens, kind, sentence, text, {
      waits: null,
      outsider: head.some((it, i) => isOutsider(it) && (i < 2 || head.slice(i - 2, i).includes("par"))),
    })
  );
}

const isOutsider = (word: string): boolean => OUTSIDERS.has(word) || FIRMS.has(word);

/** Finite auxiliaries, appointments, things closed, and what the customer is to do. */
const PAST_OR_THEIRS =
  /^(?:se|s'|ne|n'|je|j'|j|on|nous|vous|tu|ils?|elles?|suis|etes|est|sont|ont|ete|etait|avons|ai|rdv|rendez-vous|aurait|auraient|avait|avaient|etaient|devait|pas|jamais|aucun|aucune|ferme|fermee|fermes|merci|si|possible|possibles|permis|permise|permises|interdit|interdite|que|ouvert|garantie)$/;

/** «texto à envoyer au client», «à rappeler jeudi»: «à» and an infinitive. */
function toBeDone(head: readonly string[], hasDue: boolean): Clause["kind"] {
  const at = head.findIndex((it, i) => (it === "a" || it === "reste") && infinitiveOf(head[i + 1] ?? "")?.kind);
  if (at < 0 || at > HEAD_MAX || (!hasDue && !head.slice(at).some((it) => CUSTOMERS.has(it) || OUTSIDERS.has(it)))) return null;
  return infinitiveOf(head[at + 1]!)!.kind;
}

/** «suivi au citoyen par courriel»: an act to the customer. */
function forCustomer(head: readonly string[]): Clause["kind"] {
  const act = isAct(head[0]!) ? head[0]! : null;
  return act && /^(?:au|a|aux)$/.test(head[1] ?? "") && head.slice(2, 4).some((it) => CUSTOMERS.has(it)) ? kindOfAct(act) : null;
}

/** «Clio dispo demain», «salle de bain finie jeudi». */
function state(head: readonly string[]): Clause["kind"] {
  const last = head.filter((it) => it !== "de" && it !== "nouveau" && it !== "pour" && it !== "bien").at(-1)!;
  return head.length > 1 && READY.test(last) ? "repair" : null;
}

const READY =
  /^(?:dispo|disponible|prete?|paree?|operationnel(?:le)?|fonctionnel(?:le)?|fini|finie|termine|terminee|retabli|retablie|recuperable)s?$/;

/** «Repassage chauffeur en fin de matinée», «Échange standard demain»: a noun of an act opens the part. */
function actOf(head: readonly string[], tokens: readonly Token[]): Clause["kind"] {
  const first = head.find((it, i) => !LEAD.test(it) && !(i < NAMED_MAX && isSomeone(tokens, i)));
  if (first === "appel" && tokens[0]!.start === 0) return null;
  const reminds = /^rappels?$/.test(first ?? "") && /^(?:d[eu]|d'|:)$/.test(head[head.indexOf(first!) + 1] ?? "");
  return first && isAct(first) && !reminds ? kindOfAct(first) : null;
}

/** «Dre Lemay rapp. proprio ce soir»: who does it may stand in front. */
const isSomeone = (tokens: readonly Token[], index: number): boolean =>
  isAgent(tokens[index]!.word) || (tokens[index]!.capital === true && index > 0 && isAgent(tokens[index - 1]!.word));
const NAMED_MAX = 3;

/** «Frigoriste ce soir 18h30», «Chez vous d'ici 20 min», «quittance dans votre boîte demain»: who or what is where, and when. */
function placed(head: readonly string[], tokens: readonly Token[], dueAt: number): Clause["kind"] {
  if (dueAt !== head.length || dueAt < 1) return null;
  const words = head.join(" ");
  if (/^(?:sur place|chez (?:vous|toi|lui|elle|eux))$/.test(words)) return "visit";
  if (/\b(?:dans|ds|sur) (?:vo(?:tre|s)|t(?:a|on|es)) (?:boite|mails?|courriels?|compte|casier|dossier)$/.test(words)) return "send";
  return head.length <= NAMED_MAX && (isAgent(head[0]!) || OUTSIDERS.has(head[0]!)) && head.every((_, i) => i === 0 || isSomeone(tokens, i))
    ? "visit"
    : null;
}

/** «Repose offerte» at the end of what is told: given without a charge. */
const granted = (head: readonly string[]): Clause["kind"] =>
  head.length > 1 && head.length <= HEAD_MAX && /^offerte?s?$/.test(head.at(-1)!) ? "waive" : null;

/** «prix lundi», «résultats jeudi», «nvelle carte en agence sous 4 j»: what they wait for, and when. */
function awaited(head: readonly string[], time: string): Clause["kind"] {
  const thing = head.find((it) => !LEAD.test(it))!;
  if (head.length <= 2 && thing === head.at(-1) && AWAITED.test(thing) && time) return kindOfNoun(thing) ?? "reply";
  const kind = thing && head.length <= HEAD_MAX && /^(?:sous|d'ici|dans) ?\d/.test(time) ? kindOfNoun(thing) : null;
  return kind && /^(?:send|deliver|reply|lend)$/.test(kind) ? kind : null;
}

const AWAITED = /^(?:prix|resultats?|rapport|recu|attestation|estime|estimation|chiffres?|verdict|nouvelles|sms|texto|mail)$/;

const LEAD = /^(?:la|le|l'|les|un|une|des|ok|donc|nouveau|nouvelle|nvelle|nvel|nv|prochain|prochaine|2e|deuxieme|notre|puis)$/;

/** «Nouvelle carte commandée, 7 à 10 j», «petit-déj offert demain»: on its way, or granted. */
function underWay(head: readonly string[], time: string): Clause["kind"] {
  const done = head.findLast((it) => participleOf(it.split("/")[0]!)?.kind && (it === head[0] || DONE.test(it)));
  if (AHEAD.test(time) && done) return participleOf(done.split("/")[0]!)!.kind;
  const at = head.findLastIndex((it) => UNDER_WAY.test(it));
  if (at < 1 || head[at + 1] === "pour") return null;
  if (head[at]!.startsWith("offert")) return "waive";
  return head.slice(0, at).some(isAgent) ? "visit" : "send";
}

/** A participle that agrees, after its noun: «boîte de retour postée d'ici 3 jours». */
const DONE = /(?:ee|ees|es|ie|ies|ue|ues)$|\//;

/** Times that can only be to come: «Installé demain matin», «Refait par l'usine, 8 à 10 jours». */
const AHEAD = /demain|d'ici|sous |dans |prochain|^\d+ ?(?:a|-|et|ou) ?\d+ ?(?:j|h|sem|min)/;

const timeOf = (tokens: readonly Token[], text: string): string => {
  const due = tokens.find((it) => it.due)?.due;
  return due ? text.slice(due.start, due.end) : "";
};

const UNDER_WAY = /^(?:depeche|commande|expedie|lance|offert|envoye|demande|dispatche|reserve|assigne|annonce|attendu)e?s?$/;

/** Nouns that name the doing of something, by their endings, and the short forms of notes. */
const isAct = (word: string): boolean => ACTS.test(word) || (DEVERBAL.test(word) && !NOT_ACTS.test(word));

const ACTS =
  /^(?:echange|depan|install|remb|appel|rappel|rapp?|retour|suivi|depannage|relance|envoi|livraison|livr|verif|interv|inst|visite|texto|courriel|reprise|remise|depart|arrivee|passage|pose|coupe|coulee|ramassage|releve|controle|essai|mise|devis|soumission|colis|reponse|virement|sms|refab)s?$/;
const DEVERBAL = /^[a-z-]{3,}(?:[^g]age|gage|ation|ission|ition|isition|uction|ection|ption|ement|issement|issage)s?$/;
const NOT_ACTS =
  /^(?:garage|etage|village|message|image|page|avantage|stage|fromage|bagage|dommage|chomage|stationnement|appartement|departement|document|moment|logement|batiment|vetement|abonnement|evenement|element|supplement|complement|contentement|jugement|reglement|argument|medicament|information|formation|situation|question|facturation|inscription|reunion|station|condition|relation|attention|satisfaction|section|option|exception|position|promotion|reception|collation|location|habitation|consommation|association|population|convocation|vacation|education|edition|tradition|addition|petition|competition|exposition|operation|administration|direction|action|fonction|traction|solution|consultation|commission|emission|mission|permission|fermement|seulement|rapidement|egalement|vraiment|simplement|surement|normalement|probablement|directement|immediatement|actuellement|prochainement|autrement|completement|exactement|facilement|gratuitement|idealement|personnellement)s?$/;

/** An act says its kind by its noun, or is mended work. */
const kindOfAct = (word: string): Clause["kind"] =>
  SHORT[word] ?? kindOfNoun(word) ?? (word.endsWith("passage") ? "visit" : null) ?? participleOf(word)?.kind ?? "repair";

const SHORT: Readonly<Record<string, Clause["kind"]>> = {
  rap: "call_back",
  rapp: "call_back",
  livr: "deliver",
  verif: "check",
  interv: "visit",
  echange: "repair",
};

/** How far from its beginning a note says what is to be done, in words. */
const HEAD_MAX = 5;
