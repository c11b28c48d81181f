/** The words selected in a field, else the sentence that the caret is in: a stop at its end left out. */
export async function markedIn(field: HTMLTextAreaElement | null): Promise<string> {
  if (!field) return "";
  const { passages } = await import("../../../reader/passage.ts");
  return wordsAt(field.value, field.selectionStart, field.selectionEnd, passages(field.value));
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
