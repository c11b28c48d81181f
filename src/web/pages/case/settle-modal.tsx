import "../../styles/acts.css";
import { Button, Modal, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../contract/case.ts";
import { settleCase } from "../../api.ts";
import { shortName } from "../../names.ts";
import { Refusal } from "../../parts/problem-state.tsx";
import { useGesture } from "../acts/use-gesture.tsx";

/** «C'est réglé»: nothing is closed but by the customer's own words. */
export function SettleModal({ view, onClose }: { view: CaseView; onClose: () => void }) {
  const { t } = useTranslation();
  const [words, setWords] = useState("");
  const gesture = useGesture({
    caseId: view.id,
    run: () => settleCase(view.id, { words }),
    done: t("case.settleForm.done"),
    onDone: onClose,
  });
  return (
    <Modal opened onClose={onClose} title={t("case.settleForm.title")} padding={24} closeButtonProps={{ "aria-label": t("shell.close") }}>
      <div className="act">
        <Textarea
          label={t("case.settleForm.words")}
          description={t("case.settleForm.help", { name: shortName(view.customer.name) })}
          classNames={{ input: "said-input" }}
          autosize
          minRows={3}
          data-autofocus
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <Refusal error={gesture.error} />
        <div className="act-foot">
          <Button variant="subtle" onClick={onClose}>
            {t("shell.cancel")}
          </Button>
          <Button disabled={!words.trim()} loading={gesture.isPending} onClick={() => gesture.mutate()}>
            {t("case.settleForm.act")}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
