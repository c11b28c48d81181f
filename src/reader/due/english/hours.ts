import { clock, part } from "../meaning.ts";
import type { DueRule, Said } from "../piece.ts";
import { time } from "./words.ts";

const NOON = 12 * 60;
/** What is done in the night is done when people get up. */
const NIGHT_ENDS = 6 * 60;

/** Parts of a day, and the clock. */
export const HOURS: readonly DueRule[] = [
  {
    says: "(?:(?<same>this )|(?<next>in the |by the |the |by )|over the |during the |mid-)?(?:mid[-\\s]|late |later )?(?:morning|mornin|morn)(?: slot)?|(?<={DAY_WORD})(?:mid )?a\\.?m\\.?|(?<next2>in the )a\\.?m\\.?",
    means: ({ same, next, next2 }) => part(NOON, { start: 8 * 60, same: Boolean(same), next: Boolean(next ?? next2) })(),
    example: ["tomorrow morning", "2026-03-11T12:00"],
  },
  {
    says: "later this morning|the end of (?:the |this )?morning|end of (?:the |this )?morning",
    means: part(NOON, { same: true }),
    example: ["later this morning", "2026-03-10T12:00"],
  },
  {
    says: "first thing(?: in the (?:morning|am))?(?! (?:is|was|i|you|we|to|that|they)(?![a-z]))|1st thing|early (?:in the )?(?:morning|am)|bright and early|(?:at )?opening time|(?<=(?:by|at|before) )opening|when we open|as soon as we open|at open(?:ing)?|start of (?:business|play|the day|day)|early doors|early(?= (?:{TOMORROW}|{WD}|on {WD}))",
    means: part(9 * 60, { start: 8 * 60 }),
    example: ["first thing tomorrow", "2026-03-11T09:00"],
  },
  {
    says: "early (?:in the |this )?(?:afternoon|arvo|aft|pm)",
    means: part(14 * 60, { start: NOON }),
    example: ["early afternoon", "2026-03-10T14:00"],
  },
  {
    says: "mid[-\\s]?(?:afternoon|arvo)|middle of the afternoon",
    means: part(15 * 60, { start: NOON }),
    example: ["mid-afternoon", "2026-03-10T15:00"],
  },
  {
    says: "(?:later )?(?:(?<same>this )|in the |by the |the |late |s')?(?:late )?(?:afternoon|afternon|arvo|aft(?! \\d))(?: slot)?|(?<={DAY_WORD})p\\.?m\\.?|after lunch|tea[-\\s]?time",
    means: ({ same }) => part(17 * 60, { start: NOON, same: Boolean(same) })(),
    example: ["this afternoon", "2026-03-10T17:00"],
  },
  {
    says: "the end of the (?:afternoon|shift)|(?:the )?(?:end of (?:the |my |your |our |this )?(?:business |working |work )?day|end of (?:business|biz|play|shift|bus\\.?)|day'?s?[-\\s]?end|close of (?:business|biz|play|day|bus\\.?)|e\\.?o\\.?d\\.?|eobd|eob|eop|c\\.?o\\.?b\\.?|cop|clos(?:e|ing)(?= (?:on |of )?(?:{WD}|{TOMORROW}|{TODAY}))|(?<=(?:by|before|at) )clos(?:e|ing)(?: time)?|knock[-\\s]?off time|(?<=(?:by|before|at|until|till) )knock[-\\s]?off|home time|end of (?=(?:{WD}|{TOMORROW}|{TODAY}))|before (?:i|we) (?:leave|go home|close(?: up)?|finish(?: up)?|shut|clock (?:off|out)|knock off|head (?:home|out|off)|sign off|log off)(?: (?:today|tonight|for the day|the office|the shop|work))?|before (?:i|we) go (?:home|today|tonight|for the day))|in the course of (?:the day)?|during the day|throughout the day|over the course of (?:the day)?",
    means: part("close"),
    example: ["by close of business", "2026-03-10T17:00"],
  },
  {
    says: "(?:by )?(?:later )?(?<same>tonight|2night|tonite|2nite|tonigh|this evening|this eve)|(?:in the |by the )?(?:early |late )?evening|(?<={DAY_WORD})(?:night|eve)|at night|after (?:my |the )?(?:tea|supper)",
    means: ({ same }) => part(21 * 60, { start: 18 * 60, same: Boolean(same) })(),
    example: ["tonight", "2026-03-10T21:00"],
  },
  {
    says: "(?<way>before|by|over|at|around|on) (?:the |my )?(?:lunch(?:[-\\s]?hour)?|lunch(?:[-\\s]?time)?|noon|midday)",
    means: ({ way }) => clock(time("noon"), undefined, true, way === "at"),
    example: ["before lunch", "2026-03-10T12:00"],
  },

  {
    says: "(?<told>(?:{AT}) |@|~)?(?<more>(?:{AT}) )?(?<at>{H})(?: sharp| on the dot| prompt|(?<about> ?-?ish| or so| or thereabouts| latest))?",
    means: ({ at, told, more, about }) =>
      clock(time(at), undefined, told !== undefined || !/^(?:\d{1,2}\.\d\d|lunch)$/.test(at!), names({ at, way: told, more, about })),
    example: ["before 3pm", "2026-03-10T15:00"],
  },
  {
    says: "(?<way>(?:{AT}) |@|~)(?<more>(?:{AT}) )?(?<at>{BARE}|{MILITARY})(?: sharp| prompt| on the dot|(?<about> or so))?{AFTER_HOUR}",
    means: (said) => clock(time(said.at), undefined, true, names(said)),
    example: ["by 2", "2026-03-10T14:00"],
  },
  {
    says: "(?<at>(?:0[6-9]|1\\d|2[1-3])[0-5][05])(?! ?(?:%|\\$|[a-z]{3,12}s(?![a-z])))|(?<at2>overnight(?! (?:mail|delivery|shipping|courier|bag|stay|service|parcel|post))|during the night|in the night)",
    means: ({ at, at2 }) =>
      at2 ? { is: "clock", from: { minute: 24 * 60 + NIGHT_ENDS, bare: false }, sure: true } : clock(time(at), undefined, false, true),
    example: ["Weds 1430", "2026-03-11T14:30"],
  },
  {
    says: "(?<at>{BARE}) (?:(?<about>latest|at the latest)|sharp|on the dot|prompt)|(?<at2>(?:{HH}|{HOUR_WORD})-?ish)",
    means: ({ at, at2, about }) => clock(time(at ?? at2), undefined, true, at !== undefined && names({ at, about })),
    example: ["two-ish", "2026-03-10T14:00"],
  },
  {
    says: "(?<at>{HH})(?= (?:{TOMORROW}|{WD}|in the) (?:morning|afternoon|arvo|evening|night|am|pm))",
    means: ({ at }) => clock(time(at), undefined, true, true),
    example: ["9 tomorrow morning", "2026-03-11T09:00"],
  },
  {
    says: "(?:between |btwn |btw |b/w |from |bet |in between |anywhere between |sometime between )?(?<a>{H}|{BARE}) ?(?:and|to|-|&|or|until|till|til|/) ?(?:about |around )?(?<b>{H})",
    means: ({ a, b }) => clock(time(a), time(b), true),
    example: ["Thursday between 1 and 3 pm", "2026-03-12T15:00", "2026-03-12T13:00"],
  },
  {
    says: "(?:between|btwn|btw|b/w|from|bet|in between|around|about|by|at) (?:about |around )?(?<a>{H}|{BARE}|{MILITARY}) ?(?:and|to|-|&|or|until|till|/) ?(?:about |around )?(?<b>{BARE}|{MILITARY}){AFTER_HOUR}",
    means: ({ a, b }) => clock(time(a), time(b), true),
    example: ["between 1 and 3", "2026-03-10T15:00", "2026-03-10T13:00"],
  },
  {
    says: "(?<a>{HH}|noon) ?(?:-|to) ?(?<b>{HH}|noon){AFTER_HOUR}",
    means: ({ a, b }) => clock(time(a), time(b), false),
    example: ["tomorrow 8-12", "2026-03-11T12:00", "2026-03-11T08:00"],
  },
];

/** "at 10", "10am": the hour itself. "by 10", "around 10", "10 latest", "tenish", "tomorrow noon" bound it or guess at it. */
const names = ({ at, way, more, about }: Said): boolean =>
  !about &&
  more === undefined &&
  (way === undefined ? !/^(?:noon|midday|lunch)/.test(at!) : /^(?:at |@)$/.test(way)) &&
  !/ish$|^midnight/.test(at!);
