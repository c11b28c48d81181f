import type { TFunction } from "i18next";
import { addDays, type Instant, local, localDate, type TimeZone } from "../../../core/time.ts";
import type { Format } from "../../../core/format.ts";
import type { Promising } from "./draft-promises.ts";

export interface DueSaid {
  at: Instant;
  /** Said for that hour; else for a time before it. */
  atHour: boolean;
}

/** A date as it is written in a sentence: «demain avant midi», «demain à 10 h», "Wednesday, November 25 before 5 p.m."; in the customer's language. */
export function sayDue({ at, atHour }: DueSaid, now: Instant, zone: TimeZone, format: Format, t: TFunction): string {
  const today = localDate(now, zone);
  const date = localDate(at, zone);
  const { hour, minute } = local(at, zone);
  const day = date === today ? t("composer.todayWord") : date === addDays(today, 1) ? t("composer.tomorrowWord") : format.longDay(at);
  const terms = { day, hour: hour === 12 && minute === 0 ? t("composer.noon") : format.hour(at) };
  return t(atHour ? "composer.dueTextAt" : "composer.dueText", terms).replaceAll(/[\u00a0\u202f]/g, " ");
}

/** The text with the promise's time said anew: in place of the vague words, else after the promise. */
export function withDue(text: string, { start, end, due }: Pick<Promising, "start" | "end" | "due">, said: string): string {
  const words = due.kind === "none" ? "" : due.words;
  const at = words ? text.toLowerCase().indexOf(words.toLowerCase(), start) : -1;
  if (at < 0 || at >= end) return `${text.slice(0, end)} ${said}${text.slice(end)}`;
  return text.slice(0, at) + said + text.slice(at + words.length);
}

/** The text without these words, and without the space and the stop that would be left of a sentence of their own. */
export function withoutWords(text: string, { start, end }: Pick<Promising, "start" | "end">): string {
  const [before, after] = [text.slice(0, start), text.slice(end)];
  if (!/(?:^|[.!?…\n])[^\S\n]*$/.test(before)) return before.replace(/[\s,]+$/, "") + after;
  return (before + after.replace(/^[^\S\n]*[.!?…,;]?[^\S\n]*/, "")).replace(/[^\S\n]+(?=\n|$)/g, "");
}
