import { describe, expect, test } from "vitest";
import { CALENDAR, friday, thursday, TORONTO, tuesday } from "../../test/kit/given.ts";
import { byLanguage } from "./by-language.ts";
import { readInbound } from "./read-inbound.ts";
import { read } from "./read.ts";

const context = { sentAt: tuesday(9), timeZone: TORONTO, region: "CA-QC", calendar: CALENDAR };
const promised = (text: string) => read(text, context).commitments.map(({ words, due }) => [words, due.kind === "none" ? null : due.by]);

const BONJOUR = "Bonjour, nous vous rappelons vendredi avant 15 h pour le devis de la toiture.";
const HELLO = "Hello, we will call you back on Friday before 3 pm about the roof quote.";

test("a text in two languages is read once for each, where it stands", () => {
  const text = `${BONJOUR}\n\n${HELLO}`;
  expect(byLanguage(text)).toEqual({
    fr: `${BONJOUR}\n\n${" ".repeat(HELLO.length)}`,
    en: `${" ".repeat(BONJOUR.length)}\n\n${HELLO}`,
  });
});

test.each([BONJOUR, `${BONJOUR}\n\nMerci,\n\nCustomer Service Desk`, "Bonjour/Hello\n\nMerci !", ""])("is in one language: %j", (text) =>
  expect(byLanguage(text)).toBeNull(),
);

describe("the promises of a bilingual message", () => {
  test("said in both languages, count once", () => {
    for (const text of [`${BONJOUR}\n\n${HELLO}`, `${HELLO}\n\n${BONJOUR}`])
      expect(promised(text)).toEqual([[expect.stringMatching(/rappelons vendredi|call you back on Friday/), friday(15)]]);
    const vague =
      "Votre auto est chez le peintre. Nous vous rappelons sous peu.\n\nYour car is at the painter's. We will call you back shortly.";
    expect(promised(vague)).toHaveLength(1);
  });

  test("said in one of them only, are found in both", () => {
    const text = `${BONJOUR}\n\nHello, your car stays at the painter's. I'll send you the invoice on Thursday by noon.`;
    expect(promised(text)).toEqual([
      [expect.stringContaining("nous vous rappelons vendredi"), friday(15)],
      [expect.stringContaining("send you the invoice"), thursday(12)],
    ]);
  });

  test("that differ by their day are two, for a person to see", () => {
    expect(promised(`${BONJOUR}\n\n${HELLO.replace("Friday", "Thursday")}`)).toHaveLength(2);
  });
});

test("what a customer says in either language is heard", () => {
  const text =
    "Bonjour, je vous envoie les photos demandées pour le dossier.\n\nHello, we still have no news about our roof and nobody called us back.";
  expect(readInbound(text)).toMatchObject({ chasing: true, asks: true });
  const settled = "Tout est réglé, merci beaucoup à toute votre équipe !\n\nHello, the tap you repaired is still leaking in the kitchen.";
  expect(readInbound(settled)).toMatchObject({ settled: false, complaint: true });
});
