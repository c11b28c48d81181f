import { addDays } from "../../core/time.ts";
import { dayOfMonthAhead, firstOfMonth, lastOfMonth, mondayOf, mondayOfWeek, nextWeekday } from "./days.ts";
import {
  calendarDate,
  clock,
  day,
  daysAhead,
  earlyWeek,
  greeting,
  hour,
  length,
  monthAhead,
  monthPart,
  numericDate,
  part,
  past,
  type ThirdOfMonth,
  untilFriday,
  vague,
  way,
  week,
  weekend,
  workWeek,
} from "./meaning.ts";
import { FRENCH_NUMBER, number } from "./numbers.ts";
import type { Fragments } from "./pattern.ts";
import type { DueRule, LengthUnit, Moment, Said } from "./piece.ts";

const WEEKDAYS = ["lun", "mar", "mer", "jeu", "ven", "sam", "dim"];
const MONTHS = ["jan", "fev", "mar", "avr", "mai", "juin", "juil", "aou", "sep", "oct", "nov", "dec"];

export const FRENCH: Fragments = {
  N: FRENCH_NUMBER,
  /** A spelled-out weekday, or its short form with a point. */
  WD: "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:lun|mar|mer|jeu|ven|sam|dim)\\.",
  MONTH:
    "janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|(?:janv|fevr?|avr|juil|sept|oct|nov|dec)\\.?",
  D: "[12]\\d|3[01]|0?[1-9](?:er)?|premier",
  YEAR: "20\\d\\d",
  TO: " ?(?:a|-|/|ou|et) ?",
  IN: "(?:d'ici(?: a)?|d ici|sous|dans|en|au bout de|au cours des?|delai(?: maximum| maximal| max)? de)(?: les?| un delai de| un delai maximum de)?(?: prochaine?s)?(?: environ| a peu pres| moins de| max| maximum)?",
  UNIT: "min(?:ute)?s?|mn|h(?:eures?|rs?)?|jours?|jrs?|j|semaines?|sem|mois",
  WORKING: "ouvrables?|ouvres?|ouvree?s?|d'ouvrage|de travail",
  H: "(?:[01]?\\d|2[0-4]) ?(?:h(?:eures?|rs?)?|:)(?: ?[0-5]\\d)?(?: ?(?:am|pm))?(?: (?:du matin|du soir|de l'apres-midi))?|(?:une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|quatorze|quinze|seize|dix[-\\s]sept|dix[-\\s]huit) heures?(?: et demie?| et quart| trente)?|midi(?: et demie?| trente)?|minuit",
  AT: "a|vers|pour|autour de|aux alentours de|aux environs de|jusqu'a|des|a partir de|a compter de|plutot vers|au plus tard a|environ a",
};

