import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { answerInbound, answerPromises } from "./read/answer.ts";
import { type Mode, readArguments } from "./read/arguments.ts";
import { type Line, linesOf } from "./read/lines.ts";
import { type Parsed, parseInbound, parseOutbound } from "./read/message.ts";
import { type Words, wordsIn } from "./read/words.ts";

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const understood = readArguments(args, process.env.LC_ALL || process.env.LANG || "");
  if (!understood.ok) {
    const { usage, badArgument } = wordsIn(understood.language);
    if (understood.help) console.log(usage);
    else console.error(understood.wrong === null ? usage : `${badArgument(understood.wrong)}\n\n${usage}`);
    return understood.help ? 0 : 2;
  }
  const { mode, file, language } = understood.arguments;
  const words = wordsIn(language);
  const bytes = file === null ? process.stdin : createReadStream(file);
  const name = file ?? words.stdin;
  const notRead = { count: 0 };
  try {
    await pipeline(answersTo(linesOf(bytes), mode, name, words, notRead), process.stdout, { end: false });
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (syscall === "open" || syscall === "read") {
      console.error(code === "ENOENT" ? words.noFile(name) : words.unreadable(name));
      return 2;
    }
    if (code !== "EPIPE") throw error;
  }
  if (notRead.count > 0) console.error(words.badLines(notRead.count));
  return notRead.count > 0 ? 1 : 0;
}

/** One line out for each that can be read; the others are told on stderr. Blank lines are passed over. */
async function* answersTo(
  lines: AsyncIterable<Line>,
  mode: Mode,
  file: string,
  words: Words,
  notRead: { count: number },
): AsyncGenerator<string> {
  for await (const { number, content } of lines) {
    if ("text" in content && content.text.trim() === "") continue;
    const answer = answerTo(content, mode);
    if (answer.ok) yield `${JSON.stringify(answer.message)}\n`;
    else {
      notRead.count++;
      console.error(words.badLine(file, number, answer.problems));
    }
  }
}

function answerTo(content: Line["content"], mode: Mode): Parsed<object> {
  if ("wrong" in content) return { ok: false, problems: [{ code: content.wrong, field: "", found: "" }] };
  if (mode === "inbound") {
    const parsed = parseInbound(content.text);
    return parsed.ok ? { ok: true, message: answerInbound(parsed.message) } : parsed;
  }
  const parsed = parseOutbound(content.text);
  return parsed.ok ? { ok: true, message: answerPromises(parsed.message) } : parsed;
}
