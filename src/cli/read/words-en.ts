import type { Problem, ProblemCode } from "./message.ts";
import type { Words } from "./words.ts";

const SAYS: Record<ProblemCode, (it: Problem) => string> = {
  too_long: () => "it is longer than 16 MB",
  not_utf8: () => "this is not UTF-8",
  not_json: () => "this is not JSON",
  not_an_object: () => "this is not a JSON object",
  missing: ({ field }) => `“${field}” is missing`,
  not_a_text: ({ field, found }) => `“${field}” must be a text, not ${short(found)}`,
  not_an_id: ({ field, found }) => `“${field}” must be a text or a number, not ${short(found) || "empty"}`,
  unknown_language: ({ field, found }) => `“${field}” must be fr or en, not “${short(found)}”`,
  unknown_zone: ({ field, found }) => `“${field}”: unknown time zone “${short(found)}”; expected: America/Toronto, Europe/Paris…`,
  not_an_instant: ({ field, found }) => `“${field}”: “${short(found)}” is no instant; expected: 2026-11-24T09:30:00-05:00`,
};

export const EN: Words = {
  stdin: "standard input",
  badLine: (file, line, problems) => `${file}, line ${line}: ${problems.map((it) => SAYS[it.code](it)).join("; ")}.`,
  badLines: (count) => (count === 1 ? "1 line was not read." : `${count} lines were not read.`),
  noFile: (file) => `${file}: there is no such file.`,
  unreadable: (file) => `${file}: this file cannot be read.`,
  badArgument: (argument) => `Unknown argument: ${argument}`,
  usage: `Reads messages, one JSON object a line, and says what is read in them, one JSON object a line.

  npm run --silent read -- promises [FILE.jsonl] [--lang fr|en]
  npm run --silent read -- inbound  [FILE.jsonl] [--lang fr|en]

  promises   what an employee's text promises: {id, text, sentAt, timezone, lang?, region?, channel?}
  inbound    what a customer's text shows: {id, text, lang?, region?, channel?}
  FILE       without it, or with "-": standard input
  --lang     the language of what is said about bad lines

Exit codes: 0; 1 when a line could not be read; 2 when the file or an argument is wrong.`,
};

/** What fits on a line of a terminal. */
const short = (found: string): string => (found.length > 60 ? `${found.slice(0, 60)}…` : found);
