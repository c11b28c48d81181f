import { expect, test } from "vitest";
import { CALENDAR, TORONTO, tuesday } from "../../../../test/kit/given.ts";
import { read } from "../../../reader/read.ts";
import { readerFor } from "./reader-for.ts";

const context = { sentAt: tuesday(9), timeZone: TORONTO, region: "CA-QC", calendar: CALENDAR };

const BONJOUR = "Bonjour, nous vous rappelons vendredi avant 15 h pour le devis de la toiture.";
const HELLO = "Hello, your car stays at the painter's. I'll send you the invoice on Thursday by noon.";

test.each([BONJOUR, HELLO, `${BONJOUR}\n\n${HELLO}`, `${HELLO}\n${BONJOUR}`])("reads what the server will read: %j", async (text) => {
  const reader = await readerFor(text);
  const found = reader.read(context);
  expect(found).toEqual(read(text, context));
  expect(found.commitments).toHaveLength([BONJOUR, HELLO].filter((it) => text.includes(it)).length);
});

test("words marked in the other language of two say when in their own", async () => {
  const text = `${BONJOUR}\n\nHello, the invoice itself, without fail Thursday at noon, and sorry for the delay.`;
  const reader = await readerFor(text);
  const words = "without fail Thursday at noon";
  const start = text.indexOf(words);
  expect(reader.readMarked([start, start + words.length], context).due).toMatchObject({
    kind: "exact",
    words: expect.stringContaining("Thursday"),
  });
});
