import { useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { UndoWords } from "../../../parts/undo-words.tsx";
import { problemWords } from "../../../problem-words.ts";
import { readAllAgain } from "../../../queries.ts";
import { toast } from "../../../toast.ts";

/** How long what was done is offered to be undone; its record offers it after that. */
const UNDO_MS = 8_000;

/** Says what was done, and takes it back for 8 s. */
export function useUndoToast(): (words: string, undo: () => Promise<unknown>, undone: string) => void {
  const { t } = useTranslation();
  const client = useQueryClient();
  const tell = (message: ReactNode, autoClose = UNDO_MS) => toast.show({ message, autoClose });
  return (words, undo, undone) => {
    const takeBack = () =>
      undo()
        .then(() => tell(undone))
        .catch((error: unknown) => tell(problemWords(error, t)))
        .finally(() => readAllAgain(client));
    const id = tell(<UndoWords words={words} undo={t("memory.undo")} onUndo={() => (toast.hide(id), void takeBack())} />);
  };
}