/** Clock and length words that stand near no day still count after one of these. */
export const FRENCH_RULES: readonly DueRule[] = [
  // How the words after it bound the act
  { says: "(?:pas|non) avant(?: le| la| l')?", means: way("not_before"), example: ["pas avant le 25 mars", null] },
  { says: "avant", means: way("before"), example: ["avant vendredi", "2026-03-12T17:00"] },
  {
    says: "(?:d'ici|d ici)(?: a| au| le)?|pour(?: le)?|au plus tard|jusqu'a|max(?:imum)?",
    means: way("by"),
    example: ["d'ici à vendredi", "2026-03-13T17:00"],
  },
  {
    says: "des|a partir d[eu]|a compter d[eu]|(?:effecti[fv]e?s? |en vigueur )(?:le|des|a compter du)",
    means: way("from"),
    example: ["à partir de 16 h", "2026-03-10T16:00"],
  },
  { says: "apres", means: way("after"), example: ["après 15 h", "2026-03-10T15:00"] },
  { says: "vers|autour de|aux alentours de|aux environs de", means: way("around"), example: ["vers 15 h", "2026-03-10T15:00"] },
  {
    says: "hier(?: matin| soir)?|avant[-\\s]hier|{WD} (?:dernier|passe)|la semaine (?:derniere|passee)|le mois (?:dernier|passe)|il y a {N} {UNIT}|depuis(?: le)?(?: {WD}| {N} {UNIT}| {D} {MONTH})?|tel que convenu",
    means: past,
    example: ["mardi dernier", null],
  },

  {
    says: "(?:bon|bonne|belle|excellente?|agreable|joyeuse?s?) (?:fin d[e']|et belle |debut d[e'])? ?(?:la )?(?:matin|matinee|avant[-\\s]midi|apres[-\\s]midi|aprem|journee|soiree|soir|semaine|week[-\\s]end|fin de semaine|fetes|vacances|noel|mois)",
    means: greeting,
    example: ["Bonne fin de journée", null],
  },

  // Days
  { says: "aujourd'hui|aujourd hui|auj\\.?|ce jour", means: daysAhead(0), example: ["aujourd'hui", "2026-03-10T17:00"] },
  { says: "(?:le )?(?:lendemain|demain)|dem1|2main", means: daysAhead(1), example: ["demain", "2026-03-11T17:00"] },
  { says: "apres[-\\s]demain|le surlendemain", means: daysAhead(2), example: ["après-demain", "2026-03-12T17:00"] },
  {
    says: "(?:ce |le )?(?<wd>{WD})(?: prochain| qui vient)?",
    means: (said, { today }) => ({ is: "day", date: nextWeekday(today, weekday(said.wd)), weekdayOnly: true }),
    example: ["lundi prochain", "2026-03-16T17:00"],
  },
  {
    says: "(?<wd>{WD}) en (?<n>huit|8|quinze|15)",
    means: (said, { today }) => day(addDays(nextWeekday(today, weekday(said.wd)), said.n === "huit" || said.n === "8" ? 7 : 14)),
    example: ["mardi en huit", "2026-03-24T17:00"],
  },
  {
    says: "(?<wd>{WD}) (?:de )?(?:la )?(?:semaine|sem) (?:prochaine|suivante|d'apres)",
    means: (said, { today }) => day(addDays(mondayOf(today), 6 + weekday(said.wd))),
    example: ["jeudi de la semaine prochaine", "2026-03-19T17:00"],
  },
  {
    says: "(?<wd>{WD}) (?:de )?cette semaine",
    means: (said, { today }) => day(addDays(mondayOf(today), weekday(said.wd) - 1)),
    example: ["jeudi cette semaine", "2026-03-12T17:00"],
  },
  {
    says: "(?:(?:le |ce )?{WD},? )?(?:le )?(?<d>{D}) (?<month>{MONTH})(?: (?<year>{YEAR}))?",
    means: (said, { today }) => calendarDate(today, dayNumber(said.d), month(said.month), said.year),
    example: ["mercredi le 18 mars", "2026-03-18T17:00"],
  },
  {
    says: "(?:(?:le )?{WD},? )?(?:le )?(?<a>\\d{1,2})[/.](?<b>\\d{1,2})(?:[/.](?<year>20\\d\\d|\\d\\d))?",
    means: (said, moment) => numericDate(Number(said.a), Number(said.b), said.year, { ...moment, dayFirst: true }),
    example: ["le 20/03/2026", "2026-03-20T17:00"],
  },
  {
    says: "(?:le )?(?<year>{YEAR})-(?<m>\\d\\d)-(?<d>\\d\\d)",
    means: (said, { today }) => calendarDate(today, Number(said.d), Number(said.m), said.year),
    example: ["le 2026-03-20", "2026-03-20T17:00"],
  },
  {
    says: "(?:(?:le )?{WD},? )le (?<d>{D})|{WD} (?<d2>{D})(?! ?(?:h|:|-|a \\d|min))",
    means: (said, { today }) => day(dayOfMonthAhead(today, dayNumber(said.d ?? said.d2))),
    example: ["vendredi le 20", "2026-03-20T17:00"],
  },
  {
    says: "(?:le|au) (?<d>{D})(?= ?(?:$|[,.;:!?)\\n]|(?:a|au|en|avant|vers|entre|dans|pour|et|ou|matin|soir|pm|am|apres|plutot)\\b))",
    means: (said, { today }) => day(dayOfMonthAhead(today, dayNumber(said.d))),
    example: ["le 20", "2026-03-20T17:00"],
  },
  { says: "noel", means: (_, { today }) => calendarDate(today, 25, 12), example: ["avant Noël", "2026-12-24T17:00"] },

  // Parts of a day
  {
    says: "(?<same>ce |a )?(?:(?:en|dans l'|dans la|le|au|du) ?)?(?:debut de |milieu de |fin de |fin d')?(?:matinee|matin|avant[-\\s]midi|am|mat)",
    means: ({ same }) => part(12 * 60, { start: 8 * 60, same: Boolean(same) })(),
    example: ["à matin", "2026-03-10T12:00"],
  },
  {
    says: "(?:(?:a|de|des) )?(?:la )?(?:1ere|premiere) heure|(?:en |au )?debut de (?:la )?(?:matinee|journee)|tot (?:le |en )?matin(?:ee)?|(?:a|des) l'ouverture",
    means: part(9 * 60, { start: 8 * 60 }),
    example: ["lundi à la première heure", "2026-03-16T09:00"],
  },
  {
    says: "(?:sur )?l'heure du (?:midi|diner|lunch)|(?:en fin|a la fin|fin) de (?:la )?matinee",
    means: part(12 * 60),
    example: ["sur l'heure du midi", "2026-03-10T12:00"],
  },
  {
    says: "(?:en |au )?debut (?:d'|de l')(?:apres[-\\s]midi|aprem)",
    means: part(14 * 60, { start: 12 * 60 }),
    example: ["en début d'après-midi", "2026-03-10T14:00"],
  },
  {
    says: "(?:en |au )?milieu (?:d'|de l')(?:apres[-\\s]midi|aprem)",
    means: part(15 * 60, { start: 12 * 60 }),
    example: ["en milieu d'après-midi", "2026-03-10T15:00"],
  },
  {
    says: "(?<same>cet(?:te)? )?(?:(?:dans |en |d')?(?:l')?)?(?<end>(?:en |la |a la )?fin (?:d'|de l'))?(?:apres[-\\s]midi|aprem|pm)",
    means: ({ same, end }) => part(17 * 60, { start: end ? 17 * 60 : 12 * 60, same: Boolean(same) })(),
    example: ["cet après-midi", "2026-03-10T17:00"],
  },
  {
    says: "(?:dans|durant|pendant) la journee|(?:(?:en|la|a la) )?fin de (?:la )?journee|fermeture|(?:dans le )?courant de la journee|en journee",
    means: part("close"),
    example: ["d'ici la fin de la journée", "2026-03-10T17:00"],
  },
  {
    says: "(?<same>ce |a )?(?:(?:en|dans la|le|au) )?(?:debut de |fin de )?(?:soiree|soir)",
    means: ({ same }) => part(21 * 60, { start: 18 * 60, same: Boolean(same) })(),
    example: ["ce soir", "2026-03-10T21:00"],
  },
  { says: "apres (?:le )?(?:diner|lunch|dejeuner)", means: part(17 * 60), example: ["après le dîner", "2026-03-10T17:00"] },

  // The clock
  {
    says: "(?<at>{H})(?: pile| precises?| environ)?",
    means: (said) => clock(time(said.at), undefined, /^(?:midi|minuit)|[h:] ?\d\d/.test(said.at!)),
    example: ["à 14h30", "2026-03-10T14:30"],
  },
  {
    says: "(?:{AT}) (?<at>{H})(?: pile| precises?| environ)?",
    means: (said) => clock(time(said.at), undefined, true),
    example: ["vers 15 h", "2026-03-10T15:00"],
  },
  {
    says: "(?:entre|de|d') ?(?<a>{H}|\\d{1,2}) ?(?:et|a|-) ?(?<b>{H})|(?<c>{H}) ?(?:-|a) ?(?<e>{H})|entre (?<f>\\d{1,2}) et (?<g>\\d{1,2})(?! ?(?:min|jours|semaines|mois|%|\\$|€|ans))",
    means: (said) => clock(time(said.a ?? said.c ?? said.f), time(said.b ?? said.e ?? said.g), true),
    example: ["jeudi entre 13 h et 15 h", "2026-03-12T15:00", "2026-03-12T13:00"],
  },

  // Lengths from now
  {
    says: "(?<in>{IN}) (?<n>{N})(?:{TO}(?<n2>{N}))? ?(?:prochaine?s? )?(?<unit>{UNIT})(?: (?<working>{WORKING}))?",
    means: lengthSaid,
    example: ["dans 24 à 48 heures", "2026-03-12T10:15", "2026-03-11T10:15"],
  },
  {
    says: "(?<n>{N})(?:{TO}(?<n2>{N}))? ?(?<unit>{UNIT}) (?<working>{WORKING})",
    means: lengthSaid,
    example: ["deux jours ouvrables", "2026-03-12T17:00"],
  },
  {
    says: "(?<=(?:prendre|prendra|prend|comptez|compter|prevoyez|prevoir|prevois|durera|dure|attente de|delai de|delais de|pour) (?:environ |encore |un bon )?)(?<n>{N})(?:{TO}(?<n2>{N}))? ?(?<unit>{UNIT})(?: (?<working>{WORKING}))?",
    means: lengthSaid,
    example: ["ça va prendre une semaine", "2026-03-17T17:00"],
  },
  {
    says: "(?:dans|d'ici) (?:une |la )?demi[-\\s]heure",
    means: () => length(30, 30, "minute"),
    example: ["dans une demi-heure", "2026-03-10T10:45"],
  },
  {
    says: "(?:dans|d'ici) une heure et demie",
    means: () => length(90, 90, "minute"),
    example: ["dans une heure et demie", "2026-03-10T11:45"],
  },
  {
    says: "(?:dans|d'ici) (?:un |trois )?quarts? d'heure",
    means: (_said) => length(15, 15, "minute"),
    example: ["dans un quart d'heure", "2026-03-10T10:30"],
  },
  { says: "(?:dans|d'ici|sous) (?:l'heure|1 ?h)", means: () => length(1, 1, "hour"), example: ["dans l'heure", "2026-03-10T11:15"] },
  {
    says: "(?:sous|dans une|dans la|d'ici une|d'ici la) (?<n>huitaine|dizaine|quinzaine)(?: de jours)?|(?:dans|d'ici|sous) (?:une )?(?<n2>dizaine|douzaine|quinzaine|vingtaine) de (?<unit>jours|minutes)|sous (?<n3>quinzaine|huitaine)|(?<=(?:comptez|prevoyez|prendra|prendre|prend) (?:environ )?)une (?<n4>dizaine|douzaine|quinzaine|vingtaine) de (?<unit2>jours|minutes)",
    means: (said) => dozens(number(said.n ?? said.n2 ?? said.n3 ?? said.n4), said.unit ?? said.unit2),
    example: ["sous quinzaine", "2026-03-25T17:00"],
  },

  // Weeks
  {
    says: "(?:(?:dans|durant|pendant|au courant de|dans le courant de|courant) ?)?cette semaine|(?:dans|durant|au courant de|dans le courant de) la semaine",
    means: untilFriday(0),
    example: ["cette semaine", "2026-03-13T17:00"],
  },
  {
    says: "(?:d'ici|avant) (?:a )?la fin de (?:la |cette )?semaine|(?:a )?la fin de (?:la|cette) semaine",
    means: untilFriday(0),
    example: ["d'ici la fin de la semaine", "2026-03-13T17:00"],
  },
  {
    says: "(?:(?:dans|au|durant|pendant|en)(?: le)? (?:courant|cours) de |courant |(?:dans|durant|pendant) )?(?:la )?(?:semaine|sem\\.?) prochaine|la semaine (?:suivante|qui vient)",
    means: week(1),
    example: ["au courant de la semaine prochaine", "2026-03-20T17:00", "2026-03-16T08:00"],
  },
  {
    says: "(?:en |au )?debut (?:de |d')?(?:la |cette )?(?:semaine|sem\\.?)(?<next> prochaine)?",
    means: earlyWeek,
    example: ["en début de semaine prochaine", "2026-03-17T17:00", "2026-03-16T08:00"],
  },
  {
    says: "(?:en |a la |la |cette )?fin de semaine(?<next> prochaine)?",
    means: (said, moment) => (moment.quebec ? weekend : untilFriday)(said.next ? 1 : 0)(said, moment),
    example: ["en fin de semaine", "2026-03-15T23:59", "2026-03-14T00:00"],
  },
  {
    says: "(?:ce |le |durant le |pendant le |dans le )?(?:week[-\\s]end|weekend|we)(?<next> prochain)?",
    means: (said, moment) => weekend(said.next ? 1 : 0)(said, moment),
    example: ["ce week-end", "2026-03-15T23:59", "2026-03-14T00:00"],
  },
  {
    says: "(?:dans |durant |pendant )?(?:la )?semaine du (?:lundi )?(?<d>{D})(?: (?<month>{MONTH}))?",
    means: weekOf,
    example: ["dans la semaine du 16 mars", "2026-03-20T17:00", "2026-03-16T08:00"],
  },
  { says: "(?:la )?(?:semaine|sem\\.?) (?<n>\\d{1,2})", means: isoWeek, example: ["semaine 13", "2026-03-27T17:00", "2026-03-23T08:00"] },

  // Months
  {
    says: "(?:d'ici |avant )(?:a )?(?:la )?fin (?:du|de ce) mois|fin du mois au plus tard",
    means: (_, { today }) => ({ is: "period", from: today, to: lastOfMonth(today), end: true }),
    example: ["d'ici la fin du mois", "2026-03-31T17:00"],
  },
  {
    says: "(?:a la |en |la )?fin (?:du|de) mois|fin de ce mois",
    means: (_, { today }) => monthPart(firstOfMonth(today), "end"),
    example: ["à la fin du mois", "2026-03-31T17:00", "2026-03-21T08:00"],
  },
  {
    says: "(?:(?:en|au) )?(?<which>debut|fin|la mi-|mi-|courant|en|au mois d[e']|(?:dans le )?courant du mois d[e']|dans le courant d[e'])(?: d[eu'])? ?(?:mois d[e'] ?)?(?<month>{MONTH})",
    means: (said, { today }) => monthPart(monthAhead(today, month(said.month)), third(said.which!)),
    example: ["début avril", "2026-04-10T17:00", "2026-04-01T08:00"],
  },
  {
    says: "(?:dans le )?(?:courant|cours) du mois|ce mois-ci",
    means: (_, { today }) => monthPart(firstOfMonth(today), "all"),
    example: ["ce mois-ci", "2026-03-31T17:00"],
  },
  {
    says: "(?:(?<which>en debut|au debut|debut|fin|a la fin|mi-)(?: d[ue])? ?)?(?:le |du )?mois prochain",
    means: (said, { today }) => monthPart(firstOfMonth(today, 1), said.which ? third(said.which) : "all"),
    example: ["le mois prochain", "2026-04-30T17:00", "2026-04-01T08:00"],
  },

  // A time is meant, and no instant follows from it
  {
    says: "(?:d'ici|dans|sous|pour|apres) (?:a peu pres )?(?:quelques|(?:une )?couple d['e]|plusieurs|un ou deux) ?(?:petite?s )?(?:instants|secondes|minutes|heures|jours|semaines|mois)",
    means: vague,
    example: ["d'ici quelques jours", "vague"],
  },
  {
    says: "(?:d'ici|dans|sous) (?:un|une) (?:petit |petite )?(?:instant|seconde|moment|peu|certain temps)|d'ici peu|(?:dans|d'ici|au cours) ?(?:les|des) (?:tout )?(?:prochaine?s? )(?:minutes|heures|jours|semaines|mois)|dans les (?:jours|heures|semaines) (?:qui viennent|a venir|suivante?s)",
    means: vague,
    example: ["dans les prochains jours", "vague"],
  },
  {
    says: "sous peu|bientot|(?:tres |assez |le plus )?rapidement|(?:au |le )plus (?:vite|tot)(?: possible)?|(?:des|aussitot) que possible|asap|dans les (?:plus brefs|meilleurs) delais|dans les plus brefs|sans (?:tarder|delai)|dans la foulee|(?:tres )?prochainement|tout de suite|immediatement|incessamment(?: sous peu)?|tantot|plus tard|tout a l'heure|taleur",
    means: vague,
    example: ["sous peu", "vague"],
  },
  {
    says: "(?:au|ce|cet|a l'|l') ?(?:printemps|ete|automne|hiver)(?: prochain)?|(?:apres|avant|d'ici|pendant|durant) (?:les |le |la )?(?:fetes|vacances|conge|rentree)|a la rentree|(?:sur |dans |a )?(?:votre |la |vos )?(?:prochaine?s?) (?:facture|facturation|releve|cycle|paie)s?",
    means: vague,
    example: ["après les Fêtes", "vague"],
  },
  {
    says: "(?:des|a|apres|suivant|sur) (?:la |le |l'|votre )?(?:reception|acceptation|approbation|validation|signature|livraison)(?: (?:de|du|des|d') ?(?:la |l'|le |votre |vos )?[a-z]{2,20})?",
    means: vague,
    example: ["dès réception de la pièce", "vague"],
  },
  {
    says: "(?:la|le) (?:veille|jour meme)|(?:une? |{N} ?)(?:min(?:utes)?|h|heures?) avant(?! (?:{H}|\\d))|juste (?:apres|avant)|par la suite|au fur et a mesure",
    means: vague,
    example: ["la veille", "vague"],
  },
  {
    says: "(?:(?:sous|dans les|d'ici) {N}(?:{TO}{N})? ?{UNIT}(?: {WORKING})? )(?:suivant|apres|a compter de|a partir de|de|des) (?:la |l'|le |votre |cette |sa )?(?:reception|envoi|acceptation|approbation|signature|retour|validation|commande|diagnostic|accord|paiement|expedition)",
    means: vague,
    example: ["sous 5 jours après réception", "vague"],
  },
];

