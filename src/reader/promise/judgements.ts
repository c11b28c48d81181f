import type { Language } from "../../core/due.ts";
import { ENGLISH_JUDGEMENT } from "./english-judge.ts";
import { FRENCH_JUDGEMENT } from "./french-judge.ts";
import type { Judgement } from "./judge.ts";

export const JUDGEMENTS: Readonly<Record<Language, Judgement>> = { fr: FRENCH_JUDGEMENT, en: ENGLISH_JUDGEMENT };
