import i18next from "i18next";
import type { ReactNode } from "react";
import { toast } from "../toast.ts";
import { onUndoKey } from "../undo-key.ts";

interface Done {
  id?: string;
  /** What was done. */
  words: ReactNode;
  /** What its button says, where that is more than «undo». */
  undo?: string;
  /** Where that is longer than a toast lasts. */
  lastsMs?: number;
  onUndo: () => void;
  onClose?: () => void;
}

/** Says what was done; while it is said, its button or Ctrl or ⌘ with Z takes it back, the newest first. Returns the toast's name. */
export function tellUndo({ id, words, undo = i18next.t("shell.undo"), lastsMs, onUndo, onClose }: Done): string {
  const back = () => {
    stop();
    toast.hide(shown);
    onUndo();
  };
  const stop = onUndoKey(back);
  const shown = toast.show({
    ...(id !== undefined && { id }),
    ...(lastsMs !== undefined && { autoClose: lastsMs }),
    message: <UndoWords words={words} undo={undo} onUndo={back} />,
    onClose: () => {
      stop();
      onClose?.();
    },
  });
  return shown;
}

function UndoWords({ words, undo, onUndo }: Required<Pick<Done, "words" | "undo" | "onUndo">>) {
  return (
    <span className="toast-undo">
      <span>{words}</span>
      <button type="button" className="link" onClick={onUndo} aria-keyshortcuts="Control+Z Meta+Z">
        {undo}
      </button>
    </span>
  );
}
