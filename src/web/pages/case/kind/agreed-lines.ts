import type { AgreedListView } from "../../../../contract/kind.ts";

export interface WrittenLine {
  id: string;
  words: string;
  quantity: number;
}

/** «8 × agrafes», "8 x clips", «8 agrafes»; one where no number stands in front. */
const NUMBERED = /^(\d+(?:[.,]\d+)?)\s*(?:[x×]\s+)?\s*(?=\D)(.+)$/iu;

/** What is written, one thing a line; a line whose words are known is the same line as before. */
export function linesOf(
  text: string,
  known: readonly Pick<AgreedListView["lines"][number], "id" | "words">[],
  newLine: () => string,
): WrittenLine[] {
  const left = [...known];
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const [, count, rest] = NUMBERED.exec(line) ?? [];
      const words = (rest ?? line).trim();
      const at = left.findIndex((it) => it.words === words);
      const id = at < 0 ? newLine() : left.splice(at, 1)[0]!.id;
      return { id, words, quantity: count === undefined ? 1 : Number(count.replace(",", ".")) };
    })
    .filter(({ quantity }) => quantity > 0);
}

/** The line as one writes it. */
export const writtenLine = ({ words, quantity }: Pick<WrittenLine, "words" | "quantity">, number: (n: number) => string): string =>
  `${number(quantity)} × ${words}`;
