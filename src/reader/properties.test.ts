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

const TORONTO = context(instant("2026-03-10T10:15:00-04:00"), "America/Toronto");

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

/** Shapes that make careless patterns look again and again at what they have seen. */
const HOSTILE: Record<string, string> = {
  "one letter": "a",
  "a letter and a space": "a ",
  "a capital": "Z",
  "a digit": "1",
  "digits with dashes": "12-",
  "a space": " ",
  "line ends": "\n",
  "a carriage return": "\r\n",
  "a control": "\u0000",
  "half a letter": "\ud800",
  "an accent alone": "\u0301",
  "an apostrophe": "'",
  "a quotation mark": "«",
  "a quote in a quote": "> > > ",
  "a quoted line": "> je vous rappelle demain\n",
  "an introduction of a quote": "Le lun. 9 mars à 9:12, Jeff a écrit :\n",
  "half of one": "Le le le ",
  "On on on": "On ",
  dots: ". ",
  "question marks": "?",
  commas: ", ",
  brackets: "((",
  dashes: "--",
  underscores: "_",
  "a due": "d'ici 2 à 3 jours ouvrables ",
  "a time": "entre 8 h 30 et ",
  "a promise without an end": "je vous rappelle et on vous envoie et ",
  "a promise in English": "we will call you and send you and ",
  "a condition": "si dès que once when if ",
  "a complaint": "toujours pas de nouvelles depuis ",
  shouting: "OÙ EST ",
  "a link": "https://exemple.ca/a?b=c&",
};

describe("100 KB", () => {
  const SIZE = 100_000;
  const ROUNDS = 3;
  /** Eight times the text is to take eight times as long; sixty-four times would be its square. */
  const TIMES_MAX = 24;
  /** Less than this is too short to compare. */
  const LEAST_MS = 4;

  const fill = (unit: string, size: number) => unit.repeat(Math.ceil(size / unit.length)).slice(0, size);

  /** Processor time, so that a busy machine says the same; the shortest of a few. */
  function milliseconds(text: string): number {
    // oxlint-disable-next-line no-restricted-globals -- a test may ask how long the reader worked
    const { threadCpuUsage } = process;
    const taken = Array.from({ length: ROUNDS }, () => {
      const before = threadCpuUsage();
      read(text, TORONTO);
      readInbound(text);
      const { user, system } = threadCpuUsage(before);
      return (user + system) / 1_000;
    });
    return Math.min(...taken);
  }

  test.each(Object.entries(HOSTILE))("of %s takes eight times as long as an eighth of it", (_, unit) => {
    milliseconds(fill(unit, SIZE / 8));
    const eighth = Math.max(milliseconds(fill(unit, SIZE / 8)), LEAST_MS);
    expect(milliseconds(fill(unit, SIZE))).toBeLessThanOrEqual(TIMES_MAX * eighth);
  });

  test("of one word, and of quotes within quotes, are read", () => {
    expect(read(fill("anticonstitutionnellement", SIZE), TORONTO).commitments).toEqual([]);
    const nested = Array.from({ length: 400 }, (_, depth) => `${">".repeat(depth)} Je vous rappelle demain.`).join("\n");
    expect(read(nested, TORONTO).commitments.map(({ words }) => words)).toEqual(["Je vous rappelle demain"]);
  });
});
