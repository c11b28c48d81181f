import { sql } from "kysely";
import type { Tx } from "./database.ts";

/** What someone looks for, folded as the indexes are (migrations/006). */
export interface Question {
  words: readonly string[];
  /** The words as full text is asked for them; null when there are none. */
  text: string | null;
  /** Digits that a telephone number may hold in any of its forms; none when nothing like a number was asked for. */
  numbers: readonly string[];
  /** As written, for e-mail addresses. */
  address: string;
}

/** More words than this narrow nothing down any more. */
const WORDS_MAX = 12;
/** Longer words are not indexed (migrations/006). */
const LETTERS_MAX = 64;

interface Lexized {
  word: string;
  /** Empty for a stop word of that language. */
  fr: string[] | null;
  en: string[] | null;
}

/** Folds and stems by the database's own rules, so that question and index never differ. */
export async function readQuestion(tx: Tx, asked: string, numbers: readonly string[]): Promise<Question> {
  const letters = sql`string_to_array(btrim(search_folded(${asked})), ' ')`;
  const written = sql`string_to_array(btrim(regexp_replace(lower(normalize(${asked}::text, NFKC)), '[^[:alnum:]]+', ' ', 'g')), ' ')`;
  const stems = (dictionary: string) =>
    sql`search_stem(${dictionary}::regdictionary, word) || coalesce(search_stem(${dictionary}::regdictionary, nullif(accented, word)), '{}')`;
  const { rows } = await sql<Lexized>`select word, ${stems("french_stem")} as fr, ${stems("english_stem")} as en
    from unnest(${letters}, ${written}) with ordinality asked(word, accented, n)
    where length(word) between 1 and ${sql.lit(LETTERS_MAX)} order by n limit ${sql.lit(WORDS_MAX)}`.execute(tx);
  return { words: rows.map(({ word }) => word), text: textQuery(rows, numbers), numbers, address: asked.trim().toLowerCase() };
}

/** Every word as it stands or by its stem, the last one also as a beginning; stop words ask for nothing beside others. A number asks for its digits too. */
function textQuery(words: readonly Lexized[], numbers: readonly string[]): string | null {
  const telling = words.filter(({ fr, en }) => fr?.length !== 0 && en?.length !== 0);
  const asked = telling.length > 0 ? telling : words;
  const all = asked.map((it) => `(${formsOf(it, it === words.at(-1)).join(" | ")})`).join(" & ");
  const digits = numbers.filter(({ length }) => length >= 7).map((it) => `'${it}'`);
  return [...(all ? [`(${all})`] : []), ...digits].join(" | ") || null;
}

const formsOf = ({ word, fr, en }: Lexized, last: boolean): string[] => [
  `${quoted(word)}${last ? ":*" : ""}`,
  ...[...new Set([...(fr ?? []), ...(en ?? [])])].map(quoted),
];

const quoted = (word: string): string => `'${word.replace(/['\\]/g, "$&$&")}'`;

/** Where a word may stand in a search_key: anywhere from three letters on, which a trigram can find, else where a word begins. */
export const patternsOf = (words: readonly string[]): string[] => words.map((word) => (word.length < 3 ? `% ${word}%` : `%${word}%`));
