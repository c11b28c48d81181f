import { decodeWords } from "postal-mime";
import type { MimeHeader } from "./mime-tree.ts";

/** A part's headers by name. `first` is raw, `words` is decoded (RFC 2047) and on one line. */
export interface Headers {
  first(name: string): string | null;
  all(name: string): string[];
  words(name: string): string;
}

export function headersOf(part: { headers: readonly MimeHeader[] }): Headers {
  const all = (name: string) => part.headers.filter(({ key }) => key === name).map(({ value }) => value);
  const first = (name: string) => part.headers.find(({ key }) => key === name)?.value ?? null;
  return { first, all, words: (name) => decoded(first(name) ?? "") };
}

/** Characters that turn the direction of what follows them, past the end of these words too (Unicode UAX 9). */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g;

/** Encoded words are decoded; a charset nobody knows is read as UTF-8, else as windows-1252. */
export function decoded(value: string): string {
  const guess = (charset: string) => decodeWords(value.replace(/=\?(?:x-)?unknown[\w-]*\?/gi, `=?${charset}?`));
  const text = guess("utf-8");
  return (text.includes("\ufffd") ? guess("windows-1252") : text)
    .replace(TURNING, "")
    .replace(/[\0\s]+/g, " ")
    .trim();
}

/** The blocks of fields in a delivery report: the message's own, then one per recipient (RFC 3464 §2.1). */
export function fieldBlocks(text: string): Headers[] {
  return text
    .split(/\r?\n[ \t]*\r?\n/)
    .map((block) => block.replace(/\r?\n[ \t]+/g, " ").split(/\r?\n/))
    .map((lines) => headersOf({ headers: lines.filter((line) => line.includes(":")).map(field) }));
}

function field(line: string): MimeHeader {
  const colon = line.indexOf(":");
  return { key: line.slice(0, colon).trim().toLowerCase(), value: line.slice(colon + 1).trim() };
}
