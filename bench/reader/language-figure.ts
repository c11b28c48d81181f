import type { Language } from "../../src/core/due.ts";
import { readInbound } from "../../src/reader/read-inbound.ts";
import { read } from "../../src/reader/read.ts";
import type { Figure } from "../figure.ts";
import { around } from "./cases.ts";
import type { Corpus } from "./labelled.ts";
import { share } from "./prf.ts";

/** Whether the language is guessed right where nobody says it. */
export function languageFigure({ name, lang, outbound, inbound }: Corpus): Figure {
  const guessed: { id: string | number; text: string; language: Language }[] = [
    ...outbound.map(({ id, text, context }) => ({ id, text, language: read(text, { ...context, language: undefined }).language })),
    ...inbound.map(({ id, text }) => ({ id, text, language: readInbound(text).language })),
  ];
  const wrong = guessed.filter(({ language }) => language !== lang);
  return {
    name: `${name} ${lang}: language right`,
    value: 1 - share(wrong.length, guessed.length),
    unit: "",
    of: guessed.length,
    target: { least: 0.98 },
    cases: wrong.map(({ id, text, language }) => ({ id: String(id), text: around(text, ""), expected: lang, read: language })),
  };
}
