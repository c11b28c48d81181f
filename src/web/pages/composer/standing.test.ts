import { expect, test } from "vitest";
import { standing } from "./standing.ts";

const READ = "Je vous rappelle. Je vous écris. Merci.";
const found = ["Je vous rappelle", "Je vous écris"].map((words) => ({
  start: READ.indexOf(words),
  end: READ.indexOf(words) + words.length,
}));
const wordsIn = (text: string) => standing(found, READ, text).map(({ start, end }) => text.slice(start, end));

test("what is written before them moves them along", () => {
  expect(wordsIn(`Bonjour. ${READ}`)).toEqual(["Je vous rappelle", "Je vous écris"]);
});

test("what is written in one leaves it out until it is read again", () => {
  expect(wordsIn(READ.replace("écris", "écrirai"))).toEqual(["Je vous rappelle"]);
});

test("what is written behind them all leaves them the very same", () => {
  expect(standing(found, READ, `${READ} Sophie`)).toBe(found);
});

test("a text written over holds nothing of it", () => {
  expect(wordsIn("Non")).toEqual([]);
});
