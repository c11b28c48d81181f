import { OFFICE_HOURS, workingCalendar } from "../../src/core/calendar.ts";
import { instant } from "../../src/core/time.ts";
import { read } from "../../src/reader/read.ts";
import type { ReadContext } from "../../src/reader/reading.ts";
import type { Figure } from "../figure.ts";
import { draftOf, employeeTexts } from "../texts.ts";

const TEXTS = 4_000;
const DRAFTS = 200;
const ROUNDS = 5;
const ZONE = "America/Toronto";
const CONTEXT: ReadContext = {
  sentAt: instant("2026-11-17T10:15:00-05:00"),
  timeZone: ZONE,
  region: "CA-QC",
  calendar: workingCalendar({ zone: ZONE, hours: OFFICE_HOURS, closedDays: [] }),
};

/** Messages of employees read in a second on one core, and how long one long draft takes, as after a key is pressed in the composer. */
export function benchReaderSpeed(): Figure[] {
  const texts = employeeTexts(TEXTS);
  const drafts = Array.from({ length: DRAFTS }, (_, i) => draftOf(2_000, i));
  readAll(texts); // the engine compiles its expressions at first use
  readAll(drafts);
  const seconds: number[] = [];
  const draftMs: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    seconds.push(secondsOfCore(() => readAll(texts)));
    draftMs.push((secondsOfCore(() => readAll(drafts)) * 1000) / DRAFTS);
  }
  const characters = texts.reduce((sum, text) => sum + text.length, 0) / TEXTS;
  return [
    {
      name: `reader: messages of ${Math.round(characters)} characters on average`,
      value: TEXTS / Math.min(...seconds),
      unit: "/s",
      target: { least: 3_000 },
    },
    { name: "reader: a draft of 2,000 characters", value: Math.min(...draftMs), unit: "ms", target: { most: 8 } },
  ];
}

/** Processor time of this thread alone: what else the machine does is left out. */
function secondsOfCore(work: () => unknown): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1e6;
}

/** Returns what was found, so that nothing of the work can be left out. */
function readAll(texts: readonly string[]): number {
  return texts.reduce((found, text) => found + read(text, CONTEXT).commitments.length, 0);
}
