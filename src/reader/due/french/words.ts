import { hour } from "../meaning.ts";
import { FRENCH_NUMBER, number } from "../numbers.ts";
import type { Fragments } from "../pattern.ts";

/** Unlike other words when a point or a time follows: «ven. 13», «jeu 14h», «mer am». */
const SHORT_DAY =
  "(?:lun|mar|mer|merc|jeu|ven|vend|sam|dim)(?:\\.|(?=,? (?:le |en |av )?(?:\\d{1,2}(?!\\d)|am\\b|pm\\b|mat|soir|aprem|avm|midi|avant[-\\s]midi|apres[-\\s]midi|proch)))";

export const FRENCH_FRAGMENTS: Fragments = {
  N: FRENCH_NUMBER,
  WD: `lundi|mardi|mercredi|mecredi|jeudi|vendredi|samedi|dimanche|${SHORT_DAY}`,
  MONTH:
    "janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|(?:janv?|fevr?|avr|juil|sept?|oct|nov|dec)\\.?",
  D: "[12]\\d|3[01]|0?[1-9]|0?1 ?(?:ier|er|re|e)|premier",
  YEAR: "20\\d\\d",
  TO: " ?(?:a|-|/|ou|et|,) ?| ",
  DANS: "dans|ds",
  DICI: "d'ici|d ici|dici",
  UNIT: "min(?:ute)?s?|mn|h(?:eures?|rs?|res?)?|jours?|jrs?\\.?|j\\.?|semaines?|sems?|mois",
  WORKING: "ouvrables?|ouvres?|ouvree?s?|ouvr\\.|d'ouvrage|de travail|travailles",
  /** What people put around a number of days. */
  ABOUT: "environ|a peu pres|moins de|plus ou moins|max|maximum|presque|pres de|autour de|genre|approx\\.?",
  SIZE: "petite?s?|bon(?:ne)?s?|gros(?:se)?s?|prochaine?s?",
  APREM: "apres[-\\s]?midi|aprem|apm|ap[-\\s]midi",
  MATIN: "matinee|matin|avant[-\\s]?midi|av[-\\s]midi|avm",
  /** What «am», «pm» and «mat» need before them. */
  DAY_WORD: "(?:demain|dem1|2main|aujourd'hui|auj|ajd|{WD}|{MONTH}|\\d|en|cet?|l'),?\\s{0,2}",
  HH: "(?:[01]?\\d|2[0-3])",
  MM: "[0-5]\\d",
  SPELLED:
    "une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|dix[-\\s]sept|dix[-\\s]huit|dix[-\\s]neuf|vingt|vingt et une|vingt[-\\s]deux",
  SPELLED_HOUR: "{SPELLED} h(?:eures?)?",
  PAST_HOUR:
    "et demie?|et quart|(?:et )?trois quarts|moins (?:le )?quart|moins (?:cinq|dix|vingt|vingt[-\\s]cinq|5|10|20)|trente|quinze|quarante[-\\s]cinq",
  HALF: "am|pm|a\\.m\\.|p\\.m\\.|du mat(?:in)?|du soir|de l'(?:{APREM})",
  H: "(?:{HH} ?(?:h(?:eures?|rs?|res?)?)(?: ?{MM}| {PAST_HOUR})?|{HH}:{MM}(?!:\\d)(?: ?h)?|{SPELLED_HOUR}(?: {PAST_HOUR})?)(?: ?(?:{HALF}))?|(?:1[0-2]|0?[1-9]) ?(?:am|pm|a\\.m\\.|p\\.m\\.)|midi(?: {PAST_HOUR}| ?{MM})?|minuit",
  AT: "a|vers|pour|pr|autour de|aux alentours de|aux environs de|environ a|jusqu'a|des|a partir de|a compter de|plutot vers|plutot a|au plus tard a|sur les|vers les|sur le coup de|apres|avant|avt|av\\.?",
  /** An hour is told, and no length: nothing follows that is counted in hours. */
  NO_LENGTH: "(?! (?:de (?!l'|la )|d'(?!ici)|par (?:jour|semaine|mois|personne|tech|passage)|sur \\d|/|gratuit|supp|fact))",
};

const WEEKDAYS = ["lun", "mar", "mer", "jeu", "ven", "sam", "dim"];
const MONTHS = ["jan", "fev", "mar", "avr", "mai", "juin", "juil", "aou", "sep", "oct", "nov", "dec"];

export const weekday = (said: string | undefined): number => WEEKDAYS.indexOf((said ?? "").replace("mec", "mer").slice(0, 3)) + 1;
export const month = (said: string | undefined): number => MONTHS.findIndex((it) => (said ?? "").startsWith(it)) + 1;
export const dayNumber = (said: string | undefined): number => (said === "premier" ? 1 : Number.parseInt(said ?? "", 10));

/** «14h30», «15 heures», «midi et demi», «cinq heures moins quart». */
export function time(said: string | undefined) {
  const text = said ?? "";
  const past = minutesPast(text);
  if (text.startsWith("midi")) return hour(12, 0, "pm", past);
  if (text.startsWith("minuit")) return hour(23, 59, "");
  const digits = /^(\d{1,2})(?:\s?(?:h(?:eures?|rs?|res?)?|:)\s?(\d\d))?/.exec(text);
  const h = digits ? Number(digits[1]) : number(text.split(/ h(?:eures?)?(?![a-z])/)[0]);
  const later = /p\.?m|soir|apres|aprem|ap[-\s]/.test(text) ? "pm" : /a\.?m|mat/.test(text) ? "am" : "";
  return hour(h, digits?.[2] ? Number(digits[2]) : 0, later, past);
}

/** «… et demie», «… moins dix», in minutes after the hour. */
function minutesPast(text: string): number {
  if (/trois quarts|quarante/.test(text)) return 45;
  const less = /moins (?:le )?(quart|[a-z0-9]{1,6}(?:[-\s]cinq)?)/.exec(text)?.[1];
  if (less) return less === "quart" ? -15 : -number(less);
  if (/demi|trente/.test(text)) return 30;
  if (/ et quart| quinze$/.test(text)) return 15;
  return text.startsWith("midi") ? Number(/\d\d$/.exec(text)?.[0] ?? 0) : 0;
}
