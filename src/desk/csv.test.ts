import { expect, test } from "vitest";
import { type Cell, csvLines } from "./csv.ts";

async function* each(rows: Cell[][]) {
  yield* rows;
}

async function written(...rows: Cell[][]): Promise<string> {
  let text = "";
  for await (const line of csvLines(["Client", "Objet"], each(rows))) text += line;
  return text;
}

const rowOf = async (...cells: Cell[]): Promise<string> => (await written(cells)).split("\r\n").slice(1).join("\r\n").slice(0, -2);

test("begins with the mark that spreadsheets know UTF-8 by, then the headers", async () => {
  expect(await written()).toBe("\uFEFFClient,Objet\r\n");
});

test("a row is a line, ended as RFC 4180 ends it", async () => {
  expect(await written(["Hélène", "Aile"], ["Jeff", null])).toBe("\uFEFFClient,Objet\r\nHélène,Aile\r\nJeff,\r\n");
});

test("what holds a comma, a quote or a new line stands in quotes", async () => {
  expect(await rowOf("Tremblay, Jeff", 'dit « "oui" »', "deux\nlignes")).toBe('"Tremblay, Jeff","dit « ""oui"" »","deux\nlignes"');
});

test.each(["=1+1", "+15145550142", "-2", "@SUM(A1)", "\t=1", "＝1+1", "＋1", "－2", "＠SUM(A1)"])(
  "%j is text to a spreadsheet, not a formula",
  async (text) => {
    expect(await rowOf(text)).toBe(`'${text}`);
  },
);

test.each(["\r=1", "\n=1"])("a formula behind a new line too: %j", async (text) => {
  expect(await rowOf(text)).toBe(`"'${text}"`);
});

test("a number of ours stays a number", async () => {
  expect(await rowOf(-2, "a-b", "1=1")).toBe("-2,a-b,1=1");
});
