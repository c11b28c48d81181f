import { daysSince, length } from "../meaning.ts";
import { number } from "../numbers.ts";
import type { DueRule, Event, LengthUnit, Minute, Piece, Said, Span } from "../piece.ts";

/** "24 to 48 hours", "2 or 3 business days", "a week to 10 days". */
const SPAN =
  "(?<n>{N})(?:(?: ?(?<u>{UNIT}))?{TO}(?<n2>{N}))? ?(?:more )?(?:full )?(?:(?<working>{WORKING}) ?)?(?<unit>{UNIT})(?:'s?)?(?: or (?<n3>two|2|three|3)(?! ?{UNIT}))?";
const IN =
  "(?:(?:with)?in|inside(?: of)?|under|over|in under|in about|in as little as|no more than|up to)(?: (?:a|the))?(?: (?:next|coming|following))?(?: (?:{ABOUT}))?(?: anywhere (?:from|between))?(?: between)?";
/** A length right after these is until it is done, and no time that it lasts. */
const TAKES =
  "(?:allow|allowing|expect|give(?: it| me| us| him| her| them)|takes?|take|taking|need|needs|be|eta|turnaround|tat|lead time|due|ready|arrives?|back|gives?|away|delay|shipping|delivery|response|reply|callback|refund)(?: it| us| me| you| is| of| time)?(?: about| abt| around| up to| another| roughly| approx\\.?| approximately| maybe| between| anywhere from| at most| just| only| a further| :|:)? ";
const AFTER_END = "(?: or (?:less|so|sooner|thereabouts)| time| at most| max(?:imum)?| tops)?";
const EVENT =
  "(?:receipt|receiving|approval|shipping|shipment|dispatch|return|signature|signing|payment|order|ordering|acceptance|delivery|inspection|diagnosis|confirmation|purchase|collection|visit|appointment|survey|completion|application|posting|assessment|repair|arrival|expiry|expiration|launch|release|cancellation|termination|renewal|notice|submission|it|we|they|you|hearing|getting)";

const SINCE = ` (?:of|after|from|following|once|upon|post|starting from)(?! (?:now|today|{TODAY}|this|{WD}|{TOMORROW}|{MONTH}|the {NTH}|hours|lunch))(?: (?:the|your|our|its|their|his|her|my))?(?: (?:date|day) of)?(?: [a-z]{3,12})? (?<event>${EVENT})`;

