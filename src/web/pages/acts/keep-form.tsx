import { Button, Checkbox, Textarea } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { isAtHour } from "../../../core/due.ts";
import { instant } from "../../../core/time.ts";
import { keep } from "../../api.ts";
import { Parole } from "../../parts/parole.tsx";
import { ActFoot } from "../../parts/act-foot.tsx";
import { PromiseMark } from "../../parts/promise-mark.tsx";
import { useNow } from "../../clock.tsx";
import { useDesk } from "../../session.tsx";
import { elapsed, promiseState } from "../../promise-state.ts";
import type { ActForm } from "./act-modal.tsx";
import { useSendKey } from "../../use-keys.ts";
import { useGesture } from "./use-gesture.tsx";

/** «Tenue»: how it is known, in words that will be read again if the customer says otherwise. */
export function KeepForm({ about, commitment, shown, onClose }: ActForm) {
  const { t } = useTranslation();
  const { format } = useDesk();
  const now = useNow();
  const [evidence, setEvidence] = useState<string>(() => t(`kinds.evidence.${commitment.kind}`));
  const [onTime, setOnTime] = useState(false);
  const asksHour = isAtHour(commitment.due) && promiseState(commitment, now) === "retard";
  const gesture = useGesture({
    caseId: about.id,
    shown,
    run: (_, seen) => keep(commitment.id, { evidence, onTime: asksHour && onTime }, seen),
    done: t("promise.keep.done"),
    onDone: onClose,
  });
  const send = () => evidence.trim() && !gesture.isPending && gesture.mutate();
  const form = useSendKey<HTMLDivElement>(send);
  return (
    <div className="act" ref={form}>
      <p className="act-said">
        <PromiseMark
          state={gesture.isPending ? "tenue" : promiseState(commitment, now)}
          elapsed={elapsed(commitment, now)}
          size={20}
          decorative
        />
        <Parole words={commitment.words} />
      </p>
      <Textarea
        label={t("promise.keep.how")}
        description={t("promise.keep.howHelp")}
        autosize
        minRows={2}
        data-autofocus
        autoFocus
        value={evidence}
        onChange={(event) => setEvidence(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
      />
      {asksHour && (
        <Checkbox
          label={t("promise.keep.onTime", { when: format.said(instant(commitment.dueAt), now) })}
          description={t("promise.keep.onTimeHelp")}
          checked={onTime}
          onChange={(event) => setOnTime(event.currentTarget.checked)}
        />
      )}
      <ActFoot error={gesture.error} onClose={onClose}>
        <Button leftSection={<IconCheck size={17} stroke={1.9} />} loading={gesture.isPending} disabled={!evidence.trim()} onClick={send}>
          {t("promise.keep.act")}
        </Button>
      </ActFoot>
    </div>
  );
}
