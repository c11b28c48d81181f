/** Opening periods as they are being typed: minutes of the day, NaN while a time is incomplete. Index 0 is Monday. */
export type WeekDraft = readonly (readonly DraftPeriod[])[];
export type DraftPeriod = readonly [start: number, end: number];

const MORNING: DraftPeriod = [8 * 60, 12 * 60];
const AFTERNOON: DraftPeriod = [13 * 60, 17 * 60];
const MIDNIGHT = 24 * 60;
/** What the contract lets through. */
export const PERIODS_MAX = 6;

export const OFFICE_WEEK: WeekDraft = [1, 2, 3, 4, 5, 6, 7].map((day) => (day > 5 ? [] : [MORNING, AFTERNOON]));

const TIME = /^(\d{1,2})(?:\s*[h:.]\s*(\d{2})?)?\s*(?:([ap])\.?\s?m\.?)?$/i;

/** Minutes of the day of a time as one writes it: «8», «8 h 30», "8:30", "5 p.m."; NaN when it is none. */
export function readTime(text: string): number {
  const [, hours, minutes = "0", half] = TIME.exec(text.trim()) ?? [];
  const hour = half ? (Number(hours) % 12) + (half.toLowerCase() === "p" ? 12 : 0) : Number(hours);
  const read = hour * 60 + Number(minutes);
  return Number(minutes) < 60 && read <= MIDNIGHT ? read : Number.NaN;
}

/** An end at 0 h is midnight, the end of the day. */
export const asEnd = (minutes: number): number => (minutes === 0 ? MIDNIGHT : minutes);

export const withDay = (week: WeekDraft, day: number, periods: readonly DraftPeriod[]): WeekDraft =>
  week.map((it, index) => (index === day ? periods : it));

/** A day opened again takes the hours of the nearest open day before it. */
export const openDay = (week: WeekDraft, day: number): WeekDraft =>
  withDay(week, day, week.slice(0, day).findLast((it) => it.length > 0) ?? [MORNING, AFTERNOON]);

/** The period that comes after the others, an hour later, or incomplete where the day is full. */
export function addPeriod(week: WeekDraft, day: number): WeekDraft {
  const periods = week[day]!;
  const start = (periods.at(-1)?.[1] ?? MORNING[0]) + 60;
  return withDay(week, day, [...periods, start + 60 < MIDNIGHT ? [start, Math.min(start + 240, MIDNIGHT)] : [Number.NaN, Number.NaN]]);
}

/** The same hours on every day that is open. */
export const onOpenDays = (week: WeekDraft, day: number): WeekDraft => week.map((it) => (it.length > 0 ? week[day]! : it));

/** A day whose periods overlap, or end before they start. Incomplete ones are not judged. */
export const isDisordered = (periods: readonly DraftPeriod[]): boolean =>
  periods.some(([start, end], i) => start >= end || (i > 0 && periods[i - 1]![1] > start));

/** As the contract wants it. */
export const weekOf = (week: WeekDraft): [number, number][][] => week.map((periods) => periods.map(([start, end]) => [start, end]));
