import "../../styles/acts.css";
import { Modal, Skeleton } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../contract/case.ts";
import type { CommitmentView } from "../../../contract/commitment.ts";
import { instant } from "../../../core/time.ts";
import { readCase } from "../../api.ts";
import { useNow } from "../../clock.tsx";
import { restOfWords } from "../../i18n.ts";
import { shortName } from "../../names.ts";
import { Refusal } from "../../parts/problem-state.tsx";
import type { Shown } from "../../overtaken.ts";
import { keys } from "../../queries.ts";
import { useDesk } from "../../session.tsx";
import { HandOverForm } from "./hand-over-form.tsx";
import { KeepForm } from "./keep-form.tsx";
import { MoveForm } from "./move-form.tsx";
import type { Act } from "./promise-acts.tsx";
import { ReleaseForm } from "./release-form.tsx";

const RemindForm = lazy(async () => {
  const [{ RemindForm: loaded }] = await Promise.all([import("./remind-form.tsx"), restOfWords()]);
  return { default: loaded };
});

export interface ActForm {
  about: CaseView;
  commitment: CommitmentView;
  /** The case as it was when the form opened: what happens while one fills it in is told, and not written over. */
  shown: Shown;
  onClose: () => void;
}

const FORMS = {
  keep: KeepForm,
  handOver: HandOverForm,
  release: ReleaseForm,
  move: (form: ActForm) => <MoveForm {...form} act="move" />,
  remind: (form: ActForm) => (
    <Suspense fallback={<Skeleton h={180} className="after-wait" />}>
      <RemindForm {...form} />
    </Suspense>
  ),
  date: (form: ActForm) => <MoveForm {...form} act="date" />,
};

/** One gesture on one promise, on the case as it is now. */
export function ActModal({ act, caseId, commitmentId, onClose }: { act: Act; caseId: string; commitmentId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const { about, error } = useCase(caseId);
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
        <Opened form={Form} about={about} commitment={commitment} onClose={onClose} />
      ) : error ? (
        <Refusal error={error} />
      ) : (
        <Skeleton h={180} className="after-wait" />
      )}
    </Modal>
  );
}

/** What is kept of a case that changed since it was last on a page is not shown first. */
function useCase(caseId: string) {
  const queryKey = keys.case(caseId);
  const client = useQueryClient();
  const [outdated] = useState(() => client.getQueryState(queryKey)?.isInvalidated === true);
  const { data, error, isFetchedAfterMount } = useQuery({ queryKey, queryFn: () => readCase(caseId) });
  return { about: outdated && !isFetchedAfterMount ? undefined : data, error };
}

function Opened({ form: Form, ...props }: Omit<ActForm, "shown"> & { form: (form: ActForm) => ReactNode }) {
  const [shown] = useState<Shown>({ id: props.about.id, position: props.about.position });
  return <Form {...props} shown={shown} />;
}

function useTitle(act: Act, about: CaseView | undefined, commitment: CommitmentView | undefined): string {
  const { t } = useTranslation();
  const { nameOf } = useDesk();
  const now = useNow();
  const name = about ? shortName(about.customer.name) : "";
  if (act === "date") return t("promise.date.title", { name });
  if (act === "remind") return t("promise.remind", { name: (commitment && nameOf(commitment.promiser)) ?? "" });
  if (act !== "move") return t(`promise.${act}.title`);
  const late = commitment && instant(commitment.dueAt) <= now;
  return t(late ? "promise.move.titleLate" : "promise.move.title", { name });
}
