import { latest, past, silent, soonest, way } from "../meaning.ts";
import type { DueRule } from "../piece.ts";

/** How the words after them bound the act; and words of time that set no time. */
export const WAYS: readonly DueRule[] = [
  {
    says: "(?<=(?:out|away|off|closed|shut|leave|vacation|holiday|hols|unavailable|gone) )(?:until|till|til)|not (?:before|until|till)|n't (?:be )?(?:before|until|till)|no (?:earlier|sooner) than",
    means: way("not_before"),
    example: ["not before Friday", null],
  },
  { says: "before|b4|ahead of|prior to|in advance of", means: way("before"), example: ["before Friday", "2026-03-12T17:00"] },
  {
    says: "by(?! (?:on|in|at|for|to|with|and) )|until|till|til|on or before",
    means: way("by"),
    example: ["by April 3", "2026-04-03T17:00"],
  },
  {
    says: "no later than|not later than|at (?:the )?(?:very )?latest|(?:by )?latest(?: by)?|tops|at most|max(?:imum)?|deadline",
    means: latest,
    example: ["Friday latest", "2026-03-13T17:00"],
  },
  { says: "at the (?:very )?earliest|earliest", means: soonest, example: ["Monday at the earliest", null] },
  {
    says: "from|starting(?: from| on)?|effective(?: from)?|as of|as from|beginning|commencing",
    means: way("from"),
    example: ["effective April 3", "2026-04-03T17:00"],
  },
  { says: "after(?! ?(?:$|[.,;!)\\n]))", means: way("after"), example: ["after 3pm", "2026-03-10T15:00"] },
  {
    says: "around|about|circa|on or about|on or around|towards?|roughly",
    means: way("around"),
    example: ["around 3pm", "2026-03-10T15:00"],
  },
  {
    says: "yesterday|last (?:night|week|weekend|month|year|{WD}|{MONTH})|(?:(?:more than|over|about|around|nearly|almost|some) )?(?:{N}|a few|a couple(?: of)?|several|many) ?{UNIT} ago|(?:a year|years|ages|moments) ago|(?:ever )?since(?: last)?(?: {WD}| yesterday| {MONTH}(?: {D})?| (?:the )?{D}(?: of)? {MONTH}| {H}| this morning| then)?|earlier (?:today|this (?:week|month|year|morning|afternoon)|in the (?:day|week|month))|(?:in |over |for |during )?(?:the )?(?:last|past|previous) (?:{N}|few|couple(?: of)?|several)? ?{UNIT}|this past {WD}|this past weekend|the other day|{WD} just gone|(?:on )?{WD} gone",
    means: past,
    example: ["last Tuesday", null],
  },
  {
    says: "(?:good|have a (?:good|great|nice|lovely|wonderful|safe)|enjoy (?:the|your)|happy) (?:rest of (?:the|your) )?(?:morning|afternoon|evening|night|day|weekend|week|{WD}|holidays?)|(?<=(?:^|[\\n.!?])\\s{0,2})(?:morning|afternoon|evening)(?= ?[,!.\\n]| [a-z]{2,15},)",
    means: silent,
    example: ["Good morning", null],
  },
  {
    says: "(?<=(?:^|[\\n.!?;])\\s{0,2}(?:but |and |so )?)(?:at|by) the end of the day,",
    means: silent,
    example: ["At the end of the day, it is your call", null],
  },
  {
    says: "before (?:i|we) (?:go|leave)(?! (?:home|today|tonight|for the day|out|the (?:office|shop|desk)|work|at \\d)|[,.]? ?(?:$|\\n|\\.))",
    means: silent,
    example: ["one thing before I go, keep the receipt", null],
  },
  {
    says: "(?:see|speak to|talk to|chat|catch) (?:you|u|ya) (?:soon|later|then|{TOMORROW}|{WD})(?= ?(?:$|[!.\\n]))|(?:see|talk) soon",
    means: silent,
    example: ["See you tomorrow!", null],
  },
  {
    says: "24 ?/ ?7|24 ?/ ?365|24[-\\s]?h(?:ou)?rs? (?:a day|service|line|helpline|hotline|emergency)|[67] days (?:a|per) week|[1-9] ?/ ?[57](?! ?/)(?= ?(?:$|[\\n.,;!)]| (?:stars?|rating)))|10 ?/ ?10|to date|these days|nowadays|now and then|day[-\\s]to[-\\s]day|day in day out|all day|the day of|today'?s|yesterday's|(?<!(?:with|in|on|by|via) )(?:{TOMORROW}|tonight|{WD})'s|this (?:week|month|year|morning|afternoon|evening|weekend)'s|(?:next|last) (?:week|month|year)'s",
    means: silent,
    example: ["open 24/7", null],
  },
  {
    says: "(?:every|each)(?: other| single)? (?:{N} )?(?:{WD}|day|week|month|morning|afternoon|evening|night|weekend|{UNIT})|(?:on )?(?:mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|weekdays|weekends|weeknights)|{WD} ?(?:-|to|through|thru) ?{WD},? (?:from |between )?(?:{H}|{HH})(?: ?(?:-|to|until|till) ?(?:{H}|{HH}))?|(?:open|hours|available|staffed|operate)(?: are| is| from)?:? {WD} ?(?:-|to|through|thru) ?{WD}",
    means: silent,
    example: ["open Monday to Friday, 9 to 5", null],
  },
  {
    says: "(?<!(?:morning|afternoon|evening|night|day|week|month|end|middle|start|beginning|early|late|as|on|noon|half|part) )(?:of|dated)(?: {WD},?)? (?:the )?(?:{MONTH} {D}(?:,? {YEAR})?|{D}(?: of)? {MONTH}(?:,? {YEAR})?|yesterday|today|\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?)",
    means: silent,
    example: ["your letter of March 17", null],
  },
  {
    says: "for (?:about |around |approximately |up to |another |at least |the (?:next|coming|first) )?(?:{N})(?:{TO}(?:{N}))? ?(?:more )?(?:{UNIT}|years?|yrs?)|{N}[-\\s](?:year|yr)s?|(?:{N})-(?:day|hour|week|month|minute|night)(?! (?:time|mark))",
    means: silent,
    example: ["covered for 1 month", null],
  },
  {
    says: "(?:go|goes|going|went|run|runs|running|ran|work|works|working|worked|stay|stays|staying|stayed)(?: on| up| open| late)?(?: way| well)? (?:past|beyond) (?:{H}|{BARE}{AFTER_HOUR})",
    means: silent,
    example: ["and go past midnight", null],
  },
  {
    says: "(?:quoting|citing|re|as per|per) (?:my|your|our|his|her|their|the) (?:(?:previous|earlier|last|first|other) )?(?:e-?mail|message|note|letter|post|text|reply|comment)s? (?:of |from |sent |on )?(?:{TODAY}|this morning|this afternoon|{WD})",
    means: silent,
    example: ["Quoting my previous email today", null],
  },
];
