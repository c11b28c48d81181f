import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { tellUndo } from "../../../parts/undo-words.tsx";
import { problemWords } from "../../../problem-words.ts";
import { readAllAgain } from "../../../queries.ts";
import { toast } from "../../../toast.ts";

/** How long what was done is offered to be undone; its record offers it after that. */
const UNDO_MS = 8_000;

/** Says what was done, and takes it back for 8 s. */
export function useUndoToast(): (words: string, undo: () => Promise<unknown>, undone: string) => void {
  const { t } = useTranslation();
  const client = useQueryClient();
  const tell = (message: string) => toast.show({ message, autoClose: UNDO_MS });
  return (words, undo, undone) => {
    const takeBack = () =>
      undo()
        .then(() => tell(undone))
        .catch((error: unknown) => tell(problemWords(error, t)))
        .finally(() => readAllAgain(client));
    tellUndo({ words, undo: t("memory.undo"), lastsMs: UNDO_MS, onUndo: () => void takeBack() });
  };
}
