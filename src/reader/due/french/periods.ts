import { addDays } from "../../../core/time.ts";
import { dayOfMonthAhead, firstOfMonth, lastOfMonth, lastOfYear, mondayOf, mondayOfWeek } from "../days.ts";
import {
  calendarDate,
  day,
  earlyWeek,
  edgeOfMonth,
  midWeek,
  monthAhead,
  monthPart,
  type ThirdOfMonth,
  untilFriday,
  week,
  weekend,
  weekendOf,
  workWeek,
} from "../meaning.ts";
import type { DueRule, Moment, Said } from "../piece.ts";
import { dayNumber, month } from "./words.ts";

const WEEK = "(?:semaine|sem\\.?|smn)";
const NEXT = "(?:prochaine?|proch\\.?|pro|qui vient|qui suit|suivante|d'apres|qui s'en vient)";
const DURING =
  "(?:(?:{DANS}|durant|pendant|au cours d[eu]|en cours d[eu]|au courant d[eu]|(?:{DANS} le |en )?courant(?: d[eu])?|plus tard) ?)?";

/** Weeks, months and what is longer. */
export const PERIODS: readonly DueRule[] = [
  {
    says: `${DURING}cette ${WEEK}(?:-ci)?|(?:{DANS}|durant|au courant de|au cours de|(?:{DANS} le )?courant(?: de)?) la ${WEEK}|(?:{DANS} le )?courant (?:de )?${WEEK}|en cours de ${WEEK}`,
    means: untilFriday(0),
    example: ["cette semaine", "2026-03-13T17:00"],
  },
  {
    says: `(?:(?:{DICI}|avant|pour) (?:a )?(?:la )?fin (?:de |d)?(?:la |cette )?${WEEK}|(?:(?:a |vers )?la |en )?fin de (?:la|cette) ${WEEK})(?! (?:prochaine|qui|suivante))`,
    means: untilFriday(0),
    example: ["d'ici la fin de la semaine", "2026-03-13T17:00"],
  },
  {
    says: `(?:(?:{DICI}|avant|pour) (?:a )?)(?:la )?fin (?:de |d)?(?:la )?${WEEK} ${NEXT}`,
    means: untilFriday(1),
    example: ["d'ici la fin de la semaine prochaine", "2026-03-20T17:00"],
  },
  {
    says: `(?:a |vers )?(?:la )?fin de la ${WEEK} ${NEXT}`,
    means: untilFriday(1),
    example: ["à la fin de la semaine prochaine", "2026-03-20T17:00"],
  },
  {
    says: `${DURING}(?:la |les )?${WEEK} ${NEXT}|la prochaine ${WEEK}`,
    means: week(1),
    example: ["au courant de la semaine prochaine", "2026-03-20T17:00", "2026-03-16T08:00"],
  },
  {
    says: `(?:en |au |des le )?debut (?:de |d')?(?:la |cette )?${WEEK}(?<next> ${NEXT})?|(?:en |au )?debut (?:de )?(?<next2>prochaine) ${WEEK}`,
    means: ({ next, next2 }, moment) => earlyWeek({ next: next ?? next2 }, moment),
    example: ["en début de semaine prochaine", "2026-03-17T17:00", "2026-03-16T08:00"],
  },
  {
    says: `(?:en |au |vers le |a la )?(?:milieu (?:de |d')?(?:la |cette )?|mi[-\\s])${WEEK}(?<next> ${NEXT})?`,
    means: midWeek,
    example: ["au milieu de la semaine prochaine", "2026-03-18T17:00"],
  },
  {
    says: `(?:en |a la |la |cette )?fin (?:de )?${WEEK}(?<next> ${NEXT})?`,
    means: ({ next }, moment) => (moment.quebec ? weekend : untilFriday)(next ? 1 : 0)({}, moment),
    example: ["en fin de semaine", "2026-03-15T23:59", "2026-03-14T00:00"],
  },
  {
    says: "(?:ce |le |au |durant le |pendant le |{DANS} le |au cours du |en )?(?:week[-\\s]?end|wkend)(?<next> prochain)?(?! (?:de |d'|du \\d))|(?:ce |le |durant le |pendant le |{DANS} le )(?:we|w-e)(?<next2> prochain)?",
    means: (said, moment) => weekend(said.next || said.next2 ? 1 : 0)(said, moment),
    example: ["ce week-end", "2026-03-15T23:59", "2026-03-14T00:00"],
  },
  {
    says: "(?:(?:le |la |au |pour le |pour la |durant le |pendant le )?(?:week[-\\s]?end|(?<qc>fin de semaine)) du (?:{WD} )?(?<d>{D})(?: (?:au|et) (?:{WD} )?{D})?(?: (?<month>{MONTH}))?)",
    means: (said, moment) => (said.qc && !moment.quebec ? null : weekendOf(weekOf(said, moment))),
    example: ["le week-end du 21 mars", "2026-03-22T23:59", "2026-03-21T00:00"],
  },
  {
    says: `(?:{DANS} |durant |pendant |au cours de |courant )?(?:la )?${WEEK} du (?:{WD} )?(?:le )?(?:(?<a>\\d{1,2})/(?<b>\\d{1,2})|(?<d>{D})(?: (?<month>{MONTH}))?(?: au (?:{WD} )?{D}(?: (?<month2>{MONTH}))?)?)`,
    means: weekOf,
    example: ["dans la semaine du 16 mars", "2026-03-20T17:00", "2026-03-16T08:00"],
  },
  {
    says: `(?:${DURING}|en )(?:la )?(?:${WEEK} ?(?:no |numero |#|n°)?|s|w)(?<n>[0-5]?\\d)(?! ?(?:jours|h|:|/|a |sur|personnes))`,
    means: (said, moment) => isoWeek(said, moment),
    example: ["semaine 13", "2026-03-27T17:00", "2026-03-23T08:00"],
  },

  {
    says: "(?:(?:{DICI}|avant|pour) (?:a )?(?:la )?fin (?:du|de ce|de) mois|fin du mois au plus tard)(?! prochain)",
    means: (_, { today }) => ({ is: "period", from: today, to: lastOfMonth(today), end: true }),
    example: ["d'ici la fin du mois", "2026-03-31T17:00"],
  },
  {
    says: "(?:(?:{DICI}|avant|pour) (?:a )?)(?:la )?fin (?:du|de) mois prochain",
    means: (_, { today }) => ({ is: "period", from: today, to: lastOfMonth(firstOfMonth(today, 1)), end: true }),
    example: ["d'ici la fin du mois prochain", "2026-04-30T17:00"],
  },
  {
    says: "(?:a la |en |la |vers la )?fin (?:du|de|de ce) mois",
    means: (_, { today }) => monthPart(firstOfMonth(today), "end"),
    example: ["à la fin du mois", "2026-03-31T17:00", "2026-03-21T08:00"],
  },
  {
    says: "(?:a la |la |vers la |{DICI} la )?mi[-\\s](?:du )?mois",
    means: (_, { today }) => monthPart(today.slice(8) > "15" ? firstOfMonth(today, 1) : firstOfMonth(today), "middle"),
    example: ["à la mi-mois", "2026-03-15T17:00", "2026-03-11T08:00"],
  },
  {
    says: "(?:(?:en|au|a la|vers la|vers le|la|le) )?(?<which>debut|fin|milieu|mi-|mi |courant|en|au mois d[e']|(?:{DANS} le )?courant du mois d[e']|(?:{DANS} le )?courant d[e']|au cours d[eu]|pendant|durant|(?:{DICI}|avant|pour|pr)(?: a)? la mi-|(?:{DICI}|avant|pour|pr)(?: a)? la mi |(?:{DICI}|avant|pour|pr)(?: a)?(?: la)? fin|{DICI})(?: d[eu'])? ?(?:(?:le )?mois d[e'] ?)?(?<month>{MONTH})(?! \\d{1,2}(?!\\d))",
    means: (said, { today }) => monthSaid(monthAhead(today, month(said.month)), said.which!),
    example: ["début avril", "2026-04-10T17:00", "2026-04-01T08:00"],
  },
  {
    says: `(?:{DANS} |au cours de |pendant |durant )?(?:la )?(?<n>premiere|1ere|derniere) (?<half>quinzaine|${WEEK}) (?:d[eu'] ?)(?:(?:mois )?d?[e']? ?(?<month>{MONTH})|(?<next>mois prochain))`,
    means: ({ n, half, month: named }, { today }) =>
      edgeOfMonth(named ? monthAhead(today, month(named)) : firstOfMonth(today, 1), n === "derniere", half === "quinzaine" ? 15 : 7),
    example: ["la première quinzaine d'avril", "2026-04-15T17:00", "2026-04-01T08:00"],
  },
  {
    says: "(?:en |au )?debut (?:de|du) mois",
    means: (_, { today }) => monthPart(firstOfMonth(today, today.slice(8) > "10" ? 1 : 0), "start"),
    example: ["en début de mois", "2026-03-10T17:00"],
  },
  {
    says: "(?:{DANS} le |en |au )?(?:courant|cours) d(?:u|e ce|e) mois|ce mois-ci|{DANS} le mois|plus tard ce mois-ci",
    means: (_, { today }) => monthPart(firstOfMonth(today), "all"),
    example: ["ce mois-ci", "2026-03-31T17:00"],
  },
  {
    says: "(?:(?<which>en debut|au debut|debut|en fin|fin|a la fin|mi-|au milieu|courant|au cours|au courant|{DANS} le courant)(?: d[ue]| de)? ?)?(?:le |du )?mois (?:prochain|suivant|qui vient)",
    means: (said, { today }) => monthPart(firstOfMonth(today, 1), third(said.which ?? "")),
    example: ["le mois prochain", "2026-04-30T17:00", "2026-04-01T08:00"],
  },
  {
    says: "(?:{DICI}|avant|pour|a|vers)(?: a)? (?:la )?fin (?:de l'|d'|de cette )?annee|{DANS} (?:le courant de )?l'annee|{DICI} (?:la fin (?:de )?)?(?<year>20\\d\\d)",
    means: (_, { today }) => ({ is: "period", from: today, to: lastOfYear(today), end: true }),
    example: ["d'ici la fin de l'année", "2026-12-31T17:00"],
  },
];

const third = (which: string): ThirdOfMonth =>
  /debut/.test(which) ? "start" : /mi/.test(which) ? "middle" : /fin/.test(which) ? "end" : "all";

/** «d'ici la mi-avril» is a day, «mi-avril» some days. */
function monthSaid(first: string, which: string) {
  const piece = monthPart(first, third(which));
  const bounded = /^(?:d\W?ici|avant|pour|pr)/.test(which);
  return bounded && piece.is === "period" ? { ...piece, from: addDays(first, -32), end: true } : piece;
}

function weekOf(said: Said, { today }: Moment) {
  const start = said.a
    ? calendarDate(today, Number(said.a), Number(said.b))
    : (said.month ?? said.month2)
      ? calendarDate(today, dayNumber(said.d), month(said.month ?? said.month2))
      : day(dayOfMonthAhead(today, dayNumber(said.d)));
  return start?.is === "day" ? workWeek(mondayOf(start.date)) : null;
}

function isoWeek({ n }: Said, { today }: Moment) {
  const monday = mondayOfWeek(today, Number(n));
  return monday ? workWeek(monday) : null;
}
