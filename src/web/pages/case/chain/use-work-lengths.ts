import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CommitmentView } from "../../../../contract/commitment.ts";
import { setWork } from "../../../chain-api.ts";
import { useGesture } from "../../acts/use-gesture.tsx";
import { type WorkLength, workLength, workMs } from "./work-length.ts";

/** How long the work of each promise takes, as typed. It is noted once, when one says so or leaves, and not at each field left. */
export function useWorkLengths(caseId: string, owed: readonly CommitmentView[]) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<ReadonlyMap<string, { over: number; length: WorkLength }>>(new Map());
  const of = ({ id, workMs: kept }: CommitmentView) => {
    const its = typed.get(id);
    return its?.over === kept ? its.length : workLength(kept); // once another is noted, by whomever, it is shown
  };
  const isUnkept = (it: CommitmentView) => workMs(of(it)) !== it.workMs;
  const keeping = useGesture({
    caseId,
    run: async (those: readonly CommitmentView[]) => {
      for (const it of those) await setWork(it.id, { workMs: workMs(of(it)) });
    },
    done: t("dossier.chain.workKept"),
    onDone: () => undefined,
  });
  const keptNow = (it: CommitmentView) => keeping.variables?.some(({ id }) => id === it.id) ?? false;
  return {
    of,
    isUnkept,
    type: (it: CommitmentView, length: WorkLength) => {
      keeping.reset();
      setTyped(new Map(typed).set(it.id, { over: it.workMs, length }));
    },
    keep: (it: CommitmentView) => isUnkept(it) && !keeping.isPending && keeping.mutate([it]),
    /** What was typed is noted first; refused or without a network, that is told, and leaving again leaves. */
    keepAll: (leave: () => void) => {
      const unkept = owed.filter(isUnkept);
      if (unkept.length === 0 || keeping.isError || keeping.isPending) leave();
      else keeping.mutate(unkept, { onSuccess: leave });
    },
    isKeeping: (it: CommitmentView) => keeping.isPending && keptNow(it),
    errorOf: (it: CommitmentView) => (keptNow(it) && isUnkept(it) ? keeping.error : null),
  };
}

export type WorkLengths = ReturnType<typeof useWorkLengths>;
