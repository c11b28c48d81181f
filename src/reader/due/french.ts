import { DAYS } from "./french/days.ts";
import { HOURS } from "./french/hours.ts";
import { LENGTHS } from "./french/lengths.ts";
import { PERIODS } from "./french/periods.ts";
import { VAGUE } from "./french/vague.ts";
import { WAYS } from "./french/ways.ts";
import type { DueRule } from "./piece.ts";

export { FRENCH } from "./french/words.ts";

/** What is said of time in French: Québec's and France's. Where two rules fit, the one that reads more words counts. */
export const FRENCH_RULES: readonly DueRule[] = [...WAYS, ...DAYS, ...HOURS, ...LENGTHS, ...PERIODS, ...VAGUE];
