import { addDays } from "../../../core/time.ts";
import { dayOf, dayOfMonthAhead, firstOfMonth, lastOfMonth, nextWeekday } from "../days.ts";
import { calendarDate, dates, day, daysAhead, feast, monthAhead, numericDate, part, weekdayAndDay } from "../meaning.ts";
import { number } from "../numbers.ts";
import type { DueRule } from "../piece.ts";
import { month, weekday } from "./words.ts";

const nth = (said: string | undefined): number => Number.parseInt(said!, 10);
/** What an ordinal counts when it is no day: "the 2nd time", "the 3rd floor". */
const COUNTED =
  "(?! (?:time|person|floor|call|e-?mail|attempt|century|anniversary|grade|street|st\\b|avenue|ave\\b|year|party|visit|quote|one|option|opinion|row|line|level|class|unit|half|quarter|instal|message|letter|generation|gen\\b|gear|cycle|business|working))";
/** Followed by what may follow a day of the month. */
const END =
  "(?= ?(?:$|[.,;:!?)\\n/&-]|(?:at|by|in|on|before|after|between|around|and|or|with|for|from|to|if|so|but|when|as|am|pm|morning|afternoon|latest|first|we|i|you|it|the|weather|depending|unless|instead|then|please|thanks)(?![a-z])))";

