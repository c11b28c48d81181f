import type { Language } from "../../core/due.ts";
import { fold } from "../fold.ts";
import { probabilities, type Weights } from "../scorer.ts";
import { featuresOf } from "./features.ts";
import type { SignName } from "./signs.ts";
import en from "./weights.en.json" with { type: "json" };
import fr from "./weights.fr.json" with { type: "json" };

/** What a customer's or the public's text is, above all else. */
export const INBOUND_LABELS = ["complaint", "question", "opinion", "insult", "praise", "other"] as const;
export type InboundLabel = (typeof INBOUND_LABELS)[number];

/** 0 none · 1 annoyed · 2 angry · 3 furious, threats, abuse. */
export type Anger = 0 | 1 | 2 | 3;

/** What was learned from labelled messages (`test/reader/`), by `node bench/reader/train.ts`. */
export interface Learned {
  label: Weights;
  chasing: Weights;
  anger: Weights;
}

const LEARNED: Readonly<Record<Language, Learned>> = { fr, en };

/** From these on a text chases, or is angry: set where neither side of the mistake outweighs the other. */
const CHASING_MIN = 0.5;
const ANGRY_MIN = 0.42;

/** Where something of ours is asked after, or late, the words may be less sure. */
const CHASING_WAITS_MIN = 0.4;

/** Where no wording shows that anything is waited for, they must be this sure: short hellos and «est-ce que» begin chases, and much else. */
const CHASING_UNSAID_MIN = 0.95;

/** In doubt between opinion and complaint, complaint (S43): an opinion has to be this much likelier. */
const OPINION_OVER_COMPLAINT = 0.75;

/** Where nothing but praise is said, a complaint has to be this likely: it is then one by its tone («bravo, champion»). */
const COMPLAINT_OVER_PRAISE = 0.6;

/** Signs beside which praise is not all that is said. */
const BESIDE_PRAISE: readonly SignName[] = [
  "turn",
  "fault",
  "let_down",
  "chasing",
  "annoyed",
  "angry",
  "furious",
  "critical",
  "refuses_date",
  "question",
  "request",
  "unsettled",
];

/** A longer text tells a story, and the story may be the complaint. */
const ONLY_PRAISE_CHARS = 160;
const ONLY_ASKS_CHARS = 60;
const TO_HEAR =
  /^(?:(?:bonjour|bonsoir|allo|salut|svp|s'il vous plait|hi|hello|hey|please|pls)[,.! ]{0,3})?(?:(?:r?appelez|envoyez|textez|ecrivez)[- ]|(?:call|text|ring|phone|e-?mail|send) (?:me|us|the|a|my|it)\b)/;

/** How a text reads as a whole, weighed from words seen in labelled messages. Praise with something to mend in it, and anger told in passing, are complaints. */
export function weigh(
  own: string,
  language: Language,
  signs: ReadonlySet<SignName>,
): { label: InboundLabel; chasing: boolean; anger: Anger } {
  const shown = featuresOf(own, signs);
  const learned = LEARNED[language];
  const likely = probabilities(learned.label, shown);
  const label = labelOf(likely);
  if ((label === "complaint" || label === "praise") && likely[0]! < COMPLAINT_OVER_PRAISE && onlyPraises(own, signs))
    return { label: "praise", chasing: false, anger: 0 };
  const anger = angerOf(probabilities(learned.anger, shown));
  if (label === "complaint" && onlyAsks(own, signs)) return { label: "question", chasing: false, anger: 0 };
  return {
    label: (label === "praise" && anger > 0) || (label === "other" && anger > 1) ? "complaint" : label,
    chasing: probabilities(learned.chasing, shown)[1]! >= chasingMin(signs),
    anger,
  };
}

function chasingMin(signs: ReadonlySet<SignName>): number {
  if (signs.has("chasing") || signs.has("let_down")) return CHASING_MIN;
  return signs.has("waits") ? CHASING_WAITS_MIN : CHASING_UNSAID_MIN;
}

function onlyPraises(own: string, signs: ReadonlySet<SignName>): boolean {
  return signs.has("praise") && own.trim().length <= ONLY_PRAISE_CHARS && !own.includes("?") && !BESIDE_PRAISE.some((it) => signs.has(it));
}

/** «Appelez-moi après 17 h»: a short request to hear from us, and nothing said of anything that falls short. */
function onlyAsks(own: string, signs: ReadonlySet<SignName>): boolean {
  const beside = BESIDE_PRAISE.some((it) => it !== "request" && it !== "question" && signs.has(it));
  return !beside && own.trim().length <= ONLY_ASKS_CHARS && !own.includes("!!") && TO_HEAR.test(fold(own).text.trim());
}

function labelOf(likely: readonly number[]): InboundLabel {
  const best = INBOUND_LABELS[likely.indexOf(Math.max(...likely))]!;
  const [complaint, , opinion] = likely;
  return best === "opinion" && complaint! > opinion! * OPINION_OVER_COMPLAINT ? "complaint" : best;
}

function angerOf([none, annoyed, angry, furious]: readonly number[]): Anger {
  if (angry! + furious! >= ANGRY_MIN) return furious! > angry! ? 3 : 2;
  return annoyed! > none! ? 1 : 0;
}