/** Lengths of time, from now or from something said. */
export const LENGTHS: readonly DueRule[] = [
  {
    says: "(?:(?:with)?in|inside|under|over|in the next|within the next|in about|in around|give (?:me|us)|another) ?(?:the |a )?(?:next |about )?(?:half[-\\s](?:an[-\\s])?(?:hour|hr)|1/2 (?:an )?(?:hour|hr))(?: or so)?",
    means: () => length(30, 30, "minute"),
    example: ["in half an hour", "2026-03-10T10:45"],
  },
  {
    says: "(?:(?:with)?in|over) the next (?<unit>hour|day|week|month) or (?<n2>two|2|so)",
    means: ({ unit, n2 }) => lengthSaid({ n: "1", ...(n2 !== "so" && { n2: "2" }), unit }),
    example: ["in the next day or two", "2026-03-12T17:00", "2026-03-11T08:00"],
  },
  {
    says: `${IN} ${SPAN}${AFTER_END}(?! (?:ago|old|late|overdue|past|experience))`,
    means: lengthSaid,
    example: ["within 24 to 48 hours", "2026-03-12T10:15", "2026-03-11T10:15"],
  },
  {
    says: `between (?<n>{N})(?: ?(?<u>{UNIT}))? and (?<n2>{N}) ?(?:(?<working>{WORKING}) ?)?(?<unit>{UNIT})`,
    means: lengthSaid,
    example: ["between 3 and 5 days", "2026-03-15T17:00", "2026-03-13T08:00"],
  },
  {
    says: "(?<n>{N})(?:{TO}(?<n2>{N}))? ?(?<working>{WORKING}) ?(?<unit>{UNIT})|(?<n3>\\d{1,2})(?:{TO}(?<n4>\\d{1,2}))? ?(?<unit2>w?bds?)",
    means: (said) => lengthSaid(said.unit2 ? { n: said.n3, n2: said.n4, unit: "day", working: "business" } : said),
    example: ["5 business days", "2026-03-17T17:00"],
  },
  {
    says: `${SPAN} (?:or (?:less|sooner)|from (?:now|today)|out|away|max(?:imum)?|tops|at most|at the (?:very )?(?:most|latest|outside)|latest)`,
    means: lengthSaid,
    example: ["48 hours max", "2026-03-12T10:15"],
  },
  {
    says: `(?<=${TAKES})${SPAN}${AFTER_END}(?! (?:ago|old|late|overdue|before|past|of|warranty|notice|experience))`,
    means: lengthSaid,
    example: ["please allow 3 to 5 days", "2026-03-15T17:00", "2026-03-13T08:00"],
  },
  {
    says: "(?<=(?:there|back|over|out|round|with you|call you|ring you|call|ring|here|home|leave|leaving|arriving|arrive) )in (?:about |around |like )?(?<n>[1-9]\\d?|ten|twenty|fifteen|thirty|five)(?:{TO}(?<n2>\\d{1,2}))?(?= ?(?:$|[.,;!?)\\n]))",
    means: ({ n, n2 }) => length(number(n), n2 ? number(n2) : number(n), "minute"),
    example: ["back in 20", "2026-03-10T10:35"],
  },
  {
    says: "(?:(?:with)?in|inside|under|over) (?:the |an |(?:{ABOUT}) an |the next |the best part of an |1 )(?:hour|hr)(?: or so)?(?! and| or)|(?:the )?next hour(?! or)|another hour",
    means: () => length(1, 1, "hour"),
    example: ["within the hour", "2026-03-10T11:15"],
  },
  {
    says: "(?:(?:with)?in|inside) (?:a )?quarter of an hour|(?:with)?in (?<three>three quarters|3/4) of an hour",
    means: ({ three }) => (three ? length(45, 45, "minute") : length(15, 15, "minute")),
    example: ["in a quarter of an hour", "2026-03-10T10:30"],
  },
  {
    says: "(?:(?:with)?in|inside|about) (?:(?:{ABOUT}) |the next )?(?:(?<n>{N}) (?:hours?|hrs?) and a half|(?<n2>{N}) and a half (?:hours|hrs)|(?<n3>\\d) ?h(?:(?:ou)?rs?)?(?:,| and)? ?(?<m>[1-5]\\d)(?: ?min(?:ute)?s?)?)",
    means: ({ n, n2, n3, m }) => {
      const all = n3 ? Number(n3) * 60 + Number(m) : number(n ?? n2) * 60 + 30;
      return length(all, all, "minute");
    },
    example: ["in an hour and a half", "2026-03-10T11:45"],
  },
  {
    says: "(?:(?:with)?in|inside) (?:about )?(?:a|the next) fortnight(?:'s time)?|a fortnight from now",
    means: () => length(14, 14, "day"),
    example: ["in a fortnight", "2026-03-24T17:00"],
  },
  {
    says: "(?:(?:by|in|within|on) )?(?:the )?(?:next|nxt|following|1) ?(?:business|working|work|biz|bus) ?day|nbd|nwd|(?:with)?in (?:a|one|the next) (?:business|working) day",
    means: () => length(1, 1, "working_day"),
    example: ["the next business day", "2026-03-11T17:00"],
  },

  {
    says: `${IN} ${SPAN}${SINCE}`,
    means: since,
    example: ["within 5 days of receipt", "vague"],
  },
  {
    says: `${SPAN}${SINCE}`,
    means: since,
    example: ["48 hours after approval", "vague"],
  },
  {
    says: `${IN} ${SPAN} of (?:the|your|our|their|his|her|my|us|you|when) (?!message|email|e-mail|letter|call)(?<event>[a-z]{2,15})`,
    means: since,
    example: ["within fifteen days of her report", "vague"],
  },
  {
    says: "(?:with)?in a fortnight (?:of|from|after) (?:the|your|our|their|his|her|my|us|you|when|receipt|receiving)",
    means: () => ({ is: "since", event: "unknown", low: 14, high: 14, unit: "day" }),
    example: ["within a fortnight of the visit", "vague"],
  },
  {
    says: "(?:the )?(?:next|following) (?:day|(?<part>morning|afternoon|evening))|(?:the )?morning after(?= ?(?:$|[.,;!)\\n]))",
    means: ({ part }) => daysSince(1, part ? PARTS[part] : undefined),
    example: ["the following day", "vague"],
  },
  {
    says: "(?:the|(?<n>{N})) (?<unit>days?|weeks?) (?:later|after)(?= ?(?:$|[.,;!)\\n]))",
    means: ({ n, unit }) => daysSince((n ? number(n) : 1) * (unit!.startsWith("w") ? 7 : 1)),
    example: ["two days later", "vague"],
  },
  { says: "(?:by|before) then", means: () => daysSince(0), example: ["by then", "vague"] },
  {
    says: "(?:that|(?:the )?same)(?: very)?(?: same)?[-\\s](?<part>day|morning|afternoon|evening|night)",
    means: ({ part }) => daysSince(0, PARTS[part!]),
    example: ["that morning", "vague"],
  },
];

const PARTS: Readonly<Record<string, Minute>> = { day: "close", morning: 720, afternoon: 1020, evening: 1260, night: 1260 };
const UNITS: Readonly<Record<string, LengthUnit>> = { mi: "minute", h: "hour", d: "day", w: "week", mo: "month", mt: "month" };
const unitOf = (said: string): LengthUnit => UNITS[said[0] === "m" ? said.slice(0, 2) : said[0]!]!;

/** "In a minute" is soon. */
function lengthSaid(said: Said): Piece | null {
  if (said.n === "a" && !said.n3 && said.unit!.startsWith("mi")) return null;
  const span = spanSaid(said);
  return span && length(span.low, span.high, span.unit);
}

function spanSaid(said: Said): Span | null {
  const unit = unitOf(said.unit!);
  const low = number(said.n);
  const high = said.n2 ?? said.n3;
  const working: LengthUnit = said.working && unit === "hour" ? "working_hour" : said.working && unit === "day" ? "working_day" : unit;
  const mixed = said.u && unitOf(said.u) === "week" && unit === "day" ? low * 7 : low;
  const span = { low: mixed, high: high ? number(high) : mixed, unit: working };
  return Number.isFinite(span.low) && Number.isFinite(span.high) ? span : null;
}

const EVENTS: readonly (readonly [RegExp, Event])[] = [
  [/^(?:shipping|shipment|dispatch|posting)/, "sending"],
  [/^delivery/, "delivery"],
  [/^(?:visit|appointment|inspection|survey|assessment)/, "visit"],
];

function since(said: Said): Piece | null {
  const span = spanSaid(said);
  const event = EVENTS.find(([form]) => form.test(said.event!))?.[1] ?? "unknown";
  return span && { is: "since", event, ...span };
}
