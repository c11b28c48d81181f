import type { Language } from "../core/due.ts";
import { type InboundLabel, labelOf } from "./inbound/label.ts";
import { signsIn } from "./inbound/signs-in.ts";
import type { SignName } from "./inbound/signs.ts";
import { guessLanguage } from "./language.ts";
import { ownWords } from "./own-words.ts";

export interface InboundReading {
  language: Language;
  label: InboundLabel;
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

/** What a customer's own text says about how it goes for them. Pure. In doubt, a complaint (S43). */
export function readInbound(text: string, context: { language?: Language } = {}): InboundReading {
  const { own } = ownWords(text);
  const language = context.language ?? guessLanguage(own);
  const shown = signsIn(own, language);
  const has = (...names: SignName[]) => names.some((name) => shown.has(name));
  if (has("automatic"))
    return {
      language,
      label: "other",
      chasing: false,
      settled: false,
      refusesDate: false,
      complaint: false,
      anger: 0,
      asks: false,
      critical: false,
    };
  const settled = has("settled") && !has("fault");
  const shouting = shouts(own, has("chasing"));
  const chasing = has("chasing") && !settled;
  const complaint = !settled && (has("fault", "angry", "furious") || shouting || (chasing && has("let_down")));
  const question = own.includes("?") || has("question", "request");
  const asks = complaint || chasing || question || has("refuses_date", "critical");
  return {
    language,
    label: labelOf(shown, { complaint, question: asks }),
    chasing,
    settled,
    refusesDate: has("refuses_date"),
    complaint,
    anger: angerOf(has, complaint || chasing, shouting),
    asks,
    critical: has("critical") && !settled,
  };
}

function angerOf(has: (...names: SignName[]) => boolean, unhappy: boolean, shouting: boolean): 0 | 1 | 2 | 3 {
  if (has("furious") || shouting) return 3;
  if (has("angry")) return 2;
  return unhappy && has("fault", "annoyed", "let_down") && !has("mild") ? 1 : 0;
}

/** Most words in capitals; or a few, with "!!" behind them, from someone who waits. One such word alone is emphasis. */
function shouts(own: string, waits: boolean): boolean {
  const words = own.match(/\p{L}{3,40}/gu) ?? [];
  const loud = words.filter((word) => word === word.toUpperCase() && word !== word.toLowerCase()).length;
  return (loud >= 2 && loud * 2 >= words.length) || (loud >= (waits ? 1 : 3) && /!{2,}/.test(own));
}