const weekday = (said: string | undefined) => WEEKDAYS.indexOf((said ?? "").slice(0, 3)) + 1;
const month = (said: string | undefined) => MONTHS.findIndex((it) => (said ?? "").startsWith(it)) + 1;
const dayNumber = (said: string | undefined) => (said === "premier" ? 1 : Number.parseInt(said ?? "", 10));

const third = (which: string): ThirdOfMonth =>
  /debut/.test(which) ? "start" : /mi/.test(which) ? "middle" : /fin/.test(which) ? "end" : "all";

const UNITS: readonly (readonly [RegExp, LengthUnit])[] = [
  [/^(?:min|mn)/, "minute"],
  [/^h/, "hour"],
  [/^j/, "day"],
  [/^s/, "week"],
  [/^mois/, "month"],
];

/** «d'ici 16 h» is a clock time; «d'ici 2 h», «d'ici 48 h» are lengths. */
function lengthSaid(said: Said) {
  const low = number(said.n);
  const clockHour = said.in?.startsWith("d'ici") && !said.n2 && low > 4 && low < 24 && low % 12 !== 0;
  if (clockHour && said.unit!.startsWith("h")) return null;
  const unit = UNITS.find(([form]) => form.test(said.unit!))![1];
  const working = said.working && unit === "hour" ? "working_hour" : said.working && unit === "day" ? "working_day" : unit;
  return length(low, said.n2 ? number(said.n2) : low, working);
}

