/**
 * Learns from the labelled messages of test/reader/train and test/reader/tune how much each word speaks for a label, a chase and
 * each degree of anger, and writes src/reader/inbound/weights.<language>.json. Run it after adding messages or changing features.
 */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { featuresOf } from "../../src/reader/inbound/features.ts";
import { signsIn } from "../../src/reader/inbound/signs-in.ts";
import { INBOUND_LABELS, type Learned } from "../../src/reader/inbound/label.ts";
import { ownWords } from "../../src/reader/own-words.ts";
import type { Weights } from "../../src/reader/scorer.ts";
import { type LabelledInbound, readCorpora } from "./labelled.ts";
import { fit } from "./logistic.ts";

/** How many features each scorer keeps: fewer lose figures, more do not gain any. */
const KEEP = { label: 12_000, chasing: 8_000, anger: 8_000 };

const ROOT = join(import.meta.dirname, "../..");

for (const language of ["fr", "en"] as const) {
  const corpora = [...(await readCorpora(join(ROOT, "test/reader/train"))), ...(await readCorpora(join(ROOT, "test/reader/tune")))];
  const messages = corpora.filter(({ lang }) => lang === language).flatMap(({ inbound }) => inbound);
  await writeFile(join(ROOT, `src/reader/inbound/weights.${language}.json`), asLines(learn(messages)));
  console.log(`${language}: learned from ${messages.length} messages`);
}

function learn(messages: readonly LabelledInbound[]): Learned {
  const shown = messages.map(({ text, lang }) => {
    const { own } = ownWords(text);
    return featuresOf(own, signsIn(own, lang));
  });
  const learn = (answers: readonly string[], answerOf: (message: LabelledInbound) => number, keep: number) =>
    fit(
      answers,
      messages.map((it, i) => ({ features: shown[i]!, answer: answerOf(it) })),
      { keep },
    );
  return {
    label: learn(INBOUND_LABELS, ({ label }) => INBOUND_LABELS.indexOf(label), KEEP.label),
    chasing: learn(["no", "yes"], ({ chasing }) => Number(chasing), KEEP.chasing),
    anger: learn(["0", "1", "2", "3"], ({ anger }) => anger, KEEP.anger),
  };
}

/** One feature a line, so that two trainings can be compared. */
function asLines(learned: Learned): string {
  const scorer = ({ answers, bias, features }: Weights) =>
    `{"answers":${JSON.stringify(answers)},"bias":${JSON.stringify(bias)},"features":{\n${Object.entries(features)
      .map(([name, weights]) => `${JSON.stringify(name)}:${JSON.stringify(weights)}`)
      .join(",\n")}\n}}`;
  return `{\n"label":${scorer(learned.label)},\n"chasing":${scorer(learned.chasing)},\n"anger":${scorer(learned.anger)}\n}\n`;
}
