import { fold } from "./fold.ts";
import { sentences } from "./promise/tokens.ts";

/** The sentences, as places in the text given. */
export function passages(text: string): { start: number; end: number }[] {
  const folded = fold(text);
  return sentences(folded.text, []).map(({ tokens }) => ({ start: folded.at(tokens[0]!.start), end: folded.at(tokens.at(-1)!.end) }));
}
