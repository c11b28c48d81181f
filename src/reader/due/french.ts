import { DAYS } from "./french/days.ts";
import { HOURS } from "./french/hours.ts";
import { LENGTHS } from "./french/lengths.ts";
import { PERIODS } from "./french/periods.ts";
import { VAGUE } from "./french/vague.ts";
import { WAYS } from "./french/ways.ts";
import { FRENCH_FRAGMENTS } from "./french/words.ts";
import type { DueRule } from "./piece.ts";
import { DueGrammar } from "./scan.ts";

/** What is said of time in French: Québec's and France's. Where two rules fit, the one that reads more words counts. */
export const FRENCH_RULES: readonly DueRule[] = [...WAYS, ...DAYS, ...HOURS, ...LENGTHS, ...PERIODS, ...VAGUE];

export const FRENCH_DUES = new DueGrammar(FRENCH_RULES, FRENCH_FRAGMENTS);
