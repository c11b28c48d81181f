import { useRef } from "react";
import type { Row } from "./inbox-row.tsx";

/**
 * While the pointer is over the list, what is new waits above and nothing moves; what is known keeps its place with fresh
 * words, and further pages come at the end.
 */
export function useHeldRows(rows: readonly Row[], held: boolean): { rows: readonly Row[]; waiting: number; release: () => void } {
  const order = useRef<readonly string[] | null>(null);
  const release = () => {
    order.current = rows.map(idOf);
  };
  if (!held || order.current === null) {
    release();
    return { rows, waiting: 0, release };
  }
  const fresh = new Map(rows.map((row) => [idOf(row), row]));
  const known = order.current.filter((id) => fresh.has(id));
  const last = rows.findLastIndex((row) => known.includes(idOf(row)));
  const arrived = rows.filter((row) => !known.includes(idOf(row)));
  const further = arrived.filter((row) => rows.indexOf(row) > last);
  order.current = [...known, ...further.map(idOf)];
  return { rows: order.current.map((id) => fresh.get(id)!), waiting: arrived.length - further.length, release };
}

const idOf = (row: Row): string => row.case.id;
