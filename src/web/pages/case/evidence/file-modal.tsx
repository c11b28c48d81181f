import { Modal, NativeSelect } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../../contract/case.ts";
import type { EvidenceView } from "../../../../contract/evidence.ts";
import { fileEvidence, previewUrl } from "../../../evidence-api.ts";
import { Refusal } from "../../../parts/problem-state.tsx";
import { useGesture } from "../../acts/use-gesture.tsx";
import "../../../styles/acts.css";
import { useNameOf } from "./use-name-of.ts";

type Unfiled = EvidenceView["unfiled"][number];

/** Pictures that came without saying what they show, each given its view. */
export function FileModal({ about, evidence, onClose }: { about: CaseView; evidence: EvidenceView; onClose: () => void }) {
  const { t } = useTranslation();
  const nameOf = useNameOf();
  const { views, unfiled } = evidence;
  const gesture = useGesture<{ it: Unfiled; item: string }>({
    caseId: about.id,
    run: ({ it: { interaction, index }, item }) => fileEvidence(about.id, { item, interaction, index }),
    done: t("evidence.filed"),
    onDone: () => unfiled.length <= 1 && onClose(),
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("evidence.fileTitle")}
      size={520}
      padding={24}
      closeButtonProps={{ "aria-label": t("shell.close") }}
      returnFocus
    >
      {unfiled.map((it) => (
        <div key={`${it.interaction} ${it.index}`} className="evidence-sort">
          <a href={addressOf(it)} target="_blank" rel="noreferrer">
            <img src={it.file ? previewUrl(it.file) : addressOf(it)} alt={it.name} loading="lazy" />
          </a>
          <NativeSelect
            label={it.name}
            value=""
            disabled={gesture.isPending}
            onChange={({ currentTarget }) => gesture.mutate({ it, item: currentTarget.value })}
            data={[{ value: "", label: t("evidence.is") }, ...views.map((one) => ({ value: one.id, label: nameOf(one) }))]}
          />
        </div>
      ))}
      <Refusal error={gesture.error} />
    </Modal>
  );
}

const addressOf = ({ interaction, index }: Unfiled): string => `/api/interactions/${interaction}/attachments/${index}`;
