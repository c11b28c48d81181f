import { addDays } from "../../core/time.ts";
import { dayOfMonthAhead, firstOfMonth, lastOfMonth, mondayOf, nextWeekday } from "./days.ts";
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
import { ENGLISH_NUMBER, number } from "./numbers.ts";
import type { Fragments } from "./pattern.ts";
import type { DueRule, LengthUnit, Moment, Said } from "./piece.ts";

const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

export const ENGLISH: Fragments = {
  N: ENGLISH_NUMBER,
  WD: "mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday|s)?|thu(?:rs(?:day)?|rs|r)?|fri(?:day)?|saturday|sat(?! on| in| with)|sunday",
  MONTH:
    "january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?",
  D: "(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?",
  NTH: "(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)",
  YEAR: "20\\d\\d",
  TO: " ?(?:to|-|/|or|and) ?",
  IN: "(?:with)?in|inside|over|under|after|about|another|give (?:it|me|us)|for",
  UNIT: "min(?:ute)?s?|hours?|hrs?|h|days?|weeks?|wks?|months?",
  WORKING: "business|working|work|bus\\.?",
  H: "(?:1[0-2]|0?[1-9])(?:[:.][0-5]\\d)? ?(?:am|pm|a\\.m\\.|p\\.m\\.|a|p)|(?:[01]?\\d|2[0-3]):[0-5]\\d|noon|midday|midnight|lunch(?:time)?",
  /** An hour said bare: "by 2". */
  BARE: "(?:1[0-2]|[1-9])(?: ?o'?clock)?",
  /** What "am" and "pm" need before them when no hour is there. */
  DAY_WORD: "(?:today|tomorrow|tmrw|day|mon|tues?|wed|thurs?|fri|sat|this|next),?\\s",
  AT: "at|by|before|around|about|after|until|till|say|for|@|circa|approx\\.?|no later than|at about|from",
};

