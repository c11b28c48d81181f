import { isCourteous } from "../reader/courtesy.ts";
import type { InboundReading } from "../reader/read-inbound.ts";

/** A short word of thanks or agreement («Parfait, merci, à jeudi») asks nothing; a longer message does, question mark or not. */
const SHORT_WORDS_MAX = 8;

/** Whether a customer's own words wait for an answer. In doubt, and without a word, they do. */
export function needsAnswer(own: string, { asks }: InboundReading): boolean {
  const words = own.trim();
  return asks || words === "" || words.split(/\s+/).length > SHORT_WORDS_MAX || !isCourteous(words);
}
