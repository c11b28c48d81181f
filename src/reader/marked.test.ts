import { expect, test } from "vitest";
import { OFFICE_HOURS, workingCalendar } from "../core/calendar.ts";
import { instant } from "../core/time.ts";
import { FRENCH_TONGUE } from "./french.ts";
import { readMarked } from "./marked.ts";
import { passages } from "./passage.ts";

const TORONTO = "America/Toronto";
const calendar = workingCalendar({ zone: TORONTO, hours: OFFICE_HOURS, closedDays: [] });
const tuesday = { sentAt: instant("2026-03-10T10:15:00-04:00"), timeZone: TORONTO, region: "CA-QC", calendar };
const marked = (text: string, words: string) =>
  readMarked(FRENCH_TONGUE, text, [text.indexOf(words), text.indexOf(words) + words.length], tuesday);

test("a marked promise is the writer's, due when its words say", () => {
  expect(marked("Bonjour. Parole, le devis sans faute jeudi.", "le devis sans faute jeudi")).toMatchObject({
    words: "le devis sans faute jeudi",
    start: 17,
    kind: "send",
    promiser: "self",
    due: { kind: "exact", by: instant("2026-03-12T17:00:00-04:00"), words: "jeudi" },
    band: "track",
  });
});

test("one whose words say neither what nor when is something, without a date", () => {
  expect(marked("Comptez sur moi.", "Comptez sur moi")).toMatchObject({ kind: "other", due: { kind: "none" } });
});

test("sentences are told by their places, stops included", () => {
  const text = "Bonjour M. Roy,\nje m'en occupe. C'est promis ! Vers 10 h 30.";
  expect(passages(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    "Bonjour M. Roy,",
    "je m'en occupe.",
    "C'est promis !",
    "Vers 10 h 30.",
  ]);
});