export const ENGLISH_RULES: readonly DueRule[] = [
  // How the words after it bound the act
  { says: "not (?:before|until)|no earlier than|no sooner than", means: way("not_before"), example: ["not before Friday", null] },
  { says: "before|ahead of|prior to", means: way("before"), example: ["before Friday", "2026-03-12T17:00"] },
  { says: "by|no later than|until|till|on or before|latest by", means: way("by"), example: ["no later than April 3", "2026-04-03T17:00"] },
  { says: "from|starting|effective|as of|beginning", means: way("from"), example: ["effective April 3", "2026-04-03T17:00"] },
  { says: "after", means: way("after"), example: ["after 3pm", "2026-03-10T15:00"] },
  { says: "around|about|circa", means: way("around"), example: ["around 3pm", "2026-03-10T15:00"] },
  {
    says: "yesterday|last (?:night|week|month|{WD})|(?:{N}|a few|a couple of) {UNIT} ago|since(?: {WD}| yesterday| {MONTH}(?: {D})?| {D} {MONTH})?|earlier (?:today|this week)",
    means: past,
    example: ["last Tuesday", null],
  },

  {
    says: "(?:good|have a (?:good|great|nice|lovely)|enjoy (?:the|your)) (?:rest of (?:the|your) )?(?:morning|afternoon|evening|day|weekend|week)|(?<=(?:^|[\\n.!?])\\s{0,2})(?:morning|afternoon|evening)(?= ?[,!]| [a-z]{2,15},)",
    means: greeting,
    example: ["Good morning", null],
  },

  // Days
  { says: "today", means: daysAhead(0), example: ["today", "2026-03-10T17:00"] },
  { says: "(?:later|sometime|some time) today", means: part("close"), example: ["later today", "2026-03-10T17:00"] },
  { says: "tomorrow|tmrw?|tomorow|tommorow|2moro|tmw", means: daysAhead(1), example: ["tomorrow", "2026-03-11T17:00"] },
  { says: "the day after tomorrow|overmorrow", means: daysAhead(2), example: ["the day after tomorrow", "2026-03-12T17:00"] },
  {
    says: "(?:on |this |this coming |next |coming )?(?<wd>{WD})",
    means: (said, { today }) => ({ is: "day", date: nextWeekday(today, weekday(said.wd)), weekdayOnly: true }),
    example: ["next Monday", "2026-03-16T17:00"],
  },
  {
    says: "(?<wd>{WD}) (?:of )?next week|next week (?:on )?(?<wd2>{WD})",
    means: (said, { today }) => day(addDays(mondayOf(today), 6 + weekday(said.wd ?? said.wd2))),
    example: ["Thursday of next week", "2026-03-19T17:00"],
  },
  {
    says: "(?:a week on|a week from|week on) (?<wd>{WD})|(?<wd2>{WD}) week",
    means: (said, { today }) => day(addDays(nextWeekday(today, weekday(said.wd ?? said.wd2)), 7)),
    example: ["a week on Thursday", "2026-03-19T17:00"],
  },
  { says: "a week tomorrow|a week from tomorrow|tomorrow week", means: daysAhead(8), example: ["a week tomorrow", "2026-03-18T17:00"] },
  { says: "a week (?:from )?today", means: daysAhead(7), example: ["a week today", "2026-03-17T17:00"] },
  {
    says: "(?:on )?(?:{WD},? )?(?:the )?(?<month>{MONTH}) (?:the )?(?<d>{D})(?:,? (?<year>{YEAR}))?",
    means: (said, { today }) => calendarDate(today, Number.parseInt(said.d!, 10), month(said.month), said.year),
    example: ["March 20th", "2026-03-20T17:00"],
  },
  {
    says: "(?:on )?(?:{WD},? )?(?:the )?(?<d>{D})(?: of)? (?<month>{MONTH})(?:,? (?<year>{YEAR}))?",
    means: (said, { today }) => calendarDate(today, Number.parseInt(said.d!, 10), month(said.month), said.year),
    example: ["on 20 March", "2026-03-20T17:00"],
  },
  {
    says: "(?:on )?(?:{WD},? )?(?<a>\\d{1,2})/(?<b>\\d{1,2})(?:/(?<year>20\\d\\d|\\d\\d))?",
    means: (said, moment) => numericDate(Number(said.a), Number(said.b), said.year, moment),
    example: ["3/20", "2026-03-20T17:00"],
  },
  {
    says: "(?:on )?(?<year>{YEAR})-(?<m>\\d\\d)-(?<d>\\d\\d)",
    means: (said, { today }) => calendarDate(today, Number(said.d), Number(said.m), said.year),
    example: ["2026-03-20", "2026-03-20T17:00"],
  },
  {
    says: "(?:on )?(?:{WD},? )?the (?<d>{NTH})(?! (?:time|person|floor|call|e-?mail|attempt|century|anniversary|grade|street|avenue))|(?:on )?{WD},? (?:the )?(?<d2>{NTH})",
    means: (said, { today }) => day(dayOfMonthAhead(today, Number.parseInt((said.d ?? said.d2)!, 10))),
    example: ["on the 20th", "2026-03-20T17:00"],
  },
  { says: "christmas|xmas", means: (_, { today }) => calendarDate(today, 25, 12), example: ["before Christmas", "2026-12-24T17:00"] },

  // Parts of a day
  {
    says: "(?:(?<same>this )|in the |mid-|by )?(?:mid|late )?morning(?: slot)?|(?<={DAY_WORD})am",
    means: (said) => part(12 * 60, { start: 8 * 60, same: Boolean(said.same) })(),
    example: ["tomorrow morning", "2026-03-11T12:00"],
  },
  {
    says: "first thing(?: in the morning)?|early (?:in the )?morning|bright and early",
    means: part(9 * 60, { start: 8 * 60 }),
    example: ["first thing tomorrow", "2026-03-11T09:00"],
  },
  { says: "early (?:in the )?afternoon", means: part(14 * 60, { start: 12 * 60 }), example: ["early afternoon", "2026-03-10T14:00"] },
  { says: "mid[-\\s]?afternoon", means: part(15 * 60, { start: 12 * 60 }), example: ["mid-afternoon", "2026-03-10T15:00"] },
  {
    says: "(?:later )?(?:(?<same>this )|in the |late )?(?:afternoon|arvo)|(?<={DAY_WORD})pm|after lunch",
    means: ({ same }) => part(17 * 60, { start: 12 * 60, same: Boolean(same) })(),
    example: ["this afternoon", "2026-03-10T17:00"],
  },
  {
    says: "(?:the )?(?:end of (?:the |my |your |our )?(?:business |working |work )?day|end of (?:business|play|shift)|close of (?:business|play|day)|eod|eob|cob|cop|before (?:i|we) (?:leave|go|close|finish)(?: today| tonight)?)",
    means: part("close"),
    example: ["by close of business", "2026-03-10T17:00"],
  },
  {
    says: "(?<same>tonight|this evening)|in the evening|evening|tonite",
    means: ({ same }) => part(21 * 60, { start: 18 * 60, same: Boolean(same) })(),
    example: ["tonight", "2026-03-10T21:00"],
  },

  // The clock
  {
    says: "(?:{AT} )?(?:{AT} )?(?<at>{H})(?: sharp| ish|ish| or so)?",
    means: (said) => clock(time(said.at), undefined, true),
    example: ["before 3pm", "2026-03-10T15:00"],
  },
  {
    says: "(?:{AT}) (?:{AT} )?(?<at>{BARE})(?: sharp|ish| or so)?(?! ?(?:-|to|or|min|hour|hr|day|week|business|working|month|%|\\$|years?|:|\\.\\d|/|{MONTH}|of|people|times|units))",
    means: (said) => clock(time(said.at), undefined, true),
    example: ["by 2", "2026-03-10T14:00"],
  },
  {
    says: "(?:between |btwn |from |bet )?(?<a>{H}|{BARE}) ?(?:and|to|-|&) ?(?<b>{H})|(?:between|btwn|from|bet) (?<c>{H}|{BARE}) ?(?:and|to|-|&) ?(?<e>{BARE})(?! ?(?:days|hours|business|min))",
    means: (said) => clock(time(said.a ?? said.c), time(said.b ?? said.e), true),
    example: ["Thursday between 1 and 3 pm", "2026-03-12T15:00", "2026-03-12T13:00"],
  },

  // Lengths from now
  {
    says: "(?:{IN}) (?:the )?(?:next )?(?:about |around |approximately |approx\\.? |roughly |up to |less than |under |at most )?(?<n>{N})(?:{TO}(?<n2>{N}))? ?(?:(?<working>{WORKING}) )?(?<unit>{UNIT})(?: or (?:less|so|sooner))?",
    means: lengthSaid,
    example: ["within 24 to 48 hours", "2026-03-12T10:15", "2026-03-11T10:15"],
  },
  {
    says: "(?<n>{N})(?:{TO}(?<n2>{N}))? (?<working>{WORKING}) (?<unit>{UNIT})|(?<n3>{N})(?:{TO}(?<n4>{N}))? ?(?<unit2>{UNIT}) (?:or (?:less|so|sooner)|from now|out|tops|max)",
    means: lengthSaid,
    example: ["5 business days", "2026-03-17T17:00"],
  },
  {
    says: "(?<=(?:allow|expect|takes?|take|taking|need)(?: it| us| me)?(?: about| around| up to| another)? )(?<n>{N})(?:{TO}(?<n2>{N}))? ?(?:(?<working>{WORKING}) )?(?<unit>{UNIT})",
    means: lengthSaid,
    example: ["please allow 3 to 5 days", "2026-03-15T17:00", "2026-03-13T08:00"],
  },
  {
    says: "(?:with)?in the hour|(?:with)?in (?:the|an) (?:next )?hour",
    means: () => length(1, 1, "hour"),
    example: ["within the hour", "2026-03-10T11:15"],
  },
  {
    says: "(?:with)?in (?:the next |about )?(?:half an hour|a half[-\\s]hour|the half[-\\s]hour)",
    means: () => length(30, 30, "minute"),
    example: ["in half an hour", "2026-03-10T10:45"],
  },
  { says: "(?:with)?in an hour and a half", means: () => length(90, 90, "minute"), example: ["in an hour and a half", "2026-03-10T11:45"] },
  { says: "(?:with)?in a fortnight", means: () => length(14, 14, "day"), example: ["in a fortnight", "2026-03-24T17:00"] },

  // Weeks
  {
    says: "(?:sometime |some time |later )?this week|(?:the )?end of (?:the |this )?week|(?:before )?the week is out|eow|(?:during|in) the week",
    means: untilFriday(0),
    example: ["by the end of the week", "2026-03-13T17:00"],
  },
  {
    says: "(?:sometime |some time |during |in )?next week|(?:in )?the coming week",
    means: week(1),
    example: ["next week", "2026-03-20T17:00", "2026-03-16T08:00"],
  },
  { says: "(?:the )?end of next week|late next week", means: untilFriday(1), example: ["by the end of next week", "2026-03-20T17:00"] },
  {
    says: "early (?:in the week|this week)|(?:early|start of|beginning of)(?<next> next) week",
    means: earlyWeek,
    example: ["early next week", "2026-03-17T17:00", "2026-03-16T08:00"],
  },
  {
    says: "(?:over |on |at |during )?(?:this |the )?(?:weekend|week-end)",
    means: weekend(0),
    example: ["over the weekend", "2026-03-15T23:59", "2026-03-14T00:00"],
  },
  { says: "next weekend", means: weekend(1), example: ["next weekend", "2026-03-22T23:59", "2026-03-21T00:00"] },
  {
    says: "(?:(?:the )?week (?:of|commencing|beginning|starting)|w/c|wc) (?:the )?(?:(?:monday|mon),? )?(?:(?<month>{MONTH}) (?<d>{D})|(?<d2>{D})(?: of)? (?<month2>{MONTH})|(?<d3>{NTH}))",
    means: weekOf,
    example: ["the week of March 16", "2026-03-20T17:00", "2026-03-16T08:00"],
  },

  // Months
  {
    says: "(?:the )?(?:end of (?:the |this )?month|month[-\\s]end|eom)",
    means: (_, { today }) => ({ is: "period", from: today, to: lastOfMonth(today), end: true }),
    example: ["by month end", "2026-03-31T17:00"],
  },
  {
    says: "(?:(?:in )?(?<which>early|mid[-\\s]?|late|(?:the )?end of|(?:the )?beginning of)(?: in)? ?|in |sometime in |during )(?<month>{MONTH})",
    means: (said, { today }) => monthPart(monthAhead(today, month(said.month)), third(said.which)),
    example: ["early April", "2026-04-10T17:00", "2026-04-01T08:00"],
  },
  {
    says: "(?<which>early |mid |late |end of )?next month",
    means: (said, { today }) => monthPart(firstOfMonth(today, 1), third(said.which)),
    example: ["next month", "2026-04-30T17:00", "2026-04-01T08:00"],
  },
  {
    says: "(?:sometime |later )?this month",
    means: (_, { today }) => monthPart(firstOfMonth(today), "all"),
    example: ["this month", "2026-03-31T17:00"],
  },

  // A time is meant, and no instant follows from it
  {
    says: "(?:(?:with)?in|over|for|after|give (?:it|me)|another) (?:the )?(?:next )?(?:just )?(?:a )?(?:few|couple(?: of)?|several|coming|following) (?:more )?(?:secs?|seconds|min(?:ute)?s|hours|hrs|days|weeks|months)|(?:in|over) the (?:coming|next) (?:days|weeks|hours|minutes)",
    means: vague,
    example: ["in a few days", "vague"],
  },
  {
    says: "shortly|soon|asap|a\\.s\\.a\\.p\\.?|(?:as|so) soon as possible|(?:very )?quickly|right away|straight away|straightaway|immediately|momentarily|in (?:a|one) (?:sec(?:ond)?|moment|minute|min|bit|jiffy|while|little while)|(?:a )?(?:bit )?later(?: on)?|at (?:the|your|our) earliest(?: convenience| opportunity)?|in due course|before long|promptly|without delay|presently|when(?:ever)? (?:possible|i can|we can)|eventually|right now",
    means: vague,
    example: ["shortly", "vague"],
  },
  {
    says: "(?:after|before|over|during|by) (?:the )?(?:holidays?|summer|spring|winter|fall|new year|break)|in (?:the )?(?:spring|summer|fall|autumn|winter)|(?:on |with )?(?:your |the )?(?:next|{MONTH}) (?:bill|statement|invoice|cycle|billing cycle|payday|paycheck)",
    means: vague,
    example: ["after the holidays", "vague"],
  },
  {
    says: "beforehand|the (?:day|night|evening) before|the same day|(?:{N}|half an) ?(?:min(?:ute)?s?|hours?|hrs?)(?: of notice)? (?:before|ahead|beforehand|notice)(?! (?:{H}|\\d))|right after|afterwards?",
    means: vague,
    example: ["the day before", "vague"],
  },
  {
    says: "(?:(?:with)?in|after|allow) {N}(?:{TO}{N})? ?(?:{WORKING} )?{UNIT} (?:of|after|from|following|once|upon) (?:the |your |our |its )?(?:receipt|receiving|approval|shipping|shipment|dispatch|return|signature|payment|order|acceptance|delivery|inspection|diagnosis|confirmation)",
    means: vague,
    example: ["within 5 days of receipt", "vague"],
  },
];

