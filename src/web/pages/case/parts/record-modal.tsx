import "../../../styles/memory.css";
import "../../../styles/acts.css";
import { Button, Modal } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../../contract/case.ts";
import type { PartView } from "../../../../contract/parts.ts";
import { instant } from "../../../../core/time.ts";
import { useNow } from "../../../clock.tsx";
import { Refusal } from "../../../parts/problem-state.tsx";
import { undoPart } from "../../../parts-api.ts";
import { useDesk } from "../../../session.tsx";
import { RecordLines } from "./record-lines.tsx";
import { toast } from "../../../toast.ts";
import { readAllAgain } from "../../../queries.ts";

/** «Historique»: all that happened on the case, in words; merges and splits, undone while they can be; the record as a file. */
export function RecordModal({ view, onClose }: { view: CaseView; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("memory.record.title")}
      size={720}
      padding={24}
      closeButtonProps={{ "aria-label": t("shell.close") }}
    >
      <div className="act">
        {view.parts.length > 0 && (
          <section aria-labelledby="parts">
            <h2 id="parts" className="field-name">
              {t("memory.record.parts")}
            </h2>
            <ul className="memory-list">
              {view.parts.map((it) => (
                <Part key={it.case.id + it.at} view={view} it={it} />
              ))}
            </ul>
          </section>
        )}
        <RecordLines view={view} />
        <div className="act-foot">
          <Button component="a" variant="default" href={`/api/cases/${view.id}/record.csv`} download>
            {t("memory.record.csv")}
          </Button>
          <Button component="a" variant="default" href={`/api/cases/${view.id}/record.json`} download>
            {t("memory.record.json")}
          </Button>
        </div>
      </div>
    </Modal>
  );
}

function Part({ view, it }: { view: CaseView; it: PartView }) {
  const { t } = useTranslation();
  const { format, nameOf } = useDesk();
  const now = useNow();
  const client = useQueryClient();
  const [here, from] = it.how === "split_off" ? [it.case.id, view.id] : [view.id, it.case.id];
  const undoing = useMutation({
    mutationFn: () => undoPart(here, from),
    onSuccess: () =>
      toast.show({
        message: t("memory.record.undone"),
      }),
    onSettled: () => readAllAgain(client),
  });
  const terms = {
    reference: `${it.case.reference} (${it.case.subject})`,
    who: nameOf({ role: "person", id: it.by }) ?? t("case.someone"),
    when: format.when(instant(it.at), now),
  };
  return (
    <li>
      <span className="memory-line">
        <span>{t(`memory.record.${it.how === "merged" ? "merged" : it.how === "split_from" ? "splitFrom" : "splitOff"}`, terms)}</span>
        {it.impossible === null && (
          <Button variant="default" size="xs" loading={undoing.isPending} onClick={() => undoing.mutate()}>
            {t("memory.record.undo")}
          </Button>
        )}
      </span>
      {it.impossible && <span className="dim">{t(`memory.record.impossible.${it.impossible}`)}</span>}
      <Refusal error={undoing.error} />
    </li>
  );
}
