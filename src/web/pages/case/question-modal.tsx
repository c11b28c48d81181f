import "../../styles/acts.css";
import { Button, Modal, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../contract/case.ts";
import { questionProcedure } from "../../api.ts";
import { shortName } from "../../../core/names.ts";
import { ActFoot } from "../../parts/act-foot.tsx";
import { useKey } from "../../use-key.ts";
import { useSendKey } from "../../use-keys.ts";
import { useGesture } from "../acts/use-gesture.tsx";

/** «Cette procédure nuit au client»: one gesture, a sentence if one has one; the case is the evidence (S27). */
export function QuestionModal({ view, onClose }: { view: CaseView; onClose: () => void }) {
  const { t } = useTranslation();
  const [words, setWords] = useState("");
  const keyFor = useKey();
  const interaction = view.timeline.interactions.find(({ direction }) => direction === "in")?.id ?? null;
  const gesture = useGesture({
    caseId: view.id,
    run: () => questionProcedure(view.id, { key: keyFor([view.id, words]), words, interaction }),
    done: t("dossier.question.done"),
    onDone: onClose,
  });
  const send = () => !gesture.isPending && gesture.mutate();
  const form = useSendKey<HTMLDivElement>(send);
  return (
    <Modal opened onClose={onClose} title={t("dossier.question.title")} padding={24} closeButtonProps={{ "aria-label": t("shell.close") }}>
      <div className="act" ref={form}>
        <p>{t("dossier.question.help", { name: shortName(view.customer.name) })}</p>
        <Textarea
          label={t("dossier.question.words")}
          data-autofocus
          autosize
          minRows={2}
          maxLength={2000}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <ActFoot error={gesture.error} onClose={onClose}>
          <Button loading={gesture.isPending} onClick={send}>
            {t("dossier.question.act")}
          </Button>
        </ActFoot>
      </div>
    </Modal>
  );
}
