import "../../../styles/acts.css";
import { Button, Modal, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../../contract/case.ts";
import { noteDefect } from "../../../closing-api.ts";
import { ActFoot } from "../../../parts/act-foot.tsx";
import { useKey } from "../../../use-key.ts";
import { useGesture } from "../../acts/use-gesture.tsx";

/** Something is known not to be right with what the customer gets back. */
export function DefectModal({ view, onClose }: { view: CaseView; onClose: () => void }) {
  const { t } = useTranslation();
  const keyOf = useKey();
  const [words, setWords] = useState("");
  const note = useGesture({
    caseId: view.id,
    run: () => noteDefect(view.id, { key: keyOf(words), words }),
    done: t("closing.defect.done"),
    onDone: onClose,
  });
  return (
    <Modal opened onClose={onClose} title={t("closing.defect.title")} padding={24} closeButtonProps={{ "aria-label": t("shell.close") }}>
      <div className="act">
        <Textarea
          label={t("closing.defect.words")}
          description={t("closing.defect.help")}
          autosize
          minRows={2}
          data-autofocus
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <ActFoot error={note.error} onClose={onClose}>
          <Button disabled={!words.trim()} loading={note.isPending} onClick={() => note.mutate()}>
            {t("closing.defect.act")}
          </Button>
        </ActFoot>
      </div>
    </Modal>
  );
}
