import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../contract/case.ts";
import type { CommitmentView } from "../../../contract/commitment.ts";
import type { Close } from "../../../reader/reading.ts";
import { keep } from "../../api.ts";
import { useDesk } from "../../session.tsx";
import { useGesture } from "../acts/use-gesture.tsx";
import { type Keeping, keptBy } from "./kept-by.ts";

/** The case's promises that the text tells as kept, and the gesture «Tenue» on one of them, with the words as what shows it. */
export function useKept(view: CaseView, closes: readonly Close[], onDone: () => void) {
  const { t } = useTranslation();
  const { isMe } = useDesk();
  const [aside, setAside] = useState<ReadonlySet<string>>(new Set());
  const mayKeep = (it: CommitmentView) => !aside.has(it.id) && (it.promiser.role === "third_party" || isMe(it.promiser));
  const gesture = useGesture<Keeping>({
    caseId: view.id,
    shown: view,
    run: ({ commitment, words }, seen) => keep(commitment.id, { evidence: words }, seen),
    done: t("promise.keep.done"),
    onDone,
  });
  const offers = keptBy(closes, view.commitments, mayKeep);
  return {
    offers,
    keep: (it: Keeping | undefined) => it && !gesture.isPending && gesture.mutate(it),
    setAside: ({ commitment }: Keeping) => {
      setAside((all) => new Set(all).add(commitment.id));
      onDone();
    },
    isPending: gesture.isPending,
    error: gesture.error,
  };
}
