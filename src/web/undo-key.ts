import { isTyping } from "./shell/use-shell-keys.ts";

/** What can be taken back, the newest last. */
const undos: (() => void)[] = [];

/** Ctrl or ⌘ with Z takes back what was last done, then what was done before it. Returns how to stop. */
export function onUndoKey(undo: () => void): () => void {
  if (undos.length === 0) document.addEventListener("keydown", onKey);
  undos.push(undo);
  return () => {
    const index = undos.indexOf(undo);
    if (index < 0) return;
    undos.splice(index, 1);
    if (undos.length === 0) document.removeEventListener("keydown", onKey);
  };
}

function onKey(event: KeyboardEvent): void {
  if (!isUndo(event)) return;
  event.preventDefault();
  undos.at(-1)?.();
}

/** Where one types, the key undoes the typing. */
const isUndo = (event: KeyboardEvent): boolean =>
  event.key.toLowerCase() === "z" && (event.ctrlKey || event.metaKey) && !event.shiftKey && !isTyping(event.target);
