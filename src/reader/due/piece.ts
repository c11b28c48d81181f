import type { LocalDate } from "../../core/time.ts";

/** Minutes after midnight, or the close of business of the day it falls on. */
export type Minute = number | "close";

export interface Hour {
  minute: number;
  /** Said without am, pm or an evening word: "by 2", «vers 3h». */
  bare: boolean;
}

/** «avant», «d'ici», "after"…: how the piece after it bounds the act. */
export type Way = "by" | "before" | "from" | "after" | "around" | "not_before" | "past";

export type LengthUnit = "minute" | "hour" | "working_hour" | "day" | "working_day" | "week" | "month";

/** What one rule understood; neighbours are then read together («demain» + «avant» + «10 h»). */
export type Piece =
  | { is: "way"; way: Way }
  | { is: "day"; date: LocalDate; weekdayOnly?: boolean }
  /** `start`: when this part of the day begins, for "before tomorrow evening". `same`: of the day of writing, said so. */
  | { is: "part"; minute: Minute; start?: number; same?: boolean }
  | { is: "clock"; from: Hour; until?: Hour; sure: boolean }
  | { is: "length"; low: number; high: number; unit: LengthUnit }
  /** `end`: named by its end («la fin du mois»). `around`: day and night (a week-end). */
  | { is: "period"; from: LocalDate; to: LocalDate; end?: boolean; dayAndNight?: boolean }
  | { is: "vague" }
  | { is: "past" }
  /** Words of time that speak of no time: «Bonne journée», "Good morning". */
  | { is: "greeting" };

/** What a rule may know of the moment of writing. */
export interface Moment {
  today: LocalDate;
  /** Day before month in 3/4: everywhere but the United States and English Canada. */
  dayFirst: boolean;
  quebec: boolean;
}

export type Said = Record<string, string | undefined>;

export interface DueRule {
  /** On folded text; {NAME} is a fragment of the language, a space is any short run of spaces. */
  says: string;
  means: (said: Said, moment: Moment) => Piece | null;
  /**
   * Words, then what they give when said on Tuesday 2026-03-10 at 10:15 in Toronto: the local time it is due by,
   * and not before; "vague"; or null for no due at all.
   */
  example: readonly [words: string, by: string | null, notBefore?: string];
}
