import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { cancelMessage } from "./api.ts";
import { tellUndo } from "./parts/undo-words.tsx";
import { problemWords } from "./problem-words.ts";
import { readCaseAgain } from "./queries.ts";
import { toast } from "./toast.ts";

/** Says that a call of ours was noted, answered or not; taken back while it is said, what it answered or planned is as it was. */
export function useCallToast(caseId: string | null): (words: string, call: string) => void {
  const { t } = useTranslation();
  const client = useQueryClient();
  const takeBack = (call: string) =>
    cancelMessage(call)
      .catch((error: Error) => void toast.show({ message: problemWords(error, t) }))
      .finally(() => readCaseAgain(client, caseId ?? undefined));
  return (words, call) => void tellUndo({ words, onUndo: () => void takeBack(call) });
}
