import { fromLocal, type Instant, plus } from "../../core/time.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/** Hours behind or ahead of UTC (RFC 5322 §4.3, and what Canadian and French systems write). */
const ZONES: Record<string, number> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
  ast: -4,
  adt: -3,
  cet: 1,
  cest: 2,
  met: 1,
  bst: 1,
};

const RFC5322 =
  /^(?:[a-z]{2,9}\.?,?\s+)?(\d{1,2})[\s-]+([a-z]{3})[a-z]*\.?[\s-]+(\d{2,4}),?\s+(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:\.\d+)?\s*(.*)$/i;
const ASCTIME =
  /^(?:[a-z]{3,9},?\s+)([a-z]{3})[a-z]*\s+(\d{1,2})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s+(?:([a-z]{1,5}|[+-]\d{4})\s+)?(\d{4})\s*(.*)$/i;
const ISO = /^(\d{4})-(\d{2})-(\d{2})[T\s](\d{2}):(\d{2})(?::(\d{2}))?(?:[.,]\d+)?\s*(.*)$/;

/** A Date header as people's machines write it; a date without a zone is taken as UTC. Null when it is none. */
export function parseMailDate(value: string | null | undefined): Instant | null {
  const text = (value ?? "").replace(/\([^()]*\)/g, " ").trim();
  const rfc = RFC5322.exec(text);
  if (rfc) return made(year(rfc[3]!), month(rfc[2]!), rfc[1]!, rfc[4]!, rfc[5]!, rfc[6], rfc[7]!);
  const asctime = ASCTIME.exec(text);
  if (asctime)
    return made(Number(asctime[7]), month(asctime[1]!), asctime[2]!, asctime[3]!, asctime[4]!, asctime[5], asctime[6] ?? asctime[8]!);
  const iso = ISO.exec(text);
  if (iso) return made(Number(iso[1]), Number(iso[2]), iso[3]!, iso[4]!, iso[5]!, iso[6], iso[7]!);
  return null;
}

function made(
  year: number,
  month: number,
  day: string,
  hour: string,
  minute: string,
  second: string | undefined,
  zone: string,
): Instant | null {
  const wall = { year, month, day: Number(day), hour: Number(hour), minute: Number(minute), second: Number(second ?? 0) };
  if (wall.month < 1 || wall.day < 1 || wall.day > 31 || wall.hour > 24 || wall.minute > 59 || wall.second > 60) return null;
  return plus(fromLocal(wall, "UTC"), -offsetMs(zone));
}

const month = (name: string): number => MONTHS.indexOf(name.toLowerCase()) + 1;

/** Two and three digits as RFC 5322 §4.3 reads them. */
function year(digits: string): number {
  const n = Number(digits);
  if (digits.length === 2) return n < 50 ? 2000 + n : 1900 + n;
  return digits.length === 3 ? 1900 + n : n;
}

function offsetMs(zone: string): number {
  const numeric = /([+-])(\d{2}):?(\d{2})/.exec(zone);
  if (numeric) return (numeric[1] === "-" ? -1 : 1) * (Number(numeric[2]) * 60 + Number(numeric[3])) * 60_000;
  return (ZONES[zone.trim().split(/\s/)[0]!.toLowerCase()] ?? 0) * 3_600_000;
}
