import { FRENCH_CLOSING } from "./closes/french.ts";
import { FRENCH_DUES } from "./due/french.ts";
import { FRENCH_SLIPS } from "./due/french/slips.ts";
import { FRENCH_CLAUSES } from "./promise/french.ts";
import { FRENCH_JUDGEMENT } from "./promise/french-judge.ts";
import type { Tongue } from "./tongue.ts";

export const FRENCH_TONGUE: Tongue = {
  language: "fr",
  dues: FRENCH_DUES,
  slips: FRENCH_SLIPS,
  clauses: FRENCH_CLAUSES,
  judgement: FRENCH_JUDGEMENT,
  closing: FRENCH_CLOSING,
};
