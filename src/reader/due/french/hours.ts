import { clock, part } from "../meaning.ts";
import type { DueRule, Said } from "../piece.ts";
import { time } from "./words.ts";

const NOON = 12 * 60;
const EVENING = 21 * 60;
/** What is done in the night is done when people get up. */
const NIGHT_ENDS = 6 * 60;

/** Parts of a day, and the clock. «demain midi» is a part of the day, and midnight its end: nobody's hour to come at. */
export const HOURS: readonly DueRule[] = [
  {
    says: "(?<same>ce |c'|a )?(?:(?:en|{DANS} l'|{DANS} la|le|l'|la|au|du|courant|(?:en |au )cours de|pendant la|pendant l'|durant l'|durant la) ?)?(?:la |l')?(?:(?<end>milieu|fin) (?:de |d'|de la |de l')?)?(?:{MATIN})|(?<={DAY_WORD})(?:a\\.?m\\.?|mat)",
    means: ({ same, end }) => part(NOON, { start: end ? NOON : 8 * 60, same: Boolean(same) })(),
    example: ["à matin", "2026-03-10T12:00"],
  },
  {
    says: "(?:(?:a|de|des|en) )?(?:la )?(?:1 ?ere|1re|premiere) heure|(?:en |au )?debut (?:de |d')?(?:la )?(?:matinee|journee|matin|avant[-\\s]midi|avm)|(?:tres |de bonne heure |tot )(?:le |en |au )?(?:matin(?:ee)?|avant[-\\s]midi)|(?:tot|de bonne heure)(?= (?:demain|{WD}))|(?<=(?:demain|{WD}|matin) )(?:tot|de bonne heure)|(?:a|des) l'ouverture",
    means: part(9 * 60, { start: 8 * 60 }),
    example: ["lundi à la première heure", "2026-03-16T09:00"],
  },
  {
    says: "(?:(?:sur |a |pendant |durant )?(?:l'heure|les heures) du (?:midi|lunch|dejeuner)|(?:avant|{DICI}|pour) (?:l'heure du |le )?(?:lunch|dejeuner)|(?<same>ce midi)|(?:le|au) midi|(?:en |a la )?mi[-\\s]journee|(?:en |au )?milieu de (?:la )?journee|(?:pendant|durant) le (?:lunch|dejeuner))",
    means: ({ same }) => part(NOON, { same: Boolean(same) })(),
    example: ["sur l'heure du midi", "2026-03-10T12:00"],
  },
  {
    says: "(?:(?:sur |a )?l'heure du |avant (?:le )?)(?:diner)",
    means: (_, { quebec }) => (quebec ? part(NOON) : part(20 * 60))(),
    example: ["sur l'heure du dîner", "2026-03-10T12:00"],
  },
  {
    says: "(?:en |au )?debut (?:d'|de l'|de |d )?(?:cet )?(?:{APREM}|pm)",
    means: part(14 * 60, { start: NOON }),
    example: ["en début d'après-midi", "2026-03-10T14:00"],
  },
  {
    says: "(?:en |au )?milieu (?:d'|de l'|de |d )?(?:cet )?(?:{APREM}|pm)",
    means: part(15 * 60, { start: NOON }),
    example: ["en milieu d'après-midi", "2026-03-10T15:00"],
  },
  {
    says: "(?<same>cet(?:te)? )?(?:(?:{DANS} l'|{DANS}|en|d'|l'|au cours de l'|(?:dans le )?courant(?: de l'| d'| de)?|pendant l'|durant l') ?)?(?<end>(?:en |la |a la )?fin (?:d'|de l'|de |d )?(?:cet )?)?(?:{APREM})|(?<={DAY_WORD})p\\.?m\\.?",
    means: ({ same, end }) => part(17 * 60, { start: end ? 17 * 60 : NOON, same: Boolean(same) })(),
    example: ["cet après-midi", "2026-03-10T17:00"],
  },
  {
    says: "(?:(?:{DANS}|durant|pendant|au courant de) la|en cours de|(?:dans le |en )?courant(?: de)?(?: la)?|au cours de la) journee|(?:(?:en|la|a la|pour la) )?fin (?:de |d )?(?:la |ma |mon |notre |cette |ta |son |l')?(?:journee|jour|quart|chiffre|shift)|(?:avant )?(?:la |notre )?fermeture|en journee|fin (?:de |d')(?=(?:{WD}|demain|aujourd'hui))|avant (?:que je parte|de partir|mon depart|de fermer|la fin de mon quart|de quitter)",
    means: part("close"),
    example: ["d'ici la fin de la journée", "2026-03-10T17:00"],
  },
  {
    says: "(?<same>ce |a |c'te )?(?:(?:en|{DANS} la|le|au|durant la|pendant la|en cours de|au cours de la) ?)?(?:la )?(?:(?:debut|(?<end>fin)|milieu) (?:de |de la )?)?(?:soiree|soir)|(?:(?:a|sur) l'heure du |au |pour le |apres (?:le )?|avant (?:le )?)souper",
    means: ({ same, end }) => part(EVENING, { start: end ? EVENING : 18 * 60, same: Boolean(same) })(),
    example: ["ce soir", "2026-03-10T21:00"],
  },
  {
    says: "cette nuit|(?:{DANS}|durant|pendant|au cours de) la nuit",
    means: () => ({ is: "clock", from: { minute: 24 * 60 + NIGHT_ENDS, bare: false }, sure: true }),
    example: ["cette nuit", "2026-03-11T06:00"],
  },
  {
    says: "apres (?:le |mon |son )?(?<meal>diner|lunch|dejeuner)",
    means: ({ meal }, { quebec }) => part(meal === "diner" && !quebec ? EVENING : 17 * 60)(),
    example: ["après le dîner", "2026-03-10T17:00"],
  },

  {
    says: "(?<at>{H})(?: pile| precises?| tapant(?:es)?|(?<about> environ))?{NO_LENGTH}",
    means: ({ at, about }) => {
      const sure = /^(?:midi|minuit|1[3-9]|20)|[h:] ?\d\d|[ap]\.?m|soir|mat|heures? (?:et|moins|trois)/.test(at!);
      return clock(time(at), undefined, sure, !about && !/^mi(?:di|nuit)$/.test(at!));
    },
    example: ["à 14h30", "2026-03-10T14:30"],
  },
  {
    says: "(?<way>{AT}) (?<at>{H})(?: pile| precises?| tapant(?:es)?|(?<about> environ))?{NO_LENGTH}",
    means: ({ way, at, about }) => clock(time(at), undefined, true, way === "a" && !about && at !== "minuit"),
    example: ["vers 15 h", "2026-03-10T15:00"],
  },
  {
    says: "(?:entre |de |d'|vers |des )?(?<a>{H}|{HH}) ?(?:et|a|-|/|ou|jusqu'a) ?(?:vers |a )?(?<b>{H})",
    means: ({ a, b }) => range(a, b),
    example: ["jeudi entre 13 h et 15 h", "2026-03-12T15:00", "2026-03-12T13:00"],
  },
  {
    says: "entre (?<a>{H}|{HH}) ?(?:et|-|a) ?(?<b>{HH}|une|deux)(?! ?(?:min|jours|semaines|mois|%|\\$|€|ans|{UNIT}|{MONTH}))|(?:de |d')(?<c>{H}) a (?<d>{HH})(?! ?(?:min|jours|personnes))|(?:entre |de )(?<e>{SPELLED}) (?:et|a|ou) (?<f>{H})",
    means: ({ a, b, c, d, e, f }) => range(a ?? c ?? (e && `${e} heures`), b ?? d ?? f),
    example: ["entre 1 et 3", "2026-03-10T15:00", "2026-03-10T13:00"],
  },
  {
    says: "(?<a>{HH}|midi) ?(?:-|a) ?(?<b>{HH}|midi)(?= ?(?:$|[.,;!?)\\n]|(?:a|au|chez|pour|avec|si|le|{WD})(?![a-z])))",
    means: ({ a, b }) => {
      const said = range(a, b);
      return said?.is === "clock" ? { ...said, sure: false } : null;
    },
    example: ["demain 8-12", "2026-03-11T12:00", "2026-03-11T08:00"],
  },
];

/** «entre 13 et 15 h», «entre midi et deux». */
function range(a: Said[string], b: Said[string]) {
  const [from, until] = [time(a), time(b === "une" || b === "deux" ? `${b} heures` : b)];
  return from && until && !from.bare && !until.bare && from.minute >= until.minute ? null : clock(from, until, true);
}
