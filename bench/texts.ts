/** Texts as people of a repair shop, an insurer or a furniture store write them: made here, the same at each run. */

interface Phrases {
  hello: readonly string[];
  /** Says something and promises nothing. */
  plain: readonly string[];
  promise: readonly string[];
  close: readonly string[];
}

const FRENCH: Phrases = {
  hello: ["Bonjour Madame Gagnon,", "Bonjour,", "Bonjour M. Tremblay,", "Allô Julie,", "Bonsoir,"],
  plain: [
    "Merci pour les photos que vous nous avez fait parvenir hier matin, elles sont très claires et le dossier est maintenant complet.",
    "J'ai vérifié avec l'atelier : le pare-chocs est arrivé, mais la couleur ne correspond pas à celle que nous avions demandée.",
    "Je comprends tout à fait votre déception et je suis désolée pour les désagréments causés par ce retard.",
    "Le montant de la franchise est de 500 $ et il est payable à la remise du véhicule, par carte ou par virement.",
    "La livraison précédente avait été refusée parce que la porte de l'ascenseur était trop étroite pour le canapé.",
    "Selon notre dossier, le technicien est passé mardi dernier et n'a trouvé aucune fuite sous l'évier.",
    "Pouvez-vous nous confirmer le numéro de série inscrit sous l'appareil, à côté de l'étiquette grise ?",
    "Vous trouverez ci-joint la facture du mois de septembre ainsi que le rapport de l'expert.",
    "Nos bureaux sont ouverts de 8 h à 17 h du lundi au vendredi, et le comptoir des pièces ferme à midi le samedi.",
  ],
  promise: [
    "Je vous rappelle demain avant midi avec une réponse du fournisseur.",
    "Un technicien passera chez vous jeudi entre 13 h et 15 h.",
    "Nous vous enverrons le devis révisé d'ici vendredi.",
    "Dès que la pièce est reçue, on vous appelle pour fixer un rendez-vous.",
    "Le remboursement sera fait sous 5 jours ouvrables.",
    "Je vais en parler à mon gérant et je vous reviens rapidement.",
    "Votre voiture devrait être prête mercredi en fin de journée.",
    "On regarde ça cette semaine et je vous tiens au courant.",
  ],
  close: [
    "Bonne journée,\nSophie",
    "Cordialement,\n\nMaxime Roy\nService à la clientèle",
    "Merci de votre patience,\nGeneviève",
    "Au plaisir,\nSophie Bélanger\nposte 214",
  ],
};

const ENGLISH: Phrases = {
  hello: ["Hi Karen,", "Hello,", "Good morning Mr. Wood,", "Hi there,", "Dear Ms. Patel,"],
  plain: [
    "Thank you for the pictures you sent over the weekend, they are very clear and your file is complete now.",
    "I checked with the shop and the bumper is here, but the paint code on the label does not match your car.",
    "I completely understand how frustrating this has been and I am sorry for the trouble it caused you and your family.",
    "The deductible is $500 and it is payable when you pick the car up, by card or by transfer.",
    "The last delivery was refused because the sofa did not fit through the elevator door on the second floor.",
    "According to our records the technician came by last Tuesday and found no leak under the sink.",
    "Could you confirm the serial number printed under the unit, right next to the grey sticker?",
    "Please find attached the September invoice and the report of the adjuster.",
    "Our office is open from 8 am to 5 pm Monday to Friday, and the parts counter closes at noon on Saturday.",
  ],
  promise: [
    "I'll call you back tomorrow before noon with an answer from the supplier.",
    "A technician will be there on Thursday between 1 pm and 3 pm.",
    "We will send you the revised estimate by Friday.",
    "As soon as the part comes in, we'll give you a call to set up an appointment.",
    "Your refund will be processed within 5 business days.",
    "Let me talk to my manager and I'll get back to you shortly.",
    "Your car should be ready Wednesday by end of day.",
    "We're looking into it this week and I will keep you posted.",
  ],
  close: [
    "Have a great day,\nSophie",
    "Best regards,\n\nMax King\nCustomer care",
    "Thanks for your patience,\nJenny",
    "Take care,\nSophie Bell\next. 214",
  ],
};

/** Two thirds French, one third English, one to six sentences each, most with a promise in them. */
export function employeeTexts(count: number): string[] {
  return Array.from({ length: count }, (_, i) => text(i % 3 === 2 ? ENGLISH : FRENCH, i));
}

/** One text of about that length. */
export function draftOf(length: number, seed: number): string {
  let draft = "";
  for (let i = 0; draft.length < length; i++) draft += `${text(seed % 3 === 2 ? ENGLISH : FRENCH, seed * 31 + i)}\n\n`;
  return draft.slice(0, length);
}

/** What customers write: questions, chases, complaints. */
export function customerText(seed: number): string {
  const pick = picker(seed);
  const said =
    seed % 3 === 2
      ? [
          "Any news about my sofa? You said Tuesday and nobody called.",
          "I sent the pictures last night, could you confirm you received them?",
          "The dryer stopped working again after the repair and we have no clean clothes.",
          "What are your opening hours on Saturday?",
        ]
      : [
          "Avez-vous des nouvelles de mon divan ? On m'avait dit mardi et personne n'a appelé.",
          "Je vous ai envoyé les photos hier soir, pouvez-vous confirmer la réception ?",
          "La sécheuse a encore lâché après la réparation et nous n'avons plus rien de propre.",
          "Quelles sont vos heures d'ouverture le samedi ?",
        ];
  return `${pick(seed % 3 === 2 ? ENGLISH.hello : FRENCH.hello)}\n\n${pick(said)} ${pick(said)}\n\n${seed % 3 === 2 ? "Thanks" : "Merci"}\nJeff Lavoie`;
}

function text({ hello, plain, promise, close }: Phrases, seed: number): string {
  const pick = picker(seed);
  const sentences = Array.from({ length: 1 + (seed % 4) }, () => pick(plain));
  if (seed % 5 !== 0) sentences.splice(seed % (sentences.length + 1), 0, pick(promise));
  const half = Math.ceil(sentences.length / 2);
  return [pick(hello), sentences.slice(0, half).join(" "), sentences.slice(half).join(" "), pick(close)].filter(Boolean).join("\n\n");
}

/** A linear congruential generator (Numerical Recipes' constants): chance enough to choose a phrase. */
function picker(seed: number): <T>(from: readonly T[]) => T {
  let state = (seed * 2_654_435_761) >>> 0;
  return (from) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return from[(state >>> 8) % from.length]!;
  };
}
