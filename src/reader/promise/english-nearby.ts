import { ADVERB, NOT } from "./english-words.ts";
import { ACT_NOUNS, AGENTS, OUTSIDERS } from "./nouns.ts";
import type { Token } from "./tokens.ts";

export const dueWithin = (tokens: readonly Token[], index: number, reach = 12): boolean => {
  for (let i = index + 1; i < Math.min(tokens.length, index + 1 + reach); i++) {
    if (tokens[i]!.due) return true;
    if (/^[;()]$/.test(tokens[i]!.word)) return false;
  }
  return false;
};

export const isPast = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ word }) => word === "was" || word === "were" || word === "had");

export const textOf = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map(({ word }) => word)
    .join(" ");

export const agentOrActWithin = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens
    .slice(Math.max(0, from), to)
    .some(({ word }) => AGENTS.has(word) || OUTSIDERS.has(word) || ACT_NOUNS.has(word) || word === "loaner");

export const isDue = (token: Token | undefined): boolean => token?.due != null;

/** "out til Thursday" says how long, not when. */
export function isUntil(tokens: readonly Token[], index: number): boolean {
  const due = tokens.slice(index).find((it) => it.due);
  const before = due && tokens[tokens.indexOf(due) - 1]?.word;
  return /^(?:until|till|til|from|since)$/.test(due?.word ?? "") || /^(?:until|till|til|since)$/.test(before ?? "");
}

/** The word before, adverbs passed over. */
export function nearest(tokens: readonly Token[], index: number): string {
  let at = index - 1;
  while (at >= 0 && (ADVERB(tokens[at]!.word) || NOT.test(tokens[at]!.word)) && index - at < 4) at--;
  return tokens[at]?.word ?? "";
}