export const DAYS: readonly DueRule[] = [
  { says: "{TODAY}", means: daysAhead(0), example: ["today", "2026-03-10T17:00"] },
  {
    says: "(?:later|sometime|some time|some point|anytime|any time|late) (?:on )?{TODAY}",
    means: part("close"),
    example: ["later today", "2026-03-10T17:00"],
  },
  { says: "{TOMORROW}", means: daysAhead(1), example: ["tmrw", "2026-03-11T17:00"] },
  {
    says: "(?:the )?day after {TOMORROW}|overmorrow|(?<={TOMORROW} or )(?:the )?(?:day after|next day|following day)",
    means: daysAhead(2),
    example: ["the day after tomorrow", "2026-03-12T17:00"],
  },
  {
    says: "(?:on |this |this coming |nxt |next |the coming |the following )?(?<wd>{WD})(?: coming(?= ?(?:$|[.,;!?)\\n]))| (?:next|nxt)(?! (?:week|wk|month)))?",
    means: (said, { today }) => ({ is: "day", date: nextWeekday(today, weekday(said.wd)), weekdayOnly: true }),
    example: ["next Monday", "2026-03-16T17:00"],
  },
  {
    says: "(?:a week (?:on|from|this|next|this coming)? ?|1 week (?:on|from) |week on |week )(?<wd>{WD})|(?<wd2>{WD}) week(?! of)|(?:the )?(?<wd3>{WD}) after next|a week (?<wd4>{WD})",
    means: (said, { today }) => day(addDays(nextWeekday(today, weekday(said.wd ?? said.wd2 ?? said.wd3 ?? said.wd4)), 7)),
    example: ["a week on Thursday", "2026-03-19T17:00"],
  },
  {
    says: "(?:(?<n>two|three|2|3) weeks|a fortnight) (?:on|from|this|next|after)? ?(?<wd>{WD})",
    means: ({ n, wd }, { today }) => day(addDays(nextWeekday(today, weekday(wd)), n ? number(n) * 7 : 14)),
    example: ["a fortnight on Thursday", "2026-03-26T17:00"],
  },
  {
    says: "a week tomorrow|(?:a|1|one) week from {TOMORROW}|{TOMORROW} week",
    means: daysAhead(8),
    example: ["a week tomorrow", "2026-03-18T17:00"],
  },
  {
    says: "(?:a|1|one) week (?:from )?(?:today|now)|today week|this day week|this time next week",
    means: daysAhead(7),
    example: ["a week today", "2026-03-17T17:00"],
  },
  {
    says: "a fortnight (?:from )?(?:today|now)|a fortnight's time|(?:two|2) weeks today",
    means: daysAhead(14),
    example: ["a fortnight today", "2026-03-24T17:00"],
  },
  {
    says: "(?:on )?(?:{WD},? )?(?:the )?(?<month>{MONTH})(?: |-)?(?:the )?(?<d>{D})(?:,? (?<year>{YEAR}))?(?! ?(?::|%|am\\b|pm\\b|o'clock))",
    means: (said, { today }) => calendarDate(today, nth(said.d), month(said.month), said.year?.replace("'", "")),
    example: ["March 20th", "2026-03-20T17:00"],
  },
  {
    says: "(?:on )?(?:{WD},? )?(?:the )?(?<d>{D})(?: of)?(?: |-)?(?<month>{MONTH})(?:(?:,? |-)(?<year>{YEAR}))?",
    means: (said, { today }) => calendarDate(today, nth(said.d), month(said.month), said.year?.replace("'", "")),
    example: ["on 20 March", "2026-03-20T17:00"],
  },
  {
    says: '(?:on )?(?:{WD},? )?(?:the )?(?<a>\\d{1,2})/(?<b>\\d{1,2})(?:/(?<year>20\\d\\d|\\d\\d))?(?! ?(?:/|%|of |hours?|hrs?|days?|weeks?|an hour|inch|in\\b|cup|"))',
    means: (said, moment) => numericDate(Number(said.a), Number(said.b), said.year, moment),
    example: ["3/20", "2026-03-20T17:00"],
  },
  {
    says: "(?:on )?(?:{WD},? )?(?<a>\\d{1,2})(?:-(?<b>\\d{1,2})-|\\.(?<b2>\\d{1,2})\\.)(?<year>20\\d\\d|\\d\\d)",
    means: (said, moment) => numericDate(Number(said.a), Number(said.b ?? said.b2), said.year, moment),
    example: ["03-20-2026", "2026-03-20T17:00"],
  },
  {
    says: "(?:on )?(?<year>20\\d\\d)[-/](?<m>\\d\\d)[-/](?<d>\\d\\d)",
    means: (said, { today }) => calendarDate(today, Number(said.d), Number(said.m), said.year),
    example: ["2026-03-20", "2026-03-20T17:00"],
  },
  {
    says: `(?:on )?(?:{WD},? )?the (?<d>{NTH})${COUNTED}|(?:on )?{WD},? (?:the )?(?<d2>{NTH})|(?<=(?:by|on|before|until|till|for|around|from|and|or|latest|/|-) ?)(?<d3>{NTH})${COUNTED}${END}`,
    means: (said, { today }) => day(dayOfMonthAhead(today, nth(said.d ?? said.d2 ?? said.d3))),
    example: ["on the 20th", "2026-03-20T17:00"],
  },
  {
    says: "(?:on )?(?<wd>{WD}),? (?:the )?(?<d>[12]\\d|3[01]|[1-9])(?! ?(?:h|:|-|am|pm|a\\.m|p\\.m|to \\d|min|days|hrs|hours|%|/|\\.\\d|o'clock|{MONTH}))",
    means: (said, { today }) => weekdayAndDay(today, weekday(said.wd), nth(said.d)),
    example: ["Friday 20", "2026-03-20T17:00"],
  },
  {
    says: "(?:on )?the (?<d>{NTH}|first) of (?:(?<next>next)|the|this) month|(?<first>the first of the month)",
    means: ({ d, next }, { today }) => {
      if (!next && d !== undefined) return day(dayOfMonthAhead(today, d === "first" ? 1 : nth(d)));
      const [year, m] = firstOfMonth(today, 1).split("-").map(Number);
      return day(dayOf(year!, m!, d === undefined || d === "first" ? 1 : nth(d)));
    },
    example: ["the 3rd of next month", "2026-04-03T17:00"],
  },
  {
    says: "(?:between |from |on |{WD} )?(?:the )?(?<month>{MONTH}) (?:the )?(?<d>{D}) ?(?:-|to|and|or|through|thru|until|&) ?(?:the )?(?:{WD} )?(?<d2>{D})(?:,? {YEAR})?(?! ?(?:am|pm|:|{MONTH}))",
    means: (said, { today }) =>
      dates(calendarDate(today, nth(said.d), month(said.month)), calendarDate(today, nth(said.d2), month(said.month))),
    example: ["March 18-20", "2026-03-20T17:00", "2026-03-18T08:00"],
  },
  {
    says: "(?:between |from |on )?(?:{WD} )?(?:the )?(?<d>{D}) ?(?:-|to|and|or|through|until|&|/) ?(?:the )?(?:{WD} )?(?<d2>{D})(?: of)? (?<month>{MONTH})",
    means: (said, { today }) =>
      dates(calendarDate(today, nth(said.d), month(said.month)), calendarDate(today, nth(said.d2), month(said.month))),
    example: ["18 to 20 March", "2026-03-20T17:00", "2026-03-18T08:00"],
  },
  {
    says: `(?:between |from |on )?(?:{WD} )?(?:the )?(?<d>{NTH}) ?(?:-|to|and|or|through|until|&|/) ?(?:the )?(?:{WD} )?(?<d2>{NTH})${COUNTED}`,
    means: (said, { today }) => {
      const first = day(dayOfMonthAhead(today, nth(said.d)));
      return first?.is === "day" ? dates(first, day(dayOfMonthAhead(first.date, nth(said.d2)))) : null;
    },
    example: ["between the 18th and the 20th", "2026-03-20T17:00", "2026-03-18T08:00"],
  },
  {
    says: "(?<day1225>christmas(?: day)?|xmas)|(?<day1224>christmas eve|xmas eve)|(?<day1226>boxing day)|(?<day0101>new year'?s(?: day)?)|(?<day1231>new year'?s eve|nye)|(?<day0214>valentine'?s(?: day)?)|(?<day0701>canada day)|(?<day0704>(?:july 4th|4th of july|the fourth of july|independence day))|(?<day1031>halloween)|(?<day0317>(?:st|saint|st\\.) patrick'?s(?: day)?|paddy'?s day)|(?<day0425>anzac day)|(?<day0126>australia day)",
    means: (said, { today }) => feast(said, today),
    example: ["before Christmas", "2026-12-24T17:00"],
  },
  {
    says: "(?:on )?the (?<n>first|1st|last) (?<wd>{WD}) (?:of|in) (?:next month|(?<month>{MONTH}))",
    means: ({ n, wd, month: named }, { today }) => {
      const first = named ? monthAhead(today, month(named)) : firstOfMonth(today, 1);
      return day(n === "last" ? nextWeekday(addDays(lastOfMonth(first), -7), weekday(wd)) : nextWeekday(addDays(first, -1), weekday(wd)));
    },
    example: ["the first Monday in April", "2026-04-06T17:00"],
  },
];
