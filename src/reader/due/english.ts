import { DAYS } from "./english/days.ts";
import { HOURS } from "./english/hours.ts";
import { LENGTHS } from "./english/lengths.ts";
import { PERIODS } from "./english/periods.ts";
import { VAGUE } from "./english/vague.ts";
import { WAYS } from "./english/ways.ts";
import { ENGLISH_FRAGMENTS } from "./english/words.ts";
import type { DueRule } from "./piece.ts";
import { DueGrammar } from "./scan.ts";

/** What is said of time in English: Canada's, the United States', the United Kingdom's, Ireland's, Australia's. Where two rules fit, the one that reads more words counts. */
export const ENGLISH_RULES: readonly DueRule[] = [...WAYS, ...DAYS, ...HOURS, ...LENGTHS, ...PERIODS, ...VAGUE];

export const ENGLISH_DUES = new DueGrammar(ENGLISH_RULES, ENGLISH_FRAGMENTS);
