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
import type { Band, PromiseLine } from "./bands.ts";
import { letGoSaidKept, type SaidKept } from "./said-kept.ts";
import type { KeptLines } from "./use-kept-lines.ts";

/** A server that did not answer is asked again. */
const AGAIN_MS = 3_000;

export interface Said {
  line: PromiseLine;
  band: Band;
  shown: Shown;
}

/** Tells the server that a promise is kept, again for as long as it does not answer; `undo` takes it back. */
export function useSayingKept(lines: KeptLines) {
  const { mark, forget, letRest } = lines;
  const { t } = useTranslation();
  const client = useQueryClient();
  const here = useHere();
  const { me } = useDesk();
  const undo = useTakingBack(lines);
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
    onSuccess: (_data, { line, band }) => {
      const { id } = line.commitment;
      mark(id, { state: "done" });
      tellUndo({
        id: toastOf(id),
        words: t("promise.keep.doneFor", { name: line.case.customer.name }),
        onUndo: () => undo({ line, band }),
        onClose: () => letRest(id),
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

/** Its row stays where it is, until the list that is read again has it or says why not. */
function useTakingBack({ show, forget }: KeptLines) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { mutate } = useMutation({
    mutationFn: ({ line: { commitment } }: SaidKept) => withdrawKept(commitment.id),
    onError: (error) => toast.show({ message: problemWords(error, t) }),
    onSettled: async (_data, _error, { line }) => {
      readCaseAgain(client, line.case.id);
      await client.invalidateQueries({ queryKey: keys.today });
      forget(line.commitment.id);
    },
  });
  return useCallback(
    (it: SaidKept) => {
      show({ ...it, state: "undoing" });
      toast.hide(toastOf(it.line.commitment.id));
      mutate(it);
    },
    [show, mutate],
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