/** «une dizaine de jours», «sous huitaine». */
const dozens = (n: number, unit = "jours") => length(n, n, unit === "minutes" ? "minute" : "day");

function weekOf(said: Said, { today }: Moment) {
  const start = said.month ? calendarDate(today, dayNumber(said.d), month(said.month)) : day(dayOfMonthAhead(today, dayNumber(said.d)));
  return start?.is === "day" ? workWeek(mondayOf(start.date)) : null;
}

function isoWeek({ n }: Said, { today }: Moment) {
  const monday = mondayOfWeek(today, Number(n));
  return monday ? workWeek(monday) : null;
}

/** «14h30», «15 heures», «midi et demi». */
function time(said: string | undefined) {
  const text = said ?? "";
  const half = /demi|trente/.test(text) ? 30 : /quart/.test(text) ? 15 : 0;
  if (text.startsWith("midi")) return hour(12, half, "pm");
  if (text.startsWith("minuit")) return hour(24, 0, "");
  const digits = /^(\d{1,2})(?:\s?(?:h(?:eures?|rs?)?|:)\s?(\d\d))?/.exec(text);
  const h = digits ? Number(digits[1]) : number(text.split(/ heures?/)[0]);
  const later = /pm|soir|apres-midi/.test(text) ? "pm" : /am|matin/.test(text) ? "am" : "";
  return hour(h, digits?.[2] ? Number(digits[2]) : half, later);
}
