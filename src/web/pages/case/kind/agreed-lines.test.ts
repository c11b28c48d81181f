import { expect, test } from "vitest";
import { linesOf, writtenLine } from "./agreed-lines.ts";

const lines = (text: string, known: { id: string; words: string }[] = []) =>
  linesOf(text, known, () => "new").map(({ id, words, quantity }) => [id, words, quantity]);

test("one thing a line, with how many in front", () => {
  expect(lines("8 × agrafes\n2 x clips\n\n3,5 m de joint\nUne aile gauche")).toEqual([
    ["new", "agrafes", 8],
    ["new", "clips", 2],
    ["new", "m de joint", 3.5],
    ["new", "Une aile gauche", 1],
  ]);
});

test("a line whose words are known stays that line", () => {
  expect(lines("9 × agrafes\n1 × phare", [{ id: "a", words: "agrafes" }])).toEqual([
    ["a", "agrafes", 9],
    ["new", "phare", 1],
  ]);
});

test("two lines of the same words are two", () => {
  expect(lines("agrafes\nagrafes", [{ id: "a", words: "agrafes" }])).toEqual([
    ["a", "agrafes", 1],
    ["new", "agrafes", 1],
  ]);
});

test("written and read again, a line is the same", () => {
  expect(lines(writtenLine({ words: "agrafes", quantity: 8 }, String))).toEqual([["new", "agrafes", 8]]);
});
