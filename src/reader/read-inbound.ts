import type { Language } from "../core/due.ts";
import { guessLanguage } from "./language.ts";

export interface InboundReading {
  language: Language;
  /** Refers to news or an act expected and not yet obtained (S08). */
  chasing: boolean;
  /** The customer says it is settled. */
  settled: boolean;
  /** The date proposed does not suit. */
  refusesDate: boolean;
  complaint: boolean;
  /** 0 none · 1 annoyed · 2 angry · 3 furious, threats, abuse. */
  anger: 0 | 1 | 2 | 3;
  /** Needs an answer: a question, request, complaint or chase. */
  asks: boolean;
  /** Safety, no heat, a faulty alarm, gas (S30). */
  critical: boolean;
}

/** What a customer's own text says about how it goes for them. Pure. */
export function readInbound(text: string, context: { language?: Language } = {}): InboundReading {
  const language = context.language ?? guessLanguage(text);
  return { language, chasing: false, settled: false, refusesDate: false, complaint: false, anger: 0, asks: text.includes("?"), critical: false };
}
