import type { LocalDate } from "../../core/time.ts";

/** Minutes after midnight, or the close of business of the day it falls on. */
export type Minute = number | "close";

export interface Hour {
  minute: number;
  /** Said without am, pm or an evening word: "by 2", «vers 3h». */
  bare: boolean;
  /** Said with pm. */
  pm?: boolean;
}

/** «avant», «d'ici», "after"…: how the piece after it bounds the act. */
export type Way = "by" | "before" | "from" | "after" | "around" | "not_before";

export type LengthUnit = "minute" | "hour" | "working_hour" | "day" | "working_day" | "week" | "month";

export interface Span {
  low: number;
  high: number;
  unit: LengthUnit;
}

/** What one rule understood; neighbours are then read together («demain» + «avant» + «10 h»). */
export type Piece =
  | { is: "way"; way: Way }
  /** «au plus tard», "at the latest": what it stands with is the last moment. */
  | { is: "latest" }
  /** «au plus tôt»: with a day, no due; alone, as soon as possible. */
  | { is: "soonest" }
  /** Between two times of which either may be meant: «jeudi ou vendredi». */
  | { is: "or" }
  | { is: "day"; date: LocalDate; weekdayOnly?: boolean }
  /** `start`: when this part of the day begins, for "before tomorrow evening". `same`: of the day of writing, said so. `next`: of the next day once the day has begun. */
  | { is: "part"; minute: Minute; start?: number; same?: boolean; next?: boolean }
  /** `at`: named as the hour of the act itself («à 10 h», "at 10"), by nothing in these words as a bound or a guess. */
  | { is: "clock"; from: Hour; until?: Hour; sure: boolean; at?: true }
  | ({ is: "length" } & Span)
  /** So long after something else that is said: a kind of act («suivant l'envoi»), or whatever was dated last («le lendemain», "that morning"). */
  | ({ is: "since"; event: Event; minute?: Minute } & Span)
  /** `end`: named by its end («la fin du mois»). `dayAndNight`: a week-end. */
  | { is: "period"; from: LocalDate; to: LocalDate; end?: boolean; dayAndNight?: boolean }
  /** `by`: no instant is said, yet the end of today is plain. */
  | { is: "vague"; by?: "close" }
  | { is: "past" }
  /** Words of time that set no time: «Bonne journée», «votre rendez-vous de mardi», "24/7". */
  | { is: "silent" };

export type Of<K extends Piece["is"]> = Extract<Piece, { is: K }>;

/** What a length can count from; `any`: the last date said before it; `unknown`: something that no date is known of. */
export type Event = "any" | "sending" | "delivery" | "visit" | "unknown";

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
