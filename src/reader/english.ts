import { ENGLISH_CLOSING } from "./closes/english.ts";
import { ENGLISH_DUES } from "./due/english.ts";
import { ENGLISH_SLIPS } from "./due/english/slips.ts";
import { ENGLISH_CLAUSES } from "./promise/english.ts";
import { ENGLISH_JUDGEMENT } from "./promise/english-judge.ts";
import type { Tongue } from "./tongue.ts";

export const ENGLISH_TONGUE: Tongue = {
  language: "en",
  dues: ENGLISH_DUES,
  slips: ENGLISH_SLIPS,
  clauses: ENGLISH_CLAUSES,
  judgement: ENGLISH_JUDGEMENT,
  closing: ENGLISH_CLOSING,
};
