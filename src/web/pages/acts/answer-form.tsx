import { Button, SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { newId } from "../../../core/ids.ts";
import { instant } from "../../../core/time.ts";
import { answerProposal, noteCall } from "../../api.ts";
import { useNow } from "../../clock.tsx";
import { shortName } from "../../../core/names.ts";
import { Parole } from "../../parts/parole.tsx";
import { ActFoot } from "../../parts/act-foot.tsx";
import { useDesk } from "../../session.tsx";
import type { ActForm } from "./act-modal.tsx";
import { type Heard, TheirAnswer } from "./their-answer.tsx";
import { useGesture } from "./use-gesture.tsx";

type By = "call" | "counter" | "message";

/** What the customer said of the date proposed: a call nobody took is noted as one, and the old date stands. */
export function AnswerForm({ about, commitment, shown, said, onClose }: ActForm) {
  const { t } = useTranslation();
  const { format } = useDesk();
  const now = useNow();
  const [key] = useState(() => newId<string>(now));
  const [heard, setHeard] = useState<Heard | null>(null);
  const [words, setWords] = useState(said?.words ?? "");
  const [by, setBy] = useState<By>(said ? "message" : "call");
  const proposal = commitment.proposals.at(-1);
  const name = shortName(about.customer.name);
  const gesture = useGesture({
    caseId: about.id,
    shown,
    run: (_, seen) =>
      heard === "no_answer"
        ? noteCall(about.id, { key, direction: "attempt", words: "", chasing: false, promises: [] })
        : answerProposal(
            commitment.id,
            { key, dueAt: proposal!.dueAt, answer: { agreed: heard === "agreed", words: words.trim() }, by },
            seen,
          ),
    done: () =>
      t(`reneg.done.${heard!}`, { name, when: format.when(instant(heard === "agreed" ? proposal!.dueAt : commitment.dueAt), now) }),
    call: () => (heard === "no_answer" ? key : null),
    onDone: onClose,
  });
  if (!proposal) return null;
  return (
    <div className="act">
      <p>
        <Parole words={proposal.words || commitment.words} language={about.language} />
      </p>
      <p className="meta num">
        {t("reneg.proposedFor", { when: format.when(instant(proposal.dueAt), now), was: format.when(instant(commitment.dueAt), now) })}
      </p>
      {!said && (
        <SegmentedControl
          aria-label={t("promise.move.how")}
          value={by}
          onChange={(next) => {
            setBy(next as By);
            if (next !== "call" && heard === "no_answer") setHeard(null);
          }}
          data={(["call", "counter", "message"] as const).map((value) => ({ value, label: t(`promise.move.${value}`) }))}
        />
      )}
      <TheirAnswer heard={heard} words={words} answered={by !== "call"} onHeard={setHeard} onWords={setWords} />
      <ActFoot error={gesture.error} onClose={onClose}>
        <Button loading={gesture.isPending} disabled={heard === null} onClick={() => gesture.mutate()}>
          {t("promise.proposal.answer")}
        </Button>
      </ActFoot>
    </div>
  );
}
