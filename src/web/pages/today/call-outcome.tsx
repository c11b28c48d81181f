import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { DayView } from "../../../contract/day.ts";
import { noteCall } from "../../api.ts";
import { problemWords } from "../../problem-words.ts";
import { readCaseAgain } from "../../queries.ts";
import { toast } from "../../toast.ts";
import { useCallToast } from "../../use-call-toast.ts";
import { useKey } from "../../use-key.ts";

type Line = Pick<DayView["toTryAgain"][number], "case">;

/** Whether the customer was reached, in one gesture: reached answers all their lost calls, not reached plans the next try. */
export function CallOutcome({ line: { case: about } }: { line: Line }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const keyOf = useKey();
  const name = about.customer.name;
  const readAgain = () => readCaseAgain(client, about.id);
  const fail = (error: Error) => void toast.show({ message: problemWords(error, t) });
  const said = useCallToast(about.id);
  const note = useMutation({
    mutationFn: async (direction: "out" | "attempt") => {
      const key = keyOf([about.id, about.position, direction]);
      await noteCall(about.id, { key, direction, words: "", chasing: false, promises: [] });
      return key;
    },
    onSuccess: (key, direction) => said(t(direction === "attempt" ? "today.side.notReachedDone" : "today.side.reachedDone", { name }), key),
    onError: fail,
    onSettled: readAgain,
  });
  return (
    <p className="call-outcome" role="group" aria-label={t("today.side.outcome", { name })}>
      <button type="button" className="link" disabled={note.isPending} onClick={() => note.mutate("out")}>
        {t("today.side.reached")}
      </button>
      <button type="button" className="link" disabled={note.isPending} onClick={() => note.mutate("attempt")}>
        {t("today.side.notReached")}
      </button>
    </p>
  );
}
