import { Button, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { answerOffer } from "../../api.ts";
import type { Shown } from "../../overtaken.ts";
import { Refusal } from "../../parts/problem-state.tsx";
import { useGesture } from "./use-gesture.tsx";

/** My yes or no to a case someone asks me to take; a no says why. */
export function OfferAnswer({ shown, by }: { shown: Shown; by: string }) {
  const { t } = useTranslation();
  const [refusing, setRefusing] = useState(false);
  const [reason, setReason] = useState("");
  const answer = useGesture<boolean>({
    caseId: shown.id,
    shown,
    run: (yes, seen) => answerOffer(shown.id, yes ? { answer: "accept" } : { answer: "decline", reason }, seen),
    done: (yes) => t(yes ? "today.answer.ownerTaken" : "today.answer.ownerDeclined", { name: by }),
    onDone: () => setRefusing(false),
  });
  return (
    <div className="asked-acts">
      {refusing && (
        <Textarea
          autosize
          autoFocus
          label={t("today.answer.why")}
          description={t("today.answer.ownerWhyHelp", { name: by })}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      <div className="asked-buttons">
        {!refusing && (
          <Button size="xs" h={34} variant="default" loading={answer.isPending} onClick={() => answer.mutate(true)}>
            {t("today.answer.ownerTake")}
          </Button>
        )}
        <Button
          size="xs"
          h={34}
          variant="subtle"
          disabled={refusing && !reason.trim()}
          onClick={() => (refusing ? answer.mutate(false) : setRefusing(true))}
        >
          {t(refusing ? "today.answer.sendNo" : "today.answer.decline")}
        </Button>
        {refusing && (
          <Button size="xs" h={34} variant="subtle" onClick={() => setRefusing(false)}>
            {t("shell.cancel")}
          </Button>
        )}
      </div>
      <Refusal error={answer.error} />
    </div>
  );
}
