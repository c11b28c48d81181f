import type { InboxView } from "../../../contract/today.ts";

type Row = InboxView["rows"][number];

/** Shorter words of a name are too common to tell a customer by («de», «La»). */
const TELLING_MIN = 3;

/** The one case whose customer's name stands in the sentence; null when none does, or several. */
export function guessCase(text: string, rows: readonly Row[]): string | null {
  const said = new Set(wordsOf(text));
  const named = rows.filter(({ case: it }) => wordsOf(it.customer.name).some((word) => said.has(word)));
  return named.length === 1 ? named[0]!.case.id : null;
}

const wordsOf = (text: string): string[] =>
  (
    text
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .match(/\p{Lu}\p{L}+/gu) ?? []
  )
    .filter((word) => word.length >= TELLING_MIN)
    .map((word) => word.toLowerCase());
