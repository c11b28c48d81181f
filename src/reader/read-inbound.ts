import type { Language } from "../core/due.ts";
import { byLanguage } from "./by-language.ts";
import { type Availability, availabilityIn } from "./inbound/availability.ts";
import { type Anger, type InboundLabel, weigh } from "./inbound/label.ts";
import { signsIn } from "./inbound/signs-in.ts";
import type { SignName } from "./inbound/signs.ts";
import { guessLanguage } from "./language.ts";
import { ownWords } from "./own-words.ts";

export interface InboundReading {
  language: Language;
  label: InboundLabel;
  /** Refers to news or an act expected and not yet obtained (S08). */
  chasing: boolean;
  /** The customer says it is settled. */
  settled: boolean;
  /** The date proposed does not suit. */
  refusesDate: boolean;
  /** Says so plainly enough to be kept as one; a long text that only sounds like one is read by a person, and answered. */
  complaint: boolean;
  anger: Anger;
  /** Needs an answer: a question, request, complaint or chase. */
  asks: boolean;
  /** Safety, no heat, a faulty alarm, gas (S30). */
  critical: boolean;
  /** When they can be reached, said in passing. */
  availability: Availability[];
}

/**
 * Labels were learned on short messages. Past this length words of faults add up to a complaint in half of 1,500 mails of a
 * technical list where nobody complains; with displeasure asked of the long ones, in a tenth, and no labelled one is lost.
 */
const SHORT_CHARS = 200;

/** `reachable: false` where nobody asks when they can be reached: it takes a good part of the time. */
export interface InboundContext {
  language?: Language;
  reachable?: boolean;
}

/** What a customer's own text says about how it goes for them, in French, in English or in both. Pure. In doubt, a complaint (S43). */
export function readInbound(text: string, context: InboundContext = {}): InboundReading {
  const { own } = ownWords(text);
  const parts = context.language ? null : byLanguage(own);
  const language = context.language ?? guessLanguage(own);
  const reachable = context.reachable ?? true;
  if (!parts) return readOne(own, language, reachable);
  const other = language === "fr" ? "en" : "fr";
  return bothOf(readOne(parts[language], language, reachable), readOne(parts[other], other, reachable));
}

/** What is said in either language is said; settled only where the other leaves nothing open. */
function bothOf(first: InboundReading, second: InboundReading): InboundReading {
  const both = [first, second];
  const some = (of: (it: InboundReading) => boolean) => both.some(of);
  const settled = some((it) => it.settled) && both.every((it) => it.settled || !(it.complaint || it.asks || it.critical));
  const availability = [...first.availability, ...second.availability.filter((it) => !first.availability.some((one) => sameTime(one, it)))];
  return {
    language: first.language,
    label: WEIGHTIEST.find((label) => some((it) => it.label === label))!,
    chasing: some((it) => it.chasing),
    settled,
    refusesDate: some((it) => it.refusesDate),
    complaint: some((it) => it.complaint),
    anger: angrier(first.anger, second.anger),
    asks: some((it) => it.asks),
    critical: some((it) => it.critical),
    availability: availability.sort((a, b) => a.start - b.start),
  };
}

const WEIGHTIEST: readonly InboundLabel[] = ["complaint", "insult", "question", "praise", "opinion", "other"];

const sameTime = (a: Availability, b: Availability): boolean =>
  a.reachable === b.reachable && a.from === b.from && a.until === b.until && a.day === b.day;

function readOne(own: string, language: Language, reachable: boolean): InboundReading {
  const shown = signsIn(own, language);
  const has = (...names: SignName[]) => names.some((name) => shown.has(name));
  if (has("automatic"))
    return {
      language,
      label: "other",
      chasing: false,
      settled: false,
      refusesDate: false,
      complaint: false,
      anger: 0,
      asks: false,
      critical: false,
      availability: [],
    };
  const settled = has("settled");
  const weighed = weigh(own, language, shown);
  const { chasing } = weighed;
  /** Abuse around something to mend is a complaint; so is «ce n'est pas réglé», and a danger, however few its words: none is praise. */
  const spoilt = weighed.label === "insult" && (has("fault") || chasing);
  const unsettled = has("unsettled") && !own.includes("?") && weighed.label !== "insult";
  const label = spoilt || unsettled || (weighed.label === "praise" && has("critical")) ? "complaint" : weighed.label;
  const complains = label === "complaint" && !settled;
  const critical = has("critical") && !settled;
  const anger = angrier(weighed.anger, has("furious") || (label !== "praise" && shouts(own, chasing)) ? 3 : has("angry") ? 2 : 0);
  const plain = own.trim().length <= SHORT_CHARS || anger > 0 || chasing || critical;
  const asks =
    complains ||
    chasing ||
    label === "question" ||
    own.includes("?") ||
    has("question", "request", "refuses_date", "critical", "unsettled");
  return {
    language,
    label,
    chasing: chasing && !settled,
    settled,
    refusesDate: has("refuses_date"),
    complaint: complains && plain,
    anger,
    asks,
    critical,
    availability: reachable ? availabilityIn(own, language) : [],
  };
}

const angrier = (a: Anger, b: Anger): Anger => (a > b ? a : b);

/** Most words in capitals; or a few, with "!!" behind them, from someone who waits. One such word alone is emphasis. */
function shouts(own: string, waits: boolean): boolean {
  const words = own.match(/\p{L}{3,40}/gu) ?? [];
  const loud = words.filter((word) => word === word.toUpperCase() && word !== word.toLowerCase()).length;
  return (loud >= 2 && loud * 2 >= words.length) || (loud >= (waits ? 1 : 3) && /!{2,}/.test(own));
}
