/** The words from here to there, else the sentence that the caret is in: a stop at its end left out. */
export async function wordsMarked(text: string, from: number, to: number): Promise<string> {
  const { passages } = await import("../../../reader/passage.ts");
  return wordsAt(text, from, to, passages(text));
}

/** A promise is a passage, not a page. */
const WORDS_MAX = 2_000;

export function wordsAt(text: string, from: number, to: number, sentences: readonly { start: number; end: number }[]): string {
  const at = from < to ? { start: from, end: to } : sentences.findLast(({ start }) => start <= from);
  return at
    ? text
        .slice(at.start, Math.min(at.end, at.start + WORDS_MAX))
        .trim()
        .replace(/[\s.!…,;:]+$/, "")
    : "";
}
