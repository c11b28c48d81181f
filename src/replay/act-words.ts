import type { Language } from "../core/due.ts";
import type { Refusal } from "../core/command.ts";
import type { OrganisationRole } from "../core/organisations.ts";

/** What the replay says of acts that are no promise, in one language. `words` come in quotes already. */
export interface ActWords {
  stage(name: string): string;
  shown(name: string): string;
  asked(names: string): string;
  judged(name: string, good: boolean, because: string): string;
  organisation(name: string, role: OrganisationRole): string;
  reminded(words: string, name: string): string;
  confirmed(words: string, name: string, due: string): string;
  unsure(words: string, name: string): string;
  proposed(words: string, due: string): string;
  agreed(words: string, due: string): string;
  declined(words: string, due: string): string;
  defect(words: string): string;
  defectTold(words: string): string;
  mended(words: string): string;
  notice(until: string): string;
  objected: string;
  closedAfterNotice: string;
  dormant(tries: number): string;
  woken: string;
  received(words: string): string;
  unsettled: string;
  reachable(stretches: string): string;
  /** A customer's day: «le 19 janvier, de 12 h à 13 h 30». */
  stretch(from: string, until: string): string;
  /** How a third party said it, without an account. */
  byLink: string;
  refused(why: string): string;
  refusals: Partial<Record<Refusal["code"], string>>;
}

export const actWordsIn = (language: Language): ActWords => (language === "fr" ? FR : EN);

const FR: ActWords = {
  stage: (name) => `Étape montrée au client\u00a0: ${name}.`,
  shown: (name) => `Au dossier\u00a0: ${name}.`,
  asked: (names) => `Demandé au client\u00a0: ${names}.`,
  judged: (name, good, because) => (good ? `${name}\u00a0: bonne.` : `${name}\u00a0: pas utilisable, parce que ${because}`),
  organisation: (name, role) =>
    `${name} a sa part au dossier (${{ insurer: "assureur", adjuster: "expert", broker: "courtier", other: "autre" }[role]}).`,
  reminded: (words, name) => `On demande à ${name} où en est ${words}.`,
  confirmed: (words, name, due) => `${name} confirme\u00a0: ${words}, pour ${due}.`,
  unsure: (words, name) => `${name} ne sait pas encore\u00a0: ${words}.`,
  proposed: (words, due) => `Nouvelle date proposée\u00a0: ${words}, pour ${due}. L’ancienne tient tant que le client n’a pas dit oui.`,
  agreed: (words, due) => `Le client est d’accord\u00a0: ${words}, pour ${due}.`,
  declined: (words, due) => `La date ne va pas au client\u00a0: ${words}, pour ${due}.`,
  defect: (words) => `Défaut connu\u00a0: ${words}.`,
  defectTold: (words) => `Défaut dit au client, avec une promesse\u00a0: ${words}.`,
  mended: (words) => `Défaut réglé\u00a0: ${words}.`,
  notice: (until) => `Avis écrit de fermeture\u00a0: le client peut s’y opposer jusqu’à ${until}.`,
  objected: "Le client s’oppose à la fermeture\u00a0: le dossier reste ouvert.",
  closedAfterNotice: "Le temps de s’opposer est passé sans objection. Le dossier est clos.",
  dormant: (tries) => `Le dossier dort, après ${tries} essais. Il n’est pas fermé\u00a0: tout signe du client le réveille.`,
  woken: "Le client se manifeste\u00a0: le dossier se réveille, avec son responsable et toute son histoire.",
  received: (words) => `Le client a l’argent\u00a0: ${words}.`,
  unsettled: "Le client dit que ce n’est pas réglé.",
  reachable: (stretches) => `Le client dit quand on peut le joindre\u00a0: ${stretches}.`,
  stretch: (from, until) => `${from} à ${until}`,
  byLink: "par son lien",
  refused: (why) => `Refusé\u00a0: ${why}`,
  refusals: {
    commitments_open: "rien ne ferme un dossier tant que quelque chose est dû.",
    refund_not_received: "rien ne ferme un dossier tant que le client n’a pas l’argent.",
    defect_untold: "rien n’est remis avec un défaut connu sans le dire au client, avec une promesse.",
    no_notice: "des appels sans réponse ne ferment pas un dossier. Il faut le oui du client, ou un avis écrit et le temps de s’y opposer.",
    notice_counting: "le temps de s’opposer n’est pas fini.",
    not_tried_enough: "avant de laisser dormir un dossier, on essaie aussi par écrit.",
    customer_waits: "le client attend une réponse.",
    leads_only: "un responsable décide.",
  },
};

const EN: ActWords = {
  stage: (name) => `Step shown to the customer: ${name}.`,
  shown: (name) => `On the case: ${name}.`,
  asked: (names) => `Asked of the customer: ${names}.`,
  judged: (name, good, because) => (good ? `${name}: good.` : `${name}: not usable, because ${because}`),
  organisation: (name, role) => `${name} has a part in the case (${role}).`,
  reminded: (words, name) => `We ask ${name} how ${words} is coming along.`,
  confirmed: (words, name, due) => `${name} confirms: ${words}, by ${due}.`.replace("..", "."),
  unsure: (words, name) => `${name} does not know yet: ${words}.`,
  proposed: (words, due) => `New date proposed: ${words}, by ${due}. The old one holds until the customer says yes.`.replace("..", "."),
  agreed: (words, due) => `The customer agrees: ${words}, by ${due}.`.replace("..", "."),
  declined: (words, due) => `The date doesn’t suit the customer: ${words}, by ${due}.`.replace("..", "."),
  defect: (words) => `Known defect: ${words}.`,
  defectTold: (words) => `Defect told to the customer, with a promise: ${words}.`,
  mended: (words) => `Defect put right: ${words}.`,
  notice: (until) => `Written closing notice: the customer may object until ${until}.`.replace("..", "."),
  objected: "The customer objects: the case stays open.",
  closedAfterNotice: "The time to object is over, with no objection. The case is closed.",
  dormant: (tries) => `The case is dormant, after ${tries} tries. It is not closed: any sign of the customer wakes it.`,
  woken: "The customer shows up: the case wakes, with its owner and all its history.",
  received: (words) => `The customer has the money: ${words}.`,
  unsettled: "The customer says it is not settled.",
  reachable: (stretches) => `The customer says when to be reached: ${stretches}.`.replace("..", "."),
  stretch: (from, until) => `${from} to ${until}`,
  byLink: "by its link",
  refused: (why) => `Refused: ${why}`,
  refusals: {
    commitments_open: "nothing closes a case while something is owed.",
    refund_not_received: "nothing closes a case until the customer has the money.",
    defect_untold: "nothing is handed over with a known defect unless the customer is told, with a promise for it.",
    no_notice: "unanswered calls don’t close a case. It takes the customer’s yes, or a written notice and the time to object.",
    notice_counting: "the time to object is not over.",
    not_tried_enough: "before a case is left dormant, we also try in writing.",
    customer_waits: "the customer is waiting for an answer.",
    leads_only: "a lead decides.",
  },
};
