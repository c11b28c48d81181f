import { addDays } from "../../../core/time.ts";
import { dayOfMonthAhead, firstOfMonth, lastOfMonth, lastOfQuarter, lastOfYear, mondayOf, mondayOfWeek } from "../days.ts";
import {
  calendarDate,
  day,
  earlyWeek,
  edgeOfMonth,
  midWeek,
  monthAhead,
  monthPart,
  numericDate,
  type ThirdOfMonth,
  untilFriday,
  week,
  weekend,
  weekendOf,
  workWeek,
} from "../meaning.ts";
import type { DueRule, Moment, Said } from "../piece.ts";
import { month } from "./words.ts";

const WEEK = "(?:week|wk)";
const NEXT = "(?:next|nxt|following)";
const SOMETIME = "(?:sometime |some time |some point |later |late |during |any time |anytime |in |over )?";

/** Weeks, months and what is longer. */
export const PERIODS: readonly DueRule[] = [
  {
    says: `${SOMETIME}(?:this|the current) ${WEEK}|(?:the )?end of (?:the |this )?(?:working |work )?${WEEK}|(?:before )?the ${WEEK} (?:is out|is over|ends|'s out)|${WEEK}'?s end|(?:the )?(?:latter|second|back) (?:half|part|end) of the ${WEEK}|e\\.?o\\.?w\\.?|(?:later |late )?(?:with)?in(?:side)? the ${WEEK}|during the ${WEEK}|(?:later|late) (?:in|on in) the ${WEEK}`,
    means: untilFriday(0),
    example: ["by the end of the week", "2026-03-13T17:00"],
  },
  {
    says: `(?:sometime |some time |some point |during |any time |anytime |in )?(?:the )?${NEXT} ${WEEK}|(?:in )?the coming ${WEEK}`,
    means: week(1),
    example: ["next week", "2026-03-20T17:00", "2026-03-16T08:00"],
  },
  {
    says: `(?:with)?in the next ${WEEK}(?! or)|over the next ${WEEK}`,
    means: (_, { today }) => day(addDays(today, 7)),
    example: ["within the next week", "2026-03-17T17:00"],
  },
  {
    says: `(?:the )?${WEEK} after next|(?:the )?${WEEK} after(?= ?(?:$|[.,;!)\\n]))`,
    means: week(2),
    example: ["the week after next", "2026-03-27T17:00", "2026-03-23T08:00"],
  },
  {
    says: `(?:the )?(?:end of|(?:latter|second|back) (?:half|part|end) of|late|later) (?:in )?(?:the )?${NEXT} ${WEEK}|(?:late|later) ${NEXT} ${WEEK}`,
    means: untilFriday(1),
    example: ["by the end of next week", "2026-03-20T17:00"],
  },
  {
    says: `early (?:in the ${WEEK}|this ${WEEK}|on in the ${WEEK})|(?:the )?(?:early|earlier|start of|beginning of|first half of|first part of|front end of|first of|top of)(?: in)?(?: the)?(?<next> ${NEXT}) ${WEEK}|(?:at )?(?:the )?(?:start|beginning) of the ${WEEK}`,
    means: earlyWeek,
    example: ["early next week", "2026-03-17T17:00", "2026-03-16T08:00"],
  },
  {
    says: `(?:the )?(?:mid|middle of)(?:-| )?(?:the |this )?(?<next>${NEXT} )?${WEEK}|mid[-\\s]${WEEK}(?<next2> ${NEXT} ${WEEK})?`,
    means: ({ next, next2 }, moment) => midWeek({ next: next ?? next2 }, moment),
    example: ["mid next week", "2026-03-18T17:00"],
  },
  {
    says: "(?:over |on |at |during |in )?(?:this |the )?(?:coming )?(?:weekend|week-end|wkend|w/e|w/end|wknd)",
    means: weekend(0),
    example: ["over the weekend", "2026-03-15T23:59", "2026-03-14T00:00"],
  },
  {
    says: "(?:over |on )?the (?:weekend|week-end) of (?:the )?(?:(?<month>{MONTH}) (?<d>{D})|(?<d2>{D})(?: of)? (?<month2>{MONTH})|(?<d3>{NTH}))(?: ?(?:-|/|and) ?{D})?",
    means: (said, moment) => weekendOf(weekOf(said, moment)),
    example: ["the weekend of the 21st", "2026-03-22T23:59", "2026-03-21T00:00"],
  },
  {
    says: `(?:over )?${NEXT} (?:weekend|wkend|w/e|w/end|wknd)`,
    means: weekend(1),
    example: ["next weekend", "2026-03-22T23:59", "2026-03-21T00:00"],
  },
  {
    says: `(?:in |during )?(?:(?:the )?${WEEK} (?:of|commencing|beginning|starting|from)|w/?c|w/?b|wk/?c|wk of)(?: on)? (?:the )?(?:(?:monday|mon),? )?(?:the )?(?:(?<month>{MONTH}) (?:the )?(?<d>{D})|(?<d2>{D})(?: of)?(?: |-)?(?<month2>{MONTH})|(?<a>\\d{1,2})/(?<b>\\d{1,2})|(?<d3>{NTH})|(?<d4>[12]\\d|3[01]|[1-9]))(?! ?/)`,
    means: weekOf,
    example: ["the week of March 16", "2026-03-20T17:00", "2026-03-16T08:00"],
  },
  {
    says: `(?:in |during )?(?:week|wk) (?:no\\.? ?|number |#)?(?<n>[0-5]?\\d)(?! ?(?:days|of|:|/|or|to))`,
    means: ({ n }, { today }) => {
      const monday = mondayOfWeek(today, Number(n));
      return monday ? workWeek(monday) : null;
    },
    example: ["week 13", "2026-03-27T17:00", "2026-03-23T08:00"],
  },
  {
    says: "(?:the )?week ending (?:(?:friday|fri),? )?(?:the )?(?:(?<month>{MONTH}) (?<d>{D})|(?<d2>{D})(?: of)? (?<month2>{MONTH})|(?<d3>{NTH}))",
    means: weekOf,
    example: ["week ending March 20", "2026-03-20T17:00", "2026-03-16T08:00"],
  },

  {
    says: "(?:the )?(?:end of (?:the |this )?(?:calendar )?(?:month|mth)|month[-\\s]?end|month's end|e\\.?o\\.?m\\.?|end month)",
    means: (_, { today }) => ({ is: "period", from: today, to: lastOfMonth(today), end: true }),
    example: ["by month end", "2026-03-31T17:00"],
  },
  {
    says: "(?:the )?(?:middle of the month|mid[-\\s]month)",
    means: (_, { today }) => monthPart(today.slice(8) > "15" ? firstOfMonth(today, 1) : firstOfMonth(today), "middle"),
    example: ["by mid-month", "2026-03-15T17:00"],
  },
  {
    says: "(?:the )?end of next month|end next month",
    means: (_, { today }) => ({
      is: "period",
      from: addDays(lastOfMonth(firstOfMonth(today, 1)), -9),
      to: lastOfMonth(firstOfMonth(today, 1)),
      end: true,
    }),
    example: ["by the end of next month", "2026-04-30T17:00"],
  },
  {
    says: "(?:(?:in |around )?(?<which>early|mid[-\\s]?|(?:the )?middle of|late|(?:the )?end(?: of)?|(?:the )?(?:beginning|start) of)(?: in)? ?|in |sometime in |some time in |during |later in |by |before |until )(?<month>{MONTH})(?! ?\\d{1,2}(?!\\d))",
    means: (said, { today }) => monthPart(monthAhead(today, month(said.month)), third(said.which)),
    example: ["early April", "2026-04-10T17:00", "2026-04-01T08:00"],
  },
  {
    says: "(?:in |during |over )?(?:the )?(?<n>first|last|final) (?<half>half|week|fortnight|two weeks) (?:of|in) (?:(?<month>{MONTH})|next month|(?<now>the|this) month)",
    means: ({ n, half, month: named, now }, { today }) =>
      edgeOfMonth(named ? monthAhead(today, month(named)) : firstOfMonth(today, now ? 0 : 1), n !== "first", DAYS_OF[half!]!),
    example: ["the first week of April", "2026-04-07T17:00", "2026-04-01T08:00"],
  },
  {
    says: "(?:by |before )(?:the )?(?<which>early|mid[-\\s]?|middle of|late|end(?: of)?|beginning of|start of)(?: in)? ?(?<month>{MONTH})(?! ?\\d{1,2}(?!\\d))",
    means: (said, { today }) => {
      const piece = monthPart(monthAhead(today, month(said.month)), third(said.which));
      return piece.is === "period" ? { ...piece, from: today } : piece;
    },
    example: ["by mid-April", "2026-04-15T17:00"],
  },
  {
    says: "(?:in |during |sometime )?(?<which>early |early in |mid |mid-|middle of |late |end of |the beginning of |beginning of |start of |the start of )?(?:the )?next (?:month|mth)",
    means: (said, { today }) => monthPart(firstOfMonth(today, 1), third(said.which)),
    example: ["next month", "2026-04-30T17:00", "2026-04-01T08:00"],
  },
  {
    says: "(?:sometime |later |late |during |before )?(?:this month|the month is out|in the month)",
    means: (_, { today }) => monthPart(firstOfMonth(today), "all"),
    example: ["this month", "2026-03-31T17:00"],
  },
  {
    says: "(?:the )?(?:end of (?:the |this )?quarter|quarter[-\\s]end|eoq)",
    means: (_, { today }) => ({ is: "period", from: today, to: lastOfQuarter(today), end: true }),
    example: ["by quarter end", "2026-03-31T17:00"],
  },
  {
    says: "(?:the )?(?:end of (?:the |this )?(?:calendar )?year|year[-\\s]end|eoy|the year is out)",
    means: (_, { today }) => ({ is: "period", from: today, to: lastOfYear(today), end: true }),
    example: ["by the end of the year", "2026-12-31T17:00"],
  },
];

/** How many days people mean by a part of a month. */
const DAYS_OF: Readonly<Record<string, number>> = { week: 7, half: 15, fortnight: 14, "two weeks": 14 };

const third = (which = ""): ThirdOfMonth =>
  /early|beginning|start|first/.test(which) ? "start" : /mid/.test(which) ? "middle" : /late|end/.test(which) ? "end" : "all";

function weekOf(said: Said, moment: Moment) {
  const { today } = moment;
  const d = Number.parseInt((said.d ?? said.d2 ?? said.d3 ?? said.d4)!, 10);
  const name = said.month ?? said.month2;
  const start = said.a
    ? numericDate(Number(said.a), Number(said.b), undefined, moment)
    : name
      ? calendarDate(today, d, month(name))
      : day(dayOfMonthAhead(today, d));
  return start?.is === "day" ? workWeek(mondayOf(start.date)) : null;
}
