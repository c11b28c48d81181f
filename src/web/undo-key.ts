import { useEffect } from "react";
import { isTyping } from "./shell/use-shell-keys.ts";

/** Ctrl or ⌘ with Z takes back what was last done; `undo` says whether there was anything to take back. */
export function useUndoKey(undo: () => boolean): void {
  useEffect(() => onUndoKey(undo), [undo]);
}

/** The same beyond any part of a page. Returns how to stop. */
export function onUndoKey(undo: () => boolean): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (isUndo(event) && undo()) event.preventDefault();
  };
  document.addEventListener("keydown", onKey);
  return () => document.removeEventListener("keydown", onKey);
}

/** Where one types, the key undoes the typing. */
const isUndo = (event: KeyboardEvent): boolean =>
  event.key.toLowerCase() === "z" && (event.ctrlKey || event.metaKey) && !event.shiftKey && !isTyping(event.target);
