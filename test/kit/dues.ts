import { OFFICE_HOURS, workingCalendar } from "../../src/core/calendar.ts";
import type { Due, Language } from "../../src/core/due.ts";
import { fromLocal, type Instant, local } from "../../src/core/time.ts";
import { read, readDue } from "../../src/reader/read.ts";
import type { ReadContext } from "../../src/reader/reading.ts";

const ZONES: Readonly<Record<string, string>> = { FR: "Europe/Paris", UK: "Europe/London", AU: "Australia/Sydney" };

/** Tuesday 2026-03-10 at 10:15 there. */
function contextIn(region: string, language: Language): ReadContext {
  const timeZone = ZONES[region] ?? "America/Toronto";
  const sentAt = fromLocal({ year: 2026, month: 3, day: 10, hour: 10, minute: 15 }, timeZone);
  return { sentAt, timeZone, region, calendar: workingCalendar({ zone: timeZone, hours: OFFICE_HOURS, closedDays: [] }), language };
}

/** What words are due by when said on that day: "… from …", "vague", "none". Local wall-clock times. */
export function dueSaid(words: string, language: Language, region: string): string {
  const context = contextIn(region, language);
  return said(readDue(words, context)?.due ?? { kind: "none" }, context.timeZone);
}

/** The dues of all promises of a text. */
export function duesRead(text: string, language: Language, region: string): string[] {
  const context = contextIn(region, language);
  return read(text, context).commitments.map(({ due }) => said(due, context.timeZone));
}

function said(due: Due, zone: string): string {
  if (due.kind === "none") return "none";
  if (due.kind === "window") return `${wall(due.by, zone)} from ${wall(due.notBefore, zone)}`;
  if (due.kind === "exact") return wall(due.by, zone);
  return due.by === undefined ? "vague" : `vague, watched ${wall(due.by, zone)}`;
}

export function wall(at: Instant, zone: string): string {
  const { year, month, day, hour, minute } = local(at, zone);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`;
}

/** Lines "expected @region: words · words", continued on indented ones, as [words, region, expected]. */
export function tableOf(text: string, region: string): [words: string, region: string, expected: string][] {
  return text
    .trim()
    .split(/\n(?=\S)/)
    .flatMap((line) => {
      const [, expected, there, words] = /^(.*?)(?: @([\w-]+))?: ([^]*)$/.exec(line)!;
      return words!.split(/\s*·\s*/).map((it): [string, string, string] => [it, there ?? region, expected!]);
    });
}
