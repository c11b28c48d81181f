import { fold } from "./fold.ts";

/** A sentence that sells, and where it stands in the text. */
export interface Sale {
  words: string;
  start: number;
  end: number;
}

/** Words that sell, in French and English; on folded text. A price alone answers a question. */
const SELLS = new RegExp(
  `(?<![a-z])(?:${[
    "profitez(?:-en)? (?:de|d'|des|du|maintenant|aujourd'hui)|profitez-en",
    "(?:en |notre |une |cette )(?:promotion|promo|solde)s?|offre (?:speciale|exceptionnelle|du moment|de lancement|promotionnelle|limitee)|(?:nos|notre|cette) offres?|\\d{1,3} ?% (?:de )?(?:rabais|reduction|remise)",
    "(?:forfait|formule|plan|abonnement) (?:superieur|premium|plus|or|platine|deluxe|complet)|surclassement|monter en gamme|garantie prolongee",
    "(?:mise a (?:niveau|jour)|ajout|version|option|modele)[^.!?\\n]{0,60}(?:surcout|(?:cout|frais) supplementaires?|supplement de)",
    "pour seulement \\d|a partir de seulement|au prix special",
    "(?:aimeriez|voudriez|souhaiteriez|souhaitez|voulez|desirez)-vous (?:aussi |egalement )?(?:ajouter|acheter|souscrire|vous abonner|profiter|passer a (?:la|notre|un))",
    "(?:que diriez-vous|ca vous dirait|pourquoi ne pas|avez-vous pense a) (?:d'|de |a )?(?:ajouter|acheter|prendre|souscrire|passer a)",
    "saviez-vous que (?:nous|on) (?:offrons|offre|vendons|vend|proposons|propose)|(?:nous|on) (?:offrons|vendons|proposons|offre|vend|propose) (?:aussi|egalement)",
    "(?:je|nous) vous (?:recommand|propos|sugger)\\w+ (?:d'acheter|notre|nos|le forfait|la garantie|l'abonnement)",
    "take advantage of|special offers?|limited[- ]time|(?:our|a|current) promotion|\\d{1,3} ?% off|sale price|for (?:only|just) (?:\\$|£|€)",
    "(?:upgrade|upgrading) (?:to|your|for)|(?:premium|deluxe|gold|platinum) (?:plan|package|membership)|extended warranty|add-ons?",
    "would you (?:like|be interested|care) (?:to|in) (?:also )?(?:add|adding|buy|buying|purchas\\w+|upgrad\\w+|subscrib\\w+|our)",
    "(?:did you know|by the way,?) (?:that )?we (?:also )?(?:offer|sell|carry)|we also (?:offer|sell)|why not (?:add|buy|upgrade|try our)|have you (?:considered|thought about) (?:adding|buying|upgrading|our)",
    "(?:update|upgrade|newer model|option)[^.!?\\n]{0,60}(?:extra|additional) (?:cost|charge|fee)",
  ].join("|")})(?![a-z])`,
);

/** In the same sentence these make it a gesture of ours, or say that nothing is sold. */
const NO_SALE =
  /(?<![a-z])(?:(?:vous )?accord\w*|dedommag\w*|en guise d|geste commercial|pour (?:nous faire pardonner|le retard|les desagrements|l'attente)|gratuit\w*|sans (?:frais|surcout|supplement)|aucuns? (?:frais|surcout)|goodwill|for the (?:trouble|inconvenience|delay|wait)|free of charge|at no (?:extra |additional )?(?:cost|charge)|to make up for|no (?:need|upgrade)|not (?:need|selling))(?![a-z])/;

/** The sentences of our own words that sell something (S33). */
export function sellingIn(words: string): Sale[] {
  const folded = fold(words);
  return [...folded.text.matchAll(/[^.!?\n]+[.!?]*/g)].flatMap(([sentence], i, all) => {
    if (!SELLS.test(sentence) || NO_SALE.test(sentence)) return [];
    const start = folded.at(all[i]!.index + (sentence.length - sentence.trimStart().length));
    const end = folded.at(all[i]!.index + sentence.length);
    return [{ words: words.slice(start, end).trimEnd(), start, end: start + words.slice(start, end).trimEnd().length }];
  });
}
