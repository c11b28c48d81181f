import type { Language } from "../../../core/due.ts";
import { addDays, atTime, type Instant, localDate, type TimeZone } from "../../../core/time.ts";

/** A day said from where the writer stands: read on another day, it is another. */
export interface RelativeDay {
  start: number;
  end: number;
  words: string;
  /** The same day by its name and date. */
  said: string;
}

const WORDS: Readonly<Record<Language, RegExp>> = {
  fr: whole(
    "(apr[eè]s-demain|demain|avant-hier|hier|aujourd['’]hui)(?:\\s+(matin|midi|apr[eè]s-midi|soir))?|cet?\\s+(matin|midi|apr[eè]s-midi|soir)",
  ),
  en: whole(
    "((?:the\\s+)?day\\s+after\\s+tomorrow|tomorrow|yesterday|today)(?:\\s+(morning|afternoon|evening|night))?|this\\s+(morning|afternoon|evening)|(tonight)",
  ),
};

const DAYS: Readonly<Record<string, number>> = {
  "avant-hier": -2,
  hier: -1,
  demain: 1,
  "après-demain": 2,
  "apres-demain": 2,
  yesterday: -1,
  tomorrow: 1,
};

const PARTS: Readonly<Record<string, string>> = {
  matin: "au matin",
  midi: "à midi",
  "après-midi": "en après-midi",
  "apres-midi": "en après-midi",
  soir: "en soirée",
  morning: "in the morning",
  afternoon: "in the afternoon",
  evening: "in the evening",
  night: "at night",
  tonight: "in the evening",
};

/** The days that a text says so, in order; `day` writes one out («mercredi 25 novembre») in that language. */
export function relativeDays(text: string, now: Instant, zone: TimeZone, day: (at: Instant, language: Language) => string): RelativeDay[] {
  const noon = (days: number) => atTime(addDays(localDate(now, zone), days), 12 * 60, zone);
  const found = (["fr", "en"] as const).flatMap((language) =>
    [...text.matchAll(WORDS[language])].map(({ 0: words, 1: name = "", 2: part, 3: ofToday, 4: tonight, index }) => {
      const key = name.toLowerCase();
      const days = /after\s/.test(key) ? 2 : (DAYS[key] ?? 0);
      const when = PARTS[(part ?? ofToday ?? tonight ?? "").toLowerCase()];
      const said = day(noon(days), language).replaceAll(/[\u00a0\u202f]/g, " ");
      return { start: index, end: index + words.length, words, said: when ? `${said} ${when}` : said };
    }),
  );
  return found.sort((a, b) => a.start - b.start);
}

/** The text with each of them by its date. */
export const withDates = (text: string, days: readonly RelativeDay[]): string =>
  days.reduceRight((said, it) => said.slice(0, it.start) + it.said + said.slice(it.end), text);

/** As words of their own, and not as whose something is ("today's"). */
function whole(words: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${words})(?![\\p{L}\\p{N}-]|['’]s)`, "giu");
}
