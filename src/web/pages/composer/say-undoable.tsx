import { UndoWords } from "../../parts/undo-words.tsx";
import { toast } from "../../toast.ts";
import { onUndoKey } from "../../undo-key.ts";

/** Says what was done; for so long it can be taken back, by the button or by Ctrl or ⌘ with Z. */
export function sayUndoable(words: string, undo: string, ms: number, takeBack: () => void): void {
  const act = () => {
    toast.hide(id);
    takeBack();
    return true;
  };
  const stop = onUndoKey(act);
  const id = toast.show({ autoClose: ms, onClose: stop, message: <UndoWords words={words} undo={undo} byKey onUndo={act} /> });
}
