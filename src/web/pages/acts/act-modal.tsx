import "../../styles/acts.css";
import { Modal, Skeleton } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type ComponentType, type ReactNode, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../contract/case.ts";
import type { CommitmentView } from "../../../contract/commitment.ts";
import { instant } from "../../../core/time.ts";
import { readCase } from "../../api.ts";
import { useNow } from "../../clock.tsx";
import { restOfWords } from "../../i18n.ts";
import { Refusal } from "../../parts/problem-state.tsx";
import type { Shown } from "../../overtaken.ts";
import { keys } from "../../queries.ts";
import { useDesk } from "../../session.tsx";
import { HandOverForm } from "./hand-over-form.tsx";
import { KeepForm } from "./keep-form.tsx";
import type { Act, Asked } from "./promise-acts.tsx";
import { usePromisedTo } from "./promised-to.tsx";
import { ReleaseForm } from "./release-form.tsx";
import { lazy } from "../../lazy.ts";

/** A form whose words come with it. */
const later = (load: () => Promise<(form: ActForm) => ReactNode>) =>
  lazy(async () => {
    const [loaded] = await Promise.all([load(), restOfWords()]);
    return { default: loaded };
  });
const RemindForm = later(async () => (await import("./remind-form.tsx")).RemindForm);
const AnswerForm = later(async () => (await import("./answer-form.tsx")).AnswerForm);
const MoveForm = later(async () => (await import("./move-form.tsx")).MoveForm);
const DateForm = later(async () => (await import("./move-form.tsx")).DateForm);

export interface ActForm {
  about: CaseView;
  commitment: CommitmentView;
  /** The case as it was when the form opened: what happens while one fills it in is told, and not written over. */
  shown: Shown;
  said?: Asked["said"];
  onClose: () => void;
}

const FORMS = {
  keep: KeepForm,
  handOver: HandOverForm,
  release: ReleaseForm,
  move: MoveForm,
  remind: RemindForm,
  date: DateForm,
  answer: AnswerForm,
};

/** One gesture on one promise, on the case as it is now. */
export function ActModal({ act, caseId, commitmentId, said, onClose }: Asked & { onClose: () => void }) {
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
        <Opened form={Form} about={about} commitment={commitment} onClose={onClose} {...(said && { said })} />
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

function Opened({ form: Form, ...props }: Omit<ActForm, "shown"> & { form: ComponentType<ActForm> }) {
  const [shown] = useState<Shown>({ id: props.about.id, position: props.about.position });
  return (
    <Suspense fallback={<Skeleton h={180} className="after-wait" />}>
      <Form {...props} shown={shown} />
    </Suspense>
  );
}

function useTitle(act: Act, about: CaseView | undefined, commitment: CommitmentView | undefined): string {
  const { t } = useTranslation();
  const { nameOf } = useDesk();
  const now = useNow();
  const name = usePromisedTo(about, commitment);
  if (act === "date") return name === null ? t("promise.date.titleStep") : t("promise.date.title", { name });
  if (act === "answer") return t("promise.proposal.answer");
  if (act === "remind") return t("promise.remind", { name: (commitment && nameOf(commitment.promiser)) ?? "" });
  if (act !== "move") return t(`promise.${act}.title`);
  if (name === null) return t("promise.move.titleStep");
  const late = commitment && instant(commitment.dueAt) <= now;
  return t(late ? "promise.move.titleLate" : "promise.move.title", { name });
}
