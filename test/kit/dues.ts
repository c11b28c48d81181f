import { OFFICE_HOURS, workingCalendar } from "../../src/core/calendar.ts";
import type { Language } from "../../src/core/due.ts";
import { fromLocal, type Instant, local } from "../../src/core/time.ts";
import { readDue } from "../../src/reader/due.ts";

const ZONES: Readonly<Record<string, string>> = { FR: "Europe/Paris", UK: "Europe/London", AU: "Australia/Sydney" };

/** What words are due by when said on Tuesday 2026-03-10 at 10:15 there: "… from …", "vague", "none". Local wall-clock times. */
export function dueSaid(words: string, language: Language, region: string): string {
  const timeZone = ZONES[region] ?? "America/Toronto";
  const sentAt = fromLocal({ year: 2026, month: 3, day: 10, hour: 10, minute: 15 }, timeZone);
  const calendar = workingCalendar({ zone: timeZone, hours: OFFICE_HOURS, closedDays: [] });
  const due = readDue(words, { sentAt, timeZone, region, calendar, language })?.due;
  if (!due || due.kind === "none") return "none";
  if (due.kind === "window") return `${wall(due.by, timeZone)} from ${wall(due.notBefore, timeZone)}`;
  if (due.kind === "exact") return wall(due.by, timeZone);
  return due.by === undefined ? "vague" : `vague, watched ${wall(due.by, timeZone)}`;
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
