import type { InboundReading } from "../reader/read-inbound.ts";

/** A short word of thanks or agreement («Parfait, merci, à jeudi») asks nothing; a longer message does, question mark or not. */
const SHORT_WORDS_MAX = 8;

/** Whether a customer's own words wait for an answer. In doubt, they do. */
export function needsAnswer(own: string, { asks }: InboundReading): boolean {
  return asks || own.trim().split(/\s+/).length > SHORT_WORDS_MAX;
}
