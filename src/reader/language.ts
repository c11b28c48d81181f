import type { Language } from "../core/due.ts";

/** Enough to be sure; longer texts are not read further. */
const WORDS_MAX = 400;

/** A word that only looks like one language counts less than a word that is its own. */
const LOOKS = 0.6;

const FRENCH = new Set(
  ("le la les l d un une des du de au aux et est sont ete etre a ai as ont avez avons je j tu il elle on nous vous ils elles me m te t se s lui leur y en ce c ca cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos " +
    "ne n pas plus qui que qu quoi dont ou avec pour par sur sous dans chez sans avant apres des vers entre depuis ici mais donc si oui non bien tres tout tous bonjour bonsoir merci salut allo svp madame monsieur mme " +
    "demain hier aujourd hui lundi mardi mercredi jeudi vendredi samedi dimanche matin soir midi semaine mois jour jours heure heures client cliente rappeler rappel livraison envoi pis ben jvous fait faire va vais sera serait devrait").split(" "),
);

const ENGLISH = new Set(
  ("the an and is are was were be been has have had do does did i i'm i'll i've you you'll your yours he she it it's its we we'll we're they them their our us my me him her this that these those there here what which who when where how " +
    "not don't can't won't no yes of to in at by for from with without about after before until within into up out will would should could can may might shall just also still already any some all one if as or but so than then " +
    "hi hello dear thanks thank please sorry regards tomorrow today yesterday tonight monday tuesday wednesday thursday friday saturday sunday morning afternoon week month day days hour hours customer cust call called back let know get got be").split(" "),
);

/** Function words of each side are counted; French accents and elisions add weight. A tie is French, the desk's first language. */
export function guessLanguage(text: string): Language {
  const sample = text.slice(0, WORDS_MAX * 8).toLowerCase();
  let french = 0;
  let english = 0;
  for (const [word] of sample.matchAll(/[\p{L}'’]{1,40}/gu)) {
    const plain = word.replaceAll("’", "'").normalize("NFD").replace(/\p{M}/gu, "");
    const elided = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|aujourd)'(.+)/.exec(plain);
    if (elided && !ENGLISH.has(plain)) french += 2;
    if (FRENCH.has(elided ? elided[1]! : plain)) french++;
    if (ENGLISH.has(plain)) english++;
    if (/[éèêàâçùûîïôœ]/.test(word)) french++;
    if (/n't$|[a-z]ing$|th|w|[a-nq-z]k|sh|ee|oo/.test(plain)) english += LOOKS;
    if (/eu[rx]$|ez$|[aeo]ient$|tion$|eau|oi[rs]|qu|ment$|elle$|ette$/.test(plain)) french += LOOKS;
  }
  return english > french ? "en" : "fr";
}
