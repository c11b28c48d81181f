import { useEffect, useState } from "react";
import { isElsewhere } from "../../shell/use-shell-keys.ts";
import { type Filter, FILTERS } from "./filters.ts";

/** J K (or arrows) walk the list, the link in focus opens with ↵, 1 to 3 choose the filter. */
export function useInboxKeys(
  ids: readonly string[],
  onFilter: (filter: Filter) => void,
): { selected: string | null; select: (id: string) => void } {
  const [chosen, select] = useState<string | null>(null);
  const selected = chosen !== null && ids.includes(chosen) ? chosen : null;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isElsewhere(event) || event.defaultPrevented) return;
      const key = event.key.toLowerCase();
      const filter = FILTERS[Number(key) - 1];
      const step = key === "j" || key === "arrowdown" ? 1 : key === "k" || key === "arrowup" ? -1 : 0;
      if (key.startsWith("arrow") && !(event.target as HTMLElement).closest(".inbox-list")) return;
      if (filter) onFilter(filter);
      else if (step !== 0) walk(step);
      else return;
      event.preventDefault();
    };
    const walk = (step: number) => {
      const at = selected === null ? (step > 0 ? -1 : 1) : ids.indexOf(selected);
      const id = ids[Math.min(ids.length - 1, Math.max(0, at + step))];
      if (id) document.getElementById(`case-${id}`)?.focus();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [ids, selected, onFilter]);
  return { selected, select };
}
