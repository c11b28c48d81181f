import { useState } from "react";
import { useTranslation } from "react-i18next";
import { newId } from "../../../../core/ids.ts";
import { type Instant, iso } from "../../../../core/time.ts";
import { notePromise } from "../../../api.ts";
import { useNow } from "../../../clock.tsx";
import { useDesk } from "../../../session.tsx";
import { useGesture } from "../../acts/use-gesture.tsx";

interface Step {
  key: string;
  words: string;
  /** "person <id>" or "third_party <id>". */
  who: string;
  dueAt: Instant | null;
  waitsOn: readonly string[];
}

/** A step being written; null while nobody writes one. What is half written is not lost by leaving: that is told, and leaving again leaves. */
export function useStepDraft(caseId: string) {
  const { t } = useTranslation();
  const { me } = useDesk();
  const now = useNow();
  const [step, setStep] = useState<Step | null>(null);
  const [held, setHeld] = useState(false);
  const write = (to: Step | null) => {
    setHeld(false);
    setStep(to);
  };
  const gesture = useGesture({
    caseId,
    run: ({ key, words, who, dueAt, waitsOn }: Step) => {
      const [role, id] = who.split(" ") as ["person" | "third_party", string];
      const due = { kind: "exact", by: iso(dueAt!), words: "" } as const;
      return notePromise(caseId, {
        key,
        words: words.trim(),
        kind: "check",
        promiser: { role, id },
        due,
        waitsOn: [...waitsOn],
        internal: true,
      });
    },
    done: t("dossier.chain.stepAdded"),
    onDone: () => write(null),
  });
  const ready = step !== null && step.words.trim() !== "" && step.dueAt !== null && step.dueAt > now;
  const begun = step !== null && (step.words.trim() !== "" || step.dueAt !== null || step.waitsOn.length > 0);
  return {
    step,
    ready,
    /** Somebody tried to leave what is half written. */
    held,
    error: gesture.error,
    isPending: gesture.isPending,
    open: () => write({ key: newId<string>(now), words: "", who: `person ${me.id}`, dueAt: null, waitsOn: [] }),
    change: (some: Partial<Step>) => step && write({ ...step, ...some }),
    drop: () => write(null),
    add: () => ready && !gesture.isPending && gesture.mutate(step),
    leave: (leave: () => void) => (begun && !held ? setHeld(true) : leave()),
  };
}

export type StepDraft = ReturnType<typeof useStepDraft>;
