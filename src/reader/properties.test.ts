import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Period, workingCalendar } from "../core/calendar.ts";
import { DAY, HOUR, instant, type Instant, iso } from "../core/time.ts";
import { ENGLISH_RULES } from "./due/english.ts";
import { FRENCH_RULES } from "./due/french.ts";
import { readInbound } from "./read-inbound.ts";
import { read } from "./read.ts";
import type { ReadContext } from "./reading.ts";

const OPEN: readonly Period[] = [[480, 1020]];

function context(sentAt: Instant, timeZone: string, region = "CA-QC"): ReadContext {
  const calendar = workingCalendar({ zone: timeZone, hours: [OPEN, OPEN, OPEN, OPEN, OPEN, [], []], closedDays: [] });
  return { sentAt, timeZone, region, calendar };
}

/** Half hours and quarters, midnights that do not exist, a day that was skipped, the first and last places of a date. */
const ZONES = [
  "America/Toronto",
  "America/St_Johns",
  "America/Sao_Paulo",
  "Europe/Paris",
  "Europe/London",
  "Africa/Casablanca",
  "Asia/Beirut",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "Pacific/Apia",
  "Pacific/Kiritimati",
  "Pacific/Niue",
  "UTC",
];

/** Around them a clock is put forward or back somewhere. */
const CHANGES = [
  "2026-03-08T07:00:00Z",
  "2026-11-01T06:00:00Z",
  "2026-03-29T01:00:00Z",
  "2026-10-25T01:00:00Z",
  "2026-10-03T15:30:00Z",
  "2018-11-04T03:00:00Z",
  "2011-12-30T10:00:00Z",
].map(instant);

const instants = fc.oneof(
  fc.integer({ min: instant("1990-01-01T00:00:00Z"), max: instant("2090-01-01T00:00:00Z") }),
  fc.tuple(fc.constantFrom(...CHANGES), fc.integer({ min: -3 * DAY, max: 3 * HOUR })).map(([change, away]) => change + away),
) as fc.Arbitrary<Instant>;

const contexts = fc
  .record({ sentAt: instants, zone: fc.constantFrom(...ZONES), region: fc.constantFrom("CA-QC", "CA-ON", "FR", "UK", "US-E", "AU", "") })
  .map(({ sentAt, zone, region }) => context(sentAt, zone, region));

const DUES = [...FRENCH_RULES, ...ENGLISH_RULES].map(({ example }) => example[0]);
const SAID = [
  "Je vous rappelle",
  "On vous livre",
  "La pièce arrive",
  "Réponse",
  "si le client accepte",
  "Madame,",
  "votre dossier",
  "et",
  "I'll call you back",
  "We will send it",
  "your car should be ready",
  "Tech to call",
  "once approved",
  "Hi there,",
  "and",
  "?",
  "!",
  ".",
  ",",
  ";",
  ":",
  "\n",
  "\n\n",
  "> ",
  "«",
  "»",
  "-- \n",
  "Le lun. 9 mars 2026 à 9:12, J <j@exemple.ca> a écrit :\n",
];
const sentences = fc.array(fc.oneof(fc.constantFrom(...DUES), fc.constantFrom(...SAID)), { maxLength: 25 }).map((parts) => parts.join(" "));

/** Anything that a string can hold, halves of letters included. */
const unitsOfAnyKind = fc.array(
  fc.oneof(
    fc.constantFrom(
      "\ud800",
      "\udfff",
      "\u0000",
      "\u0007",
      "\u001b",
      "\u0085",
      "\u2028",
      "\ufeff",
      "\u0301",
      "\u200d",
      "🏠",
      "İ",
      "ß",
      "ﬁ",
      "e\u0301",
    ),
    fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
    fc.constantFrom(...SAID, ...DUES.slice(0, 40)),
  ),
  { maxLength: 120 },
);
const texts = fc.oneof(
  sentences,
  unitsOfAnyKind.map((units) => units.join("")),
);

describe("whatever the text, wherever and whenever it was sent", () => {
  test("spans are the text's own words, in order, with confidence that fits their band", () => {
    fc.assert(
      fc.property(texts, contexts, (text, where) => {
        const { commitments } = read(text, where);
        let last = 0;
        for (const { words, start, end, due, confidence, promiserName } of commitments) {
          expect(words).toBe(text.slice(start, end));
          expect(words).not.toBe("");
          expect(start).toBeGreaterThanOrEqual(last);
          expect(confidence).toBeGreaterThan(0);
          expect(confidence).toBeLessThanOrEqual(1);
          if (due.kind !== "none") expect(text).toContain(due.words);
          if (promiserName !== null) expect(promiserName).not.toBe("");
          last = start;
        }
      }),
      { seed: 3, numRuns: 600 },
    );
  });

  test("no due is before it was said, and a window begins before it ends", () => {
    fc.assert(
      fc.property(sentences, contexts, (text, where) => {
        for (const { due, words } of read(text, where).commitments) {
          if ("by" in due && due.by !== undefined) expect(due.by, `${words} — ${iso(where.sentAt)}`).toBeGreaterThanOrEqual(where.sentAt);
          if (due.kind === "window") expect(due.notBefore).toBeLessThanOrEqual(due.by);
        }
      }),
      { seed: 3, numRuns: 1_000 },
    );
  });

  test("the same text says the same twice, whatever was read in between", () => {
    fc.assert(
      fc.property(texts, texts, contexts, (text, other, where) => {
        const [promises, shown] = [read(text, where), readInbound(text)];
        read(other, where);
        readInbound(other);
        expect([read(text, where), readInbound(text)]).toEqual([promises, shown]);
      }),
      { seed: 3, numRuns: 300 },
    );
  });
});

test.each(DUES)("«%s» is after it was said, at every hour of a year's changes of the clock", (words) => {
  const text = `On vous rappelle ${words}. We'll call you ${words}.`;
  for (const zone of ["America/St_Johns", "Europe/Paris"])
    for (const change of CHANGES.slice(0, 4))
      for (let hour = -30; hour <= 30; hour += 3) {
        const where = context((change + hour * HOUR + 7 * 60_000) as Instant, zone);
        for (const { due } of read(text, where).commitments)
          if ("by" in due && due.by !== undefined) expect(due.by, iso(where.sentAt)).toBeGreaterThanOrEqual(where.sentAt);
      }
});
