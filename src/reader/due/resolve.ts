import type { Due } from "../../core/due.ts";
import { earliest, type Instant, latest, localDate } from "../../core/time.ts";
import type { ReadContext } from "../reading.ts";
import { atMinute, type Bounds, boundsOf, endOfToday, lengthBounds, startOf } from "./bounds.ts";
import type { Of, Piece } from "./piece.ts";
import { tell, type Told } from "./tell.ts";

/** What neighbouring pieces say together. Null when they say no due («pas avant mardi», «hier»). */
export function resolve(pieces: readonly Piece[], words: string, context: ReadContext): Due | null {
  const all = tell(pieces)
    .map((told) => ({ told, bounds: boundsOf(told, context) }))
    .filter(({ bounds }) => bounds !== null);
  if (all.length === 0) return null;
  const dated = all.flatMap(({ told, bounds }) => (bounds !== null && bounds !== "vague" ? [{ told, bounds }] : []));
  if (dated.length === 0) return vague(all[0]!.told, words, context);
  return dueOf(dated.length === 1 ? dated[0]!.bounds : either(dated, context), words, context);
}

/** The dues of the times of which either may be meant, each by itself. */
export function resolveEach(pieces: readonly Piece[], words: string, context: ReadContext): Due[] {
  const bounds = tell(pieces).map((told) => boundsOf(told, context));
  return bounds.flatMap((it) => (it === null || it === "vague" ? [] : (dueOf(it, words, context) ?? [])));
}

/** The due of a length that counts from `at`, once it is known when that is. */
export function resolveSince({ minute, ...span }: Of<"since">, at: Instant, words: string, context: ReadContext): Due | null {
  const bounds = span.high === 0 ? { by: at } : lengthBounds(span, { ...context, sentAt: at });
  return dueOf(minute === undefined ? bounds : { by: atMinute(bounds.by, minute, context) }, words, context);
}

function vague({ vague: said }: Told, words: string, context: ReadContext): Due {
  return said?.by ? { kind: "vague", by: endOfToday(context), words } : { kind: "vague", words };
}

function dueOf({ by, notBefore, at }: Bounds, words: string, { sentAt }: ReadContext): Due | null {
  if (by < sentAt) return null;
  return notBefore !== undefined && notBefore > sentAt && notBefore < by
    ? { kind: "window", notBefore, by, words }
    : { kind: "exact", by, words, ...(at && { at }) };
}

/** From the start of the first to the end of the last; one of them said to be the latest is a deadline. */
function either(all: readonly { told: Told; bounds: Bounds }[], context: ReadContext): Bounds {
  const by = latest(...all.map(({ bounds }) => bounds.by));
  const starts = all.map(({ told, bounds }) => startOf(told, bounds, context));
  if (all.at(-1)!.told.latest || starts.includes(null)) return { by };
  const notBefore = earliest(...(starts as Instant[]));
  const oneDay = localDate(notBefore, context.timeZone) === localDate(by, context.timeZone);
  return oneDay && all.some(({ told }) => !told.clock && !told.length) ? { by } : { by, notBefore };
}
