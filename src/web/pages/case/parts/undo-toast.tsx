import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { tellUndo } from "../../../parts/undo-words.tsx";
import { problemWords } from "../../../problem-words.ts";
import { readAllAgain } from "../../../queries.ts";
import { toast } from "../../../toast.ts";

/** Says what was done, and takes it back while that is said; its record offers it after that. */
export function useUndoToast(): (words: string, undo: () => Promise<unknown>, undone: string) => void {
  const { t } = useTranslation();
  const client = useQueryClient();
  const tell = (message: string) => toast.show({ message });
  return (words, undo, undone) => {
    const takeBack = () =>
      undo()
        .then(() => tell(undone))
        .catch((error: unknown) => tell(problemWords(error, t)))
        .finally(() => readAllAgain(client));
    tellUndo({ words, onUndo: () => void takeBack() });
  };
}
