import { addDays } from "../../../core/time.ts";
import { dayOf, dayOfMonthAhead, firstOfMonth, lastOfMonth, nextWeekday } from "../days.ts";
import { calendarDate, dates, day, daysAhead, feast, monthAhead, numericDate, weekdayAndDay } from "../meaning.ts";
import type { DueRule } from "../piece.ts";
import { dayNumber, month, weekday } from "./words.ts";

export const DAYS: readonly DueRule[] = [
  {
    says: "aujourd'hui(?: meme)?|aujourd hui|aujourdhui|aujourd'ui|aujourd'hu|auj\\.?|ajd|ojd|ce jour",
    means: daysAhead(0),
    example: ["aujourd'hui", "2026-03-10T17:00"],
  },
  { says: "demain|dem1|2main|dmn", means: daysAhead(1), example: ["demain", "2026-03-11T17:00"] },
  {
    says: "(?:apres|ap)[-\\s]?(?:demain|dem1|2main)|le surlendemain",
    means: daysAhead(2),
    example: ["après-demain", "2026-03-12T17:00"],
  },
  {
    says: "(?:ce |le )?(?<wd>{WD})(?: prochain| proch\\.?| qui vient| qui s'en vient| a venir)?",
    means: (said, { today }) => ({ is: "day", date: nextWeekday(today, weekday(said.wd)), weekdayOnly: true }),
    example: ["lundi prochain", "2026-03-16T17:00"],
  },
  {
    says: "(?:de |le )?(?<wd>{WD}) en (?<n>huit|8|quinze|15)",
    means: (said, { today }) => day(addDays(nextWeekday(today, weekday(said.wd)), weeksSaid(said.n) * 7)),
    example: ["mardi en huit", "2026-03-24T17:00"],
  },
  {
    says: "(?:d'aujourd'hui|aujourd'hui|(?<tomorrow>demain)) en (?<n>huit|8|quinze|15)",
    means: (said, moment) => daysAhead(weeksSaid(said.n) * 7 + (said.tomorrow ? 1 : 0))(said, moment),
    example: ["d'aujourd'hui en huit", "2026-03-17T17:00"],
  },
  {
    says: "(?:(?:le |ce )?{WD}(?: prochain)?,? )?(?:le )?(?<d>{D})(?: |-)(?<month>{MONTH})(?:(?: |-)(?<year>{YEAR})| prochain)?(?! ?/)",
    means: (said, { today }) => calendarDate(today, dayNumber(said.d), month(said.month), said.year),
    example: ["mercredi le 18 mars", "2026-03-18T17:00"],
  },
  {
    says: "(?:(?:le )?{WD},? )?(?:le )?(?<a>\\d{1,2})/(?<b>\\d{1,2})(?:/(?<year>20\\d\\d|\\d\\d))?(?! ?(?:h|/|%|d'heure|de |heure|journee))",
    means: (said, moment) => numericDate(Number(said.a), Number(said.b), said.year, { ...moment, dayFirst: true }),
    example: ["le 20/03/2026", "2026-03-20T17:00"],
  },
  {
    says: "(?:(?:le )?{WD},? )?(?:le )?(?<a>\\d{1,2})(?:\\.(?<b>\\d\\d)\\.|-(?<b2>\\d\\d)-)(?<year>20\\d\\d|\\d\\d)|(?<=le |{WD} )(?<a2>\\d\\d)[.-](?<b3>0\\d|1[0-2])(?! ?(?:h|\\d|km|kg|\\$|€|%))",
    means: (said, moment) =>
      numericDate(Number(said.a ?? said.a2), Number(said.b ?? said.b2 ?? said.b3), said.year, { ...moment, dayFirst: true }),
    example: ["le 20.03.26", "2026-03-20T17:00"],
  },
  {
    says: "(?:le )?(?<year>{YEAR})[-/](?<m>\\d\\d?)[-/](?<d>\\d\\d?)",
    means: (said, { today }) => calendarDate(today, Number(said.d), Number(said.m), said.year),
    example: ["le 2026-03-20", "2026-03-20T17:00"],
  },
  {
    says: "(?:le )?{WD},? le (?<d>{D})",
    means: (said, { today }) => day(dayOfMonthAhead(today, dayNumber(said.d))),
    example: ["vendredi le 20", "2026-03-20T17:00"],
  },
  {
    says: "(?:le )?(?<wd>{WD}),? (?<d>{D})(?! ?(?:h|:|-|a \\d{1,2}(?! ?[h:\\d])|min|jours|am|pm|et \\d|/|%|\\$|€))",
    means: (said, { today }) => weekdayAndDay(today, weekday(said.wd), dayNumber(said.d)),
    example: ["vendredi 20", "2026-03-20T17:00"],
  },
  {
    says: "(?:(?:le|au|les) |(?<=(?:partir du|compter du|jusqu'au|des le) )|(?<=(?:matin|matinee|midi|soir|soiree|journee|date) )du )(?<d>{D})(?= ?(?:$|[.;:!?)\\n/-]|,(?! ?(?:rue|av|boul|bd|ch|place|route|allee|impasse|quai|rang|\\d))|(?:a|au|en|avant|vers|entre|dans|pour|et|ou|matin|mat|soir|pm|am|{APREM}|apres|plutot|comme|si|avec|chez|max|inclus|prochain|donc|mais|puis|car|j[e']|on|nous|vous|il|elle|afin|sans|sauf|par|des|jusqu|{WD})(?![a-z])))(?: prochain)?",
    means: (said, { today }) => day(dayOfMonthAhead(today, dayNumber(said.d))),
    example: ["le 20", "2026-03-20T17:00"],
  },
  {
    says: "(?:le )?(?<d>{D}) (?:(?<next>du mois prochain|du prochain mois)|(?:de ce|du) mois|courant)",
    means: ({ d, next }, { today }) => {
      const [year, m] = firstOfMonth(today, next ? 1 : 0)
        .split("-")
        .map(Number);
      return day(dayOf(year!, m!, dayNumber(d)));
    },
    example: ["le 3 du mois prochain", "2026-04-03T17:00"],
  },
  {
    says: "(?:du|de|entre|les|le|{WD}) (?:le )?(?:{WD} )?(?<d>{D})(?: |-)(?:au|et|a|-|ou)(?: |-)(?:le )?(?:{WD} )?(?<d2>{D}) (?<month>{MONTH})(?: {YEAR})?",
    means: (said, { today }) =>
      dates(calendarDate(today, dayNumber(said.d), month(said.month)), calendarDate(today, dayNumber(said.d2), month(said.month))),
    example: ["du 18 au 20 mars", "2026-03-20T17:00", "2026-03-18T08:00"],
  },
  {
    says: "(?:du (?:{WD} )?|de {WD} |entre le (?:{WD} )?|les )(?<d>{D}) (?:au|et(?: le)?|a|-|ou) (?:{WD} )?(?<d2>{D})(?! ?(?:{UNIT}|h\\d|%|\\$|€|ans|km|pieces|personnes|points|degres|mm|cm|po|[a-z]{4,20}s)(?![a-z]))",
    means: (said, { today }) => {
      const first = day(dayOfMonthAhead(today, dayNumber(said.d)));
      return first?.is === "day" ? dates(first, day(dayOfMonthAhead(first.date, dayNumber(said.d2)))) : null;
    },
    example: ["du 18 au 20", "2026-03-20T17:00", "2026-03-18T08:00"],
  },
  {
    says: "(?:le jour de )?(?:(?<day1225>noel)|(?<day0101>l'an|nouvel an)|(?<day0624>la (?:saint|st)[-\\s]jean(?:[-\\s]baptiste)?)|(?<day0701>la fete du canada)|(?<day1101>la toussaint)|(?<day0214>la (?:saint|st)[-\\s]valentin)|(?<day1031>l'halloween))",
    means: (said, { today }) => feast(said, today),
    example: ["avant Noël", "2026-12-24T17:00"],
  },
  {
    says: "(?:le )?(?<n>premier|1er|dernier) (?<wd>{WD}) (?:d[eu'] ?)(?:mois (?<next>prochain)|(?<month>{MONTH}))",
    means: ({ n, wd, month: named }, { today }) => {
      const first = named ? monthAhead(today, month(named)) : firstOfMonth(today, 1);
      return day(
        n === "dernier" ? nextWeekday(addDays(lastOfMonth(first), -7), weekday(wd)) : nextWeekday(addDays(first, -1), weekday(wd)),
      );
    },
    example: ["le premier lundi d'avril", "2026-04-06T17:00"],
  },
];

const weeksSaid = (said: string | undefined): number => (said === "huit" || said === "8" ? 1 : 2);
