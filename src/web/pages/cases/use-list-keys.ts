import { useEffect } from "react";
import { isElsewhere } from "../../shell/use-shell-keys.ts";

/** J K, or arrows from a row, walk the list; the link in focus opens with ↵. */
export function useListKeys(ids: readonly string[], focus: (id: string) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isElsewhere(event) || event.defaultPrevented) return;
      const key = event.key.toLowerCase();
      const step = key === "j" || key === "arrowdown" ? 1 : key === "k" || key === "arrowup" ? -1 : 0;
      const here = ids.indexOf((event.target as HTMLElement).id.replace("case-", ""));
      if (step === 0 || (key.startsWith("arrow") && here < 0)) return;
      const id = ids[here < 0 ? 0 : Math.min(ids.length - 1, Math.max(0, here + step))];
      if (!id) return;
      event.preventDefault();
      focus(id);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [ids, focus]);
}
