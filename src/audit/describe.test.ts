import { expect, test } from "vitest";
import { figureName } from "./describe.ts";
import { formatFor } from "./format.ts";
import { wordsFor } from "./words.ts";

test.each([
  ["fr", 0, "promesse faite"],
  ["fr", 1, "promesse faite"],
  ["fr", 2, "promesses faites"],
  ["en", 0, "promises made"],
  ["en", 1, "promise made"],
] as const)("in %s, %d: %s", (language, n, name) => {
  const format = formatFor(language, "America/Toronto");
  expect(figureName("promises", n, { format, words: wordsFor(format) })).toBe(name);
});
