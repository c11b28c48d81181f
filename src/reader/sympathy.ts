import { fold } from "./fold.ts";

/** Words that feel for a customer, in French and English; on folded text. A plain apology is none: it may come with all there is to say. */
const SYMPATHY = new RegExp(
  `(?<![a-z])(?:${[
    "(?:je|on|nous) (?:vous )?compren(?:ds|d|ons) (?:bien |tres bien |tout a fait |parfaitement )?(?:que|combien|a quel point|votre (?:frustration|colere|deception|impatience|inquietude|decouragement|exasperation|mecontentement|desarroi|reaction|sentiment))",
    "(?:j'|on |nous )imagin(?:e|ons) (?:bien |tres bien |sans peine )?(?:que|combien|a quel point|votre|ce que vous)",
    "cauchemar|calvaire|(?:vous )?(?:vivez|traversez|endurez) (?:une?|des) (?:vraie?s? )?(?:epreuve|moments?|periode|situation)",
    "(?:(?:ca|ce|cela) )?(?:doit|a du) (?:vraiment )?etre (?:vraiment |tres |tellement )?(?:frustrant|penible|difficile|decourageant|stressant|epuisant|inquietant|eprouvant)",
    "(?:desolee?s?|navree?s?) (?:pour vous|(?:d'apprendre|de lire|d'entendre|de voir|de savoir)(?! que la piece)|de ce (?:que vous|qui vous)|que vous (?:ayez|viviez|soyez))",
    "de tout coeur avec vous|on pense (?:bien )?(?:fort )?a vous|bon courage|a votre place, (?:je|moi|n'importe qui)",
    "(?:i|we) (?:do |can |really |completely |totally |fully |certainly )*(?:understand|imagine|appreciate|get) (?:how|why you|that (?:this|it|you)|what you|your (?:frustration|anger|disappointment|concern|worry|feelings))",
    "(?:must|has to) (?:be|have been|feel) (?:so |really |very |incredibly |extremely |quite )?(?:frustrating|hard|difficult|upsetting|awful|stressful|annoying|exhausting|worrying|disappointing|tough)",
    "sorry (?:to (?:hear|learn|read)|(?:that )?you(?:'re|'ve| are| have| had)|for what you|about what)",
    "nightmare|(?:i|we) feel for you|hearts? goes? out|hang in there|that(?:'s| is| sounds) (?:so |really |truly |absolutely )?(?:awful|terrible|horrible|frustrating|dreadful)",
  ].join("|")})(?![a-z])`,
);

/** Whether our own words feel for the customer (S25); what follows from them is for a promise to say. */
export const sympathises = (words: string): boolean => SYMPATHY.test(fold(words).text);
