import type { Language } from "../core/due.ts";
import { ownWords } from "./own-words.ts";
import { remembered } from "./remembered.ts";

/** Enough to be sure; longer texts are not read further. */
const WORDS_MAX = 400;

/** A word that only looks like one language counts less than a word that is its own, and an elision more. Whole numbers: a tie must be one. */
const OWN = 5;
const LOOKS = 3;
const ELIDED = 10;

const FRENCH = new Set(
  (
    "le la les l d un une des du de au aux et est sont ete etre a ai as ont avez avons je j tu il elle on nous vous ils elles me m te t se s lui leur y en ce c ca cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos " +
    "ne n pas plus qui que qu quoi dont ou avec pour par sur sous dans chez sans avant apres des vers entre depuis ici mais donc si oui non bien tres tout tous bonjour bonsoir merci salut allo svp madame monsieur mme " +
    "demain hier aujourd hui lundi mardi mercredi jeudi vendredi samedi dimanche matin soir midi semaine mois jour jours heure heures client cliente rappeler rappel livraison envoi pis ben jvous fait faire va vais sera serait devrait"
  ).split(" "),
);

const ENGLISH = new Set(
  (
    "the an and is are was were be been has have had do does did i i'm i'll i've you you'll your yours he she it it's its we we'll we're they them their our us my me him her this that these those there here what which who when where how " +
    "not don't can't won't no yes of to in at by for from with without about after before until within into up out will would should could can may might shall just also still already any some all one if as or but so than then " +
    "hi hello dear thanks thank please sorry regards tomorrow today yesterday tonight monday tuesday wednesday thursday friday saturday sunday morning afternoon week month day days hour hours customer cust call called back let know get got be"
  ).split(" "),
);

/** The language that the person's own words are in, whatever they quote. */
export const languageOf = (text: string): Language => guessLanguage(ownWords(text).own);

/** Function words of each side are counted; French accents and elisions add weight. A tie is French, the desk's first language. */
export const guessLanguage = (text: string): Language => (leanOf(text) > 0 ? "en" : "fr");

/** How far words lean to English, or below zero to French: about 5 a word. */
export function leanOf(text: string): number {
  const sample = text.slice(0, WORDS_MAX * 8).toLowerCase();
  let english = 0;
  for (const word of sample.match(/[\p{L}'’]{1,40}/gu) ?? []) english += weightOf(word);
  return english;
}

/** How much a word speaks for English, or below zero for French. */
const weightOf = remembered((word) => {
  const plain = word.replaceAll("’", "'").normalize("NFD").replace(/\p{M}/gu, "");
  const elided = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|aujourd)'(.+)/.exec(plain);
  let english = 0;
  if (elided && !ENGLISH.has(plain)) english -= ELIDED;
  if (FRENCH.has(elided ? elided[1]! : plain)) english -= OWN;
  if (ENGLISH.has(plain)) english += OWN;
  if (/[éèêàâçùûîïôœ]/.test(word)) english -= OWN;
  if (/n't$|[a-z]ing$|th|w|[a-nq-z]k|sh|ee|oo/.test(plain)) english += LOOKS;
  if (/eu[rx]$|ez$|[aeo]ient$|tion$|eau|oi[rs]|qu|ment$|elle$|ette$/.test(plain)) english -= LOOKS;
  return english;
});
