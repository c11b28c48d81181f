import { fold } from "./fold.ts";

/** Thanks, agreement and good-byes, French and English, on folded text. */
const COURTESY =
  /(?<![a-z])(?:merci|parfait|super|genial|excellente?|nickel|top|ok|okay|d'accord|dac|entendu|compris|c'est (?:bon|note|beau|parfait)|note|bien recu|recu|ca marche|a (?:demain|bientot|plus|tantot|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)|bonne (?:journee|soiree|fin|semaine)|au revoir|oui|thanks?|thank you|thx|cheers|perfect|great|awesome|noted|got it|received|sounds good|understood|see you|have a|bye|yes|good)(?![a-z])/;

/** Whether words are no more than politeness can be: they thank, agree or take leave, or are no letters at all («👍»). */
export const isCourteous = (words: string): boolean => !/[\p{L}\p{N}]/u.test(words) || COURTESY.test(fold(words).text);
