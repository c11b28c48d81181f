import { hour } from "../meaning.ts";
import { ENGLISH_NUMBER, number } from "../numbers.ts";
import type { Fragments } from "../pattern.ts";

/** Words of their own unless a time or a date stands beside them: "Sun 10am", "on Sat". */
const SHORT_WEEKEND =
  "(?:sat|sun)(?:\\.|(?=,? (?:the )?(?:\\d|am\\b|pm\\b|morning|afternoon|arvo|evening|night|noon|by\\b|between|{MONTH})|[,.;]| ?(?:$|\\n|&|/|and (?:sun|mon)|or (?:sun|mon))))";

export const ENGLISH_FRAGMENTS: Fragments = {
  N: ENGLISH_NUMBER,
  WD: `(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|weds?|thu(?:rs|r)?|fri)\\.?|${SHORT_WEEKEND}`,
  MONTH:
    "january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?",
  D: "(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?",
  NTH: "(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)",
  YEAR: "20\\d\\d|'\\d\\d",
  TO: " ?(?:to|-|/|or|and) ?(?:maybe |up to |even )?",
  ABOUT:
    "about|abt|around|approximately|approx\\.?|roughly|up to|as little as|less than|under|at most|maybe|max|maximum|no more than|say|c\\.|the best part of",
  UNIT: "min(?:ute)?s?|hours?|hrs?|h|days?|weeks?|wks?|months?|mths?",
  WORKING: "business|buisness|working|work|wkg|bus\\.?|biz|office",
  TODAY: "today|2day",
  TOMORROW: "tomorrow|tmrw|tmr|tmw|tmrrw|tomoz|2moro|2morrow|2mrw|2moz",
  HH: "1[0-2]|0?[1-9]",
  HALF: "am|pm|a\\.m\\.?|p\\.m\\.?",
  HOUR_WORD: "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve",
  PAST: "half(?: past)?|(?:a )?quarter (?:past|after|to|till|til|of|before)|(?:five|ten|twenty|twenty[-\\s]five|5|10|20|25) (?:past|after|to|till|til|of)",
  H: "(?:{HH})(?:[:.]?[0-5]\\d)? ?(?:{HALF})|(?:{HH})(?:[:.]?[0-5]\\d)?p|(?:{HH})[:.][0-5]\\da|(?:[6-9]|1[01])a(?= ?(?:$|[\\n.,;!?)-]|(?:today|tomorrow|on|to|sharp|{WD})(?![a-z])))|(?:[01]?\\d|2[0-3])(?::[0-5]\\d(?!:\\d)|\\.[0-5][05](?!\\.?\\d))(?: ?(?:h|hrs|hours))?|(?:[01]\\d|2[0-3])[0-5]\\d ?(?:h|hrs|hours)|(?:{PAST}) (?:{HOUR_WORD}|{HH}|noon|midday)(?: ?(?:am|pm))?|(?:{HH}|{HOUR_WORD}) ?o'?clock(?: ?(?:am|pm))?|(?:{HOUR_WORD}) (?:thirty|fifteen|forty[-\\s]five)|(?:{HOUR_WORD}) (?:am|pm|a\\.m\\.|p\\.m\\.)|(?:12 )?noon(?:ish)?|(?:12 )?midday|mid-day|midnight|lunch(?:[-\\s]?time)?",
  /** An hour said bare: "by 2", "around four". */
  BARE: "(?:{HH}|{HOUR_WORD})(?:-?ish)?",
  /** 24-hour clock without a sign: "by 1600". Not a year. */
  MILITARY: "(?:0[6-9]|1\\d|2[1-3])[0-5][05]|[1-9](?:15|30|45)",
  /** What may follow a bare hour; "about 10 addresses", "about 10 to thousands" and "by 5 people" are none. */
  AFTER_HOUR:
    "(?= ?(?:$|[\\n;!?)(/&]|[.,:](?!\\d)|- |(?:to|and|or)(?! (?:\\d|{HOUR_WORD}|(?:(?:a|many|several|even) )?(?:dozens?|hundreds?|thousands?|millions?|billions?|more)(?![a-z])))(?![a-z])|(?:{TODAY}|tonight|tonite|2nite|{TOMORROW}|this|that|on|in the|at|but|so|for (?:the|a|an|you|your|sure|certain)|if|when|with|w/|as|latest|max|tops|sharp|your|my|our|local|then|please|pls|thanks|thx|depending|provided|unless|because|once|probably|hopefully|ideally|we|i|he|she|they|it|you|the|o'clock|est|pst|cst|et|pt|ct|gmt|bst|aest|{WD}|{MONTH} \\d)(?![a-z])))",
  /** What "am" and "pm" need before them when no hour is there. */
  DAY_WORD:
    "(?:today|{TOMORROW}|day|mon|tues?|weds?|thu|thur|thurs|fri|sat|sun|this|the|in|first|{NTH}|{MONTH} {D}|{D} {MONTH}|\\d/\\d{1,2}),?\\s{1,2}",
  AT: "at|~|by|before|b4|around|round|arnd|about|abt|after|until|till|til|say|@|circa|approx\\.?|approximately|roughly|no later than|not later than|at about|at around|by about|by around|shortly after|just after|just before|latest|from|eta|for|towards|toward|past|close to|nearer(?: to)?",
};

const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

export const weekday = (said: string | undefined): number => WEEKDAYS.indexOf((said ?? "").slice(0, 3)) + 1;
export const month = (said: string | undefined): number => MONTHS.indexOf((said ?? "").slice(0, 3)) + 1;

/** "3pm", "9:30", "half two", "quarter to five", "1600", "noon". */
export function time(said: string | undefined) {
  const text = (said ?? "").replace(/-?ish$/, "");
  const past = minutesPast(text);
  const hourSaid = text.replace(/^.*(?:half|past|after|to|till?|of|before) (?!$)/, "");
  if (/^(?:12 )?(?:noon|midday|mid-day|lunch)/.test(hourSaid)) return hour(12, 0, "pm", past);
  if (hourSaid.startsWith("midnight")) return hour(23, 59, "");
  const half = /p\.?m?\.?$/.test(text) && !text.endsWith("mp") ? "pm" : /\d ?a\.?m?\.?$|[a-z] a\.?m\.?$/.test(text) ? "am" : "";
  const digits = /^(\d{1,2}?)(?:[:.]?([0-5]\d))?(?!\d)/.exec(hourSaid);
  if (!digits) return hour(number(hourSaid.split(" ")[0]), spelledMinutes(hourSaid), half, past);
  return hour(Number(digits[1]), Number(digits[2] ?? 0), half, past);
}

function minutesPast(text: string): number {
  if (text.startsWith("half")) return 30;
  const said = /^(?:a )?([a-z0-9]{1,7}(?:[-\s]five)?) (past|after|to|till?|of|before) /.exec(text);
  if (!said) return 0;
  const n = said[1] === "quarter" ? 15 : number(said[1]);
  return /past|after/.test(said[2]!) ? n : -n;
}

const spelledMinutes = (text: string): number => (/thirty/.test(text) ? 30 : /fifteen/.test(text) ? 15 : /forty/.test(text) ? 45 : 0);
