import type { Due } from "../core/due.ts";
import type { ReadContext } from "./reading.ts";

export interface FoundDue {
  due: Due;
  start: number;
  end: number;
}

/** The first due expression of a text, resolved from `context.sentAt`; null when none is said. */
export function readDue(_text: string, _context: ReadContext): FoundDue | null {
  return null;
}
