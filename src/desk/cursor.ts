import { type Instant, instant, iso } from "../core/time.ts";

export interface Cursor {
  at: Instant;
  id: string;
}

/** Where a page ended, as text to hand back for the next one. */
export const writeCursor = ({ at, id }: Cursor): string => `${iso(at)}~${id}`;

/** Throws RangeError for text that no page gave out. */
export function readCursor(text: string | null | undefined): Cursor | null {
  if (!text) return null;
  const [at, id, ...rest] = text.split("~");
  if (!id || rest.length > 0 || !/^[0-9a-f-]{36}$/.test(id)) throw new RangeError(`not a page's end: ${text}`);
  return { at: instant(at!), id };
}
