import "../../styles/acts.css";
import { Modal, Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../contract/case.ts";
import type { CommitmentView } from "../../../contract/commitment.ts";
import { instant } from "../../../core/time.ts";
import { readCase } from "../../api.ts";
import { useNow } from "../../clock.tsx";
import { shortName } from "../../names.ts";
import { Refusal } from "../../parts/problem-state.tsx";
import { keys } from "../../queries.ts";
import { HandOverForm } from "./hand-over-form.tsx";
import { KeepForm } from "./keep-form.tsx";
import { MoveForm } from "./move-form.tsx";
import type { Act } from "./promise-acts.tsx";
import { ReleaseForm } from "./release-form.tsx";

export interface ActForm {
  about: CaseView;
  commitment: CommitmentView;
  onClose: () => void;
}

const FORMS = {
  keep: KeepForm,
  handOver: HandOverForm,
  release: ReleaseForm,
  move: (form: ActForm) => <MoveForm {...form} act="move" />,
  date: (form: ActForm) => <MoveForm {...form} act="date" />,
};

/** One gesture on one promise, on the case as it is now. */
export function ActModal({ act, caseId, commitmentId, onClose }: { act: Act; caseId: string; commitmentId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const { data: about, error } = useQuery({ queryKey: keys.case(caseId), queryFn: () => readCase(caseId) });
  const commitment = about?.commitments.find(({ id }) => id === commitmentId);
  const Form = FORMS[act];
  const title = useTitle(act, about, commitment);
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={act === "move" || act === "date" ? 720 : 520}
      padding={24}
      closeButtonProps={{ "aria-label": t("shell.close") }}
      returnFocus
    >
      {about && commitment ? (
        <Form about={about} commitment={commitment} onClose={onClose} />
      ) : error ? (
        <Refusal error={error} />
      ) : (
        <Skeleton h={180} className="after-wait" />
      )}
    </Modal>
  );
}

function useTitle(act: Act, about: CaseView | undefined, commitment: CommitmentView | undefined): string {
  const { t } = useTranslation();
  const now = useNow();
  const name = about ? shortName(about.customer.name) : "";
  if (act === "date") return t("promise.date.title", { name });
  if (act !== "move") return t(`promise.${act}.title`);
  const late = commitment && instant(commitment.dueAt) <= now;
  return t(late ? "promise.move.titleLate" : "promise.move.title", { name });
}
