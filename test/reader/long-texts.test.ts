import { describe, expect, test } from "vitest";
import { OFFICE_HOURS, workingCalendar } from "../../src/core/calendar.ts";
import { instant } from "../../src/core/time.ts";
import { readInbound } from "../../src/reader/read-inbound.ts";
import { read } from "../../src/reader/read.ts";

const timeZone = "America/Toronto";
const TORONTO = {
  sentAt: instant("2026-03-10T10:15:00-04:00"),
  timeZone,
  region: "CA-QC",
  calendar: workingCalendar({ zone: timeZone, hours: OFFICE_HOURS, closedDays: [] }),
};

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
    const taken = Array.from({ length: ROUNDS }, () => {
      const before = process.threadCpuUsage();
      read(text, TORONTO);
      readInbound(text);
      const { user, system } = process.threadCpuUsage(before);
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