const weekday = (said: string | undefined) => WEEKDAYS.indexOf((said ?? "").slice(0, 3)) + 1;
const month = (said: string | undefined) => MONTHS.indexOf((said ?? "").slice(0, 3)) + 1;

const third = (which = ""): ThirdOfMonth =>
  /early|beginning/.test(which) ? "start" : /mid/.test(which) ? "middle" : /late|end/.test(which) ? "end" : "all";

const UNITS: Readonly<Record<string, LengthUnit>> = { mi: "minute", h: "hour", d: "day", w: "week", mo: "month" };

function lengthSaid(said: Said) {
  const unitSaid = (said.unit ?? said.unit2)!;
  const unit = UNITS[unitSaid[0] === "m" ? unitSaid.slice(0, 2) : unitSaid[0]!]!;
  const low = number(said.n ?? said.n3);
  const high = said.n2 ?? said.n4;
  const working = said.working && unit === "hour" ? "working_hour" : said.working && unit === "day" ? "working_day" : unit;
  return length(low, high ? number(high) : low, working);
}

function weekOf(said: Said, { today }: Moment) {
  const d = Number.parseInt((said.d ?? said.d2 ?? said.d3)!, 10);
  const name = said.month ?? said.month2;
  const start = name ? calendarDate(today, d, month(name)) : day(dayOfMonthAhead(today, d));
  return start?.is === "day" ? workWeek(mondayOf(start.date)) : null;
}

/** "3pm", "9:30", "noon", "lunch". */
function time(said: string | undefined) {
  const text = said ?? "";
  if (/^(?:noon|midday|lunch)/.test(text)) return hour(12, 0, "pm");
  if (text.startsWith("midnight")) return hour(24, 0, "");
  const digits = /^(\d{1,2})(?:[:.](\d\d))?/.exec(text);
  if (!digits) return null;
  return hour(Number(digits[1]), Number(digits[2] ?? 0), /p/.test(text) ? "pm" : /a/.test(text) ? "am" : "");
}
