import { type FocusEvent, useLayoutEffect, useRef } from "react";
import type { Band } from "./bands.ts";

interface Placed {
  id: string;
  band: Band;
}

/**
 * The row that has the focus keeps its band while it has it, whatever the clock says (`hold`); when it leaves the list, the focus
 * goes to the row that takes its place. `order`: the rows' ids, as they are shown.
 */
export function useRowFocus(order: readonly string[], hold: (it: Placed | null) => void, select: (id: string) => void) {
  const last = useRef<{ id: string; index: number } | null>(null);
  useLayoutEffect(() => {
    const was = last.current;
    if (!was || order.includes(was.id) || (document.activeElement && document.activeElement !== document.body)) return;
    last.current = null;
    const next = order[Math.min(was.index, order.length - 1)];
    if (next) focusRow(next, select);
  }, [order, select]);
  return {
    focus(it: Placed) {
      if (last.current?.id === it.id) return;
      last.current = { id: it.id, index: order.indexOf(it.id) };
      hold(it);
    },
    onBlur({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) {
      if (currentTarget.contains(relatedTarget)) return;
      hold(null);
      if (relatedTarget) last.current = null;
    },
  };
}

/** Chooses a row and puts the focus on its name, in sight. */
export function focusRow(id: string, select: (id: string) => void): void {
  select(id);
  const row = document.getElementById(`row-${id}`);
  row?.querySelector<HTMLElement>(".row-name")?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: "nearest" });
}
