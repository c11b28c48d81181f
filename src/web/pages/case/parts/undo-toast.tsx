import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { problemWords } from "../../../problem-words.ts";
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
        .finally(() => readAgain(client));
    const id = tell(<Undo words={words} onUndo={() => (toast.hide(id), void takeBack())} />);
  };
}

/** A case and a customer stand on many pages. */
export const readAgain = (client: QueryClient): void => void client.invalidateQueries();

function Undo({ words, onUndo }: { words: string; onUndo: () => void }) {
  const { t } = useTranslation();
  return (
    <span className="toast-undo">
      {words}
      <button type="button" className="link" onClick={onUndo}>
        {t("memory.undo")}
      </button>
    </span>
  );
}
