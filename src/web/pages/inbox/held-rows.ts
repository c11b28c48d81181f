import type { Row } from "./inbox-pages.ts";

/**
 * While the list is held in an order, what is new waits above and nothing moves; what is known keeps its place with fresh
 * words, and further pages come at the end.
 */
export function heldRows(rows: readonly Row[], order: readonly string[] | null): { rows: readonly Row[]; waiting: number } {
  if (order === null) return { rows, waiting: 0 };
  const fresh = new Map(rows.map((row) => [row.case.id, row]));
  const kept = order.filter((id) => fresh.has(id));
  const known = new Set(kept);
  const last = rows.findLastIndex((row) => known.has(row.case.id));
  const arrived = rows.filter((row, index) => index < last && !known.has(row.case.id)).length;
  const further = rows.slice(last + 1);
  return { rows: [...kept.map((id) => fresh.get(id)!), ...further], waiting: arrived };
}
