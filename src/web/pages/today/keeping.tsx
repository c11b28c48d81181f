import { useMutation, useQueryClient } from "@tanstack/react-query";
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { type CommitmentKind, isAtHour } from "../../../core/due.ts";
import { keep, NetworkFailure, withdrawKept } from "../../api.ts";
import { type Overtaken, overtakenBy, seenOf, type Shown } from "../../overtaken.ts";
import { tellUndo } from "../../parts/undo-words.tsx";
import { problemWords } from "../../problem-words.ts";
import { keys, readCaseAgain } from "../../queries.ts";
import { usePromiseActs } from "../acts/promise-acts.tsx";
import { type Band, type PromiseLine } from "./bands.ts";
import { toast } from "../../toast.ts";

/** A server that did not answer is asked again. */
const AGAIN_MS = 3_000;
/** Money, goods and work done are said kept with how it is known; of a word given, the gesture says enough. */
const NEEDS_PROOF: ReadonlySet<CommitmentKind> = new Set(["refund", "deliver", "repair", "waive"]);

/** A promise just said kept: it stays where it was until it can no longer be taken back. */
export interface Kept {
  line: PromiseLine;
  band: Band;
  /** sending: it has not left, for want of a network; waiting: nobody answered, and it goes again by itself. */
  state: "sending" | "waiting" | "done" | "overtaken";
  /** A colleague was first. */
  by?: Overtaken;
}

interface Sent {
  line: PromiseLine;
  shown: Shown;
}

interface KeepingTerms {
  kept: ReadonlyMap<string, Kept>;
  /** False where it asks first how it is known, or whether it was done at its hour, which has passed. */
  keep(line: PromiseLine, band: Band): boolean;
  undo(id: string): void;
  /** Kept all the same, or left as the colleague left it. */
  insist(id: string): void;
  leave(id: string): void;
}

const KeepingContext = createContext<KeepingTerms | null>(null);

export function useKeeping(): KeepingTerms {
  const terms = useContext(KeepingContext);
  if (!terms) throw new Error("no Keeping above");
  return terms;
}

/** «Tenue» in one gesture, shown at once and taken back for 8 s by its row, its toast or ⌘Z. Offline, it leaves when the network is back. */
export function Keeping({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const ask = usePromiseActs();
  const [kept, setKept] = useState<ReadonlyMap<string, Kept>>(new Map());
  const here = useHere();
  const forget = useCallback((id: string) => setKept((all) => new Map([...all].filter(([one]) => one !== id))), []);
  const fail = useCallback(
    (id: string, error: unknown) => {
      forget(id);
      toast.show({
        message: problemWords(error, t),
      });
    },
    [forget, t],
  );
  const undoing = useMutation({
    mutationFn: ({ commitment }: PromiseLine) => withdrawKept(commitment.id),
    onError: (error, { commitment }) => fail(commitment.id, error),
    onSettled: (_data, _error, line) => {
      forget(line.commitment.id);
      readCaseAgain(client, line.case.id);
    },
  });
  const keeping = useMutation({
    mutationKey: keys.keeping,
    mutationFn: ({ line: { commitment }, shown }: Sent) =>
      keep(commitment.id, { evidence: t(`kinds.evidence.${commitment.kind}`) }, seenOf(shown)).catch((error: unknown) => {
        if (error instanceof NetworkFailure)
          setKept((all) =>
            all.has(commitment.id) ? new Map(all).set(commitment.id, { ...all.get(commitment.id)!, state: "waiting" }) : all,
          );
        throw error;
      }),
    retry: (_count, error) => error instanceof NetworkFailure,
    retryDelay: AGAIN_MS,
    networkMode: "online",
    onSuccess: (_data, { line }) => {
      const { id } = line.commitment;
      setKept((all) => (all.has(id) ? new Map(all).set(id, { ...all.get(id)!, state: "done" }) : all));
      tellUndo({
        id: `kept-${id}`,
        words: t("promise.keep.doneFor", { name: line.case.customer.name }),
        onUndo: () => undo(line),
        onClose: () => forget(id),
      });
    },
    onError: (error, { line }) => {
      const { id } = line.commitment;
      const by = overtakenBy(error);
      if (!here.current) toast.show({ message: `${line.case.customer.name} : ${problemWords(error, t)}`, autoClose: false });
      else if (by) setKept((all) => (all.has(id) ? new Map(all).set(id, { ...all.get(id)!, state: "overtaken", by }) : all));
      else fail(id, error);
    },
    onSettled: (_data, _error, { line }) => readCaseAgain(client, line.case.id),
  });
  const undo = useCallback(
    (line: PromiseLine) => {
      forget(line.commitment.id);
      toast.hide(`kept-${line.commitment.id}`);
      undoing.mutate(line);
    },
    [forget, undoing],
  );
  const terms = useMemo(
    (): KeepingTerms => ({
      kept,
      keep(line, band) {
        const { id, kind, promiser } = line.commitment;
        const asksHour = band === "late" && isAtHour(line.commitment.due);
        if (NEEDS_PROOF.has(kind) || promiser.role === "third_party" || asksHour) {
          ask({ act: "keep", caseId: line.case.id, commitmentId: id });
          return false;
        }
        if (kept.has(id)) return false;
        setKept((all) => new Map(all).set(id, { line, band, state: "sending" }));
        keeping.mutate({ line, shown: line.case });
        return true;
      },
      undo: (id) => kept.get(id)?.state === "done" && undo(kept.get(id)!.line),
      insist(id) {
        const { by, ...it } = kept.get(id)!;
        setKept((all) => new Map(all).set(id, { ...it, state: "sending" }));
        keeping.mutate({ line: it.line, shown: by! });
      },
      leave: forget,
    }),
    [kept, ask, keeping, undo, forget],
  );
  return <KeepingContext.Provider value={terms}>{children}</KeepingContext.Provider>;
}

/** False once the page has been left: what comes back then is said in a toast, not in its row. */
function useHere() {
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => void (here.current = false);
  }, []);
  return here;
}
