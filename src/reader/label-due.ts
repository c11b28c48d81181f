import type { Due } from "../core/due.ts";
import { type Instant, local, type TimeZone } from "../core/time.ts";

export interface LabelledDue {
  kind: Due["kind"];
  notBefore?: string;
  by?: string;
}

/** A due as labelled texts write it: wall-clock times of a zone, to the minute, without offset. */
export function labelDue(due: Due, zone: TimeZone): LabelledDue {
  return {
    kind: due.kind,
    ...("notBefore" in due && { notBefore: wallClock(due.notBefore, zone) }),
    ...("by" in due && due.by !== undefined && { by: wallClock(due.by, zone) }),
  };
}

/** "2026-11-24T10:18" */
export function wallClock(at: Instant, zone: TimeZone): string {
  const { year, month, day, hour, minute } = local(at, zone);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`;
}
