import { Button, Modal, Radio, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../contract/case.ts";
import { changeOwner } from "../../api.ts";
import { Refusal } from "../../parts/problem-state.tsx";
import { useDesk } from "../../session.tsx";
import { useGesture } from "../acts/use-gesture.tsx";

/** The case goes to someone else, with why; the customer is passed on once more, and it is counted. */
export function OwnerModal({ view, onClose }: { view: CaseView; onClose: () => void }) {
  const { t } = useTranslation();
  const { session, nameOf } = useDesk();
  const [to, setTo] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const others = session.people.filter(({ id, active }) => active && id !== view.owner).toSorted((a, b) => a.name.localeCompare(b.name));
  const gesture = useGesture({
    caseId: view.id,
    run: () => changeOwner(view.id, { owner: to!, reason }),
    done: () => t("case.ownerForm.done", { name: nameOf({ role: "person", id: to! }) ?? "" }),
    onDone: onClose,
  });
  return (
    <Modal opened onClose={onClose} title={t("case.ownerForm.title")} padding={24} closeButtonProps={{ "aria-label": t("shell.close") }}>
      <div className="act">
        <Radio.Group label={t("case.ownerForm.to")} value={to} onChange={setTo}>
          <div className="act-choices">
            {others.map(({ id, name }) => (
              <Radio key={id} value={id} label={name} />
            ))}
          </div>
        </Radio.Group>
        <Textarea
          label={t("case.ownerForm.reason")}
          autosize
          minRows={2}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Refusal error={gesture.error} />
        <div className="act-foot">
          <Button variant="subtle" onClick={onClose}>
            {t("shell.cancel")}
          </Button>
          <Button disabled={!to || !reason.trim()} loading={gesture.isPending} onClick={() => gesture.mutate()}>
            {t("case.ownerForm.act")}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
