import { expect, test } from "vitest";
import { passages } from "../../../reader/passage.ts";
import { wordsAt } from "./marked-words.ts";

const TEXT = "Bonjour Jeff,\nc'est comme si c'était fait. Parole de carrossier !";
const marked = (from: string, to = "") => {
  const start = TEXT.indexOf(from);
  return wordsAt(TEXT, start, to ? TEXT.indexOf(to) + to.length : start, passages(TEXT));
};

test("the words selected are marked, without the stop behind them", () => {
  expect(marked("comme si", "fait.")).toBe("comme si c'était fait");
});

test("with nothing selected, the sentence one is in", () => {
  expect(marked("c'était")).toBe("c'est comme si c'était fait");
  expect(marked("carrossier")).toBe("Parole de carrossier");
  expect(wordsAt(TEXT, TEXT.length, TEXT.length, passages(TEXT))).toBe("Parole de carrossier");
});

test("a text without a sentence marks nothing", () => {
  expect(wordsAt("", 0, 0, [])).toBe("");
});
