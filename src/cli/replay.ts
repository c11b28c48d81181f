import { readFile } from "node:fs/promises";
import type { Language } from "../core/due.ts";
import { readArguments } from "../replay/arguments.ts";
import { asJson } from "../replay/as-json.ts";
import { asText } from "../replay/as-text.ts";
import { compareExpected } from "../replay/expectations.ts";
import { measure } from "../replay/measure.ts";
import { describeProblem } from "../replay/problem.ts";
import { readStory } from "../replay/read-story.ts";
import { replay } from "../replay/replay.ts";
import { sentencesIn } from "../replay/sentences.ts";
import { wordsIn } from "../replay/words.ts";

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});
process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const locale = process.env.LC_ALL || process.env.LANG || "";
  const read = readArguments(args, locale);
  if (!read.ok) {
    const words = wordsIn(read.language);
    if (read.wrong === null) console.log(words.usage);
    else console.error(`${words.badArgument(read.wrong)}\n\n${words.usage}`);
    return read.wrong === null && args.length > 0 ? 0 : 2;
  }
  const { file, language, json } = read.arguments;
  const speak: Language = language ?? (locale.toLowerCase().startsWith("en") ? "en" : "fr");
  const text = await textOf(file, speak);
  if (text === null) return 2;
  const story = readStory(text);
  if (!story.ok) {
    for (const problem of story.problems) console.error(describeProblem(problem, file, wordsIn(speak)));
    return 2;
  }
  const replayed = replay(story.story);
  if (!replayed.ok) {
    const { step, refusal } = replayed;
    console.error(
      describeProblem(
        refusal
          ? { code: "refused", line: step.line, path: "", detail: { step: step.id, code: refusal.code } }
          : { code: "not_refused", line: step.line, path: "", detail: { step: step.id } },
        file,
        wordsIn(speak),
      ),
    );
    return 2;
  }
  const measured = measure(replayed.replay);
  const compared = compareExpected(replayed.replay);
  const say = sentencesIn(language ?? story.story.language, replayed.replay);
  console.log(
    json ? JSON.stringify(asJson(replayed.replay, measured, compared, say), null, 2) : asText(replayed.replay, measured, compared, say),
  );
  return compared.unmet.length === 0 ? 0 : 1;
}

async function textOf(file: string, language: Language): Promise<string | null> {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(await readFile(file));
  } catch (error) {
    const words = wordsIn(language);
    console.error((error as NodeJS.ErrnoException).code === "ENOENT" ? words.noFile(file) : words.unreadable(file));
    return null;
  }
}
