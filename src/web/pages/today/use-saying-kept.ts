import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { keep, NetworkFailure, withdrawKept } from "../../api.ts";
import { overtakenBy, seenOf, type Shown } from "../../overtaken.ts";
import { tellUndo } from "../../parts/undo-words.tsx";
import { problemWords } from "../../problem-words.ts";
import { keys, readCaseAgain } from "../../queries.ts";
import { useDesk, whereOut } from "../../session.tsx";
import { toast } from "../../toast.ts";
import type { PromiseLine } from "./bands.ts";
import { letGoSaidKept } from "./said-kept.ts";
import type { KeptLines } from "./use-kept-lines.ts";

/** A server that did not answer is asked again. */
const AGAIN_MS = 3_000;

export interface Said {
  line: PromiseLine;
  shown: Shown;
}

/** Tells the server that a promise is kept, again for as long as it does not answer; `undo` takes it back. */
export function useSayingKept({ mark, forget }: KeptLines) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const here = useHere();
  const { me } = useDesk();
  const undo = useTakingBack(forget);
  const { mutate: say } = useMutation({
    mutationKey: keys.keeping,
    mutationFn: ({ line: { commitment }, shown }: Said) =>
      keep(commitment.id, { evidence: t(`kinds.evidence.${commitment.kind}`) }, seenOf(shown)).catch((error: unknown) => {
        if (error instanceof NetworkFailure) mark(commitment.id, { state: "waiting" });
        throw error;
      }),
    retry: (_count, error) => error instanceof NetworkFailure,
    retryDelay: AGAIN_MS,
    networkMode: "online",
    onSuccess: (_data, { line }) => {
      const { id } = line.commitment;
      mark(id, { state: "done" });
      tellUndo({
        id: toastOf(id),
        words: t("promise.keep.doneFor", { name: line.case.customer.name }),
        onUndo: () => undo(line),
        onClose: () => forget(id),
      });
    },
    onError: (error, { line }) => {
      const { id } = line.commitment;
      const by = overtakenBy(error);
      if (!here.current) toast.show({ message: `${line.case.customer.name} : ${problemWords(error, t)}`, autoClose: false });
      else if (by) mark(id, { state: "overtaken", by });
      else {
        forget(id);
        toast.show({ message: problemWords(error, t) });
      }
    },
    onSettled: (_data, error, { line }) => {
      // who was signed out meanwhile finds it again
      if (!whereOut(error)) letGoSaidKept(me.id, line.commitment.id);
      readCaseAgain(client, line.case.id);
    },
  });
  return { say, undo };
}

function useTakingBack(forget: KeptLines["forget"]) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { mutate } = useMutation({
    mutationFn: ({ commitment }: PromiseLine) => withdrawKept(commitment.id),
    onError: (error) => toast.show({ message: problemWords(error, t) }),
    onSettled: (_data, _error, line) => readCaseAgain(client, line.case.id),
  });
  return useCallback(
    (line: PromiseLine) => {
      forget(line.commitment.id);
      toast.hide(toastOf(line.commitment.id));
      mutate(line);
    },
    [forget, mutate],
  );
}

const toastOf = (id: string): string => `kept-${id}`;

/** False once the page has been left: what comes back then is said in a toast, not in its row. */
function useHere() {
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => void (here.current = false);
  }, []);
  return here;
}
