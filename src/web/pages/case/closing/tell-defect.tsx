import "../../../styles/acts.css";
import { Button, Modal, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../../contract/case.ts";
import { type Instant, iso } from "../../../../core/time.ts";
import { useNow } from "../../../clock.tsx";
import { tellDefect } from "../../../closing-api.ts";
import { DayTimeInput } from "../../../parts/day-time-input.tsx";
import { ActFoot } from "../../../parts/act-foot.tsx";
import { useKey } from "../../../use-key.ts";
import { useGesture } from "../../acts/use-gesture.tsx";

/** The customer is told of a defect, with what is promised for it: neither stands alone (S11). */
export function TellDefect({
  view,
  defect,
  onClose,
}: {
  view: CaseView;
  defect: CaseView["closing"]["defects"][number];
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const now = useNow();
  const keyOf = useKey();
  const [words, setWords] = useState("");
  const [promise, setPromise] = useState("");
  const [due, setDue] = useState<Instant | null>(null);
  const tell = useGesture({
    caseId: view.id,
    run: () =>
      tellDefect(view.id, defect.id, {
        words,
        promise: { key: keyOf([defect.id, words, promise, due]), words: promise, dueAt: iso(due!) },
      }),
    done: t("closing.defect.toldDone"),
    onDone: onClose,
  });
  return (
    <Modal opened onClose={onClose} title={defect.words} padding={24} closeButtonProps={{ "aria-label": t("shell.close") }}>
      <div className="act">
        <Textarea
          label={t("closing.defect.said")}
          classNames={{ input: "said-input" }}
          autosize
          minRows={2}
          data-autofocus
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <TextInput label={t("closing.defect.promise")} value={promise} onChange={(event) => setPromise(event.currentTarget.value)} />
        <fieldset className="act-group">
          <legend className="act-label">{t("closing.defect.due")}</legend>
          <DayTimeInput value={due} onChange={setDue} min={now} />
        </fieldset>
        <ActFoot error={tell.error} onClose={onClose}>
          <Button disabled={!words.trim() || !promise.trim() || due === null} loading={tell.isPending} onClick={() => tell.mutate()}>
            {t("closing.defect.telling")}
          </Button>
        </ActFoot>
      </div>
    </Modal>
  );
}
