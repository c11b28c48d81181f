import "../../../styles/forms.css";
import "../../../styles/chain.css";
import { Modal, MultiSelect } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../../contract/case.ts";
import type { CommitmentView } from "../../../../contract/commitment.ts";
import { instant } from "../../../../core/time.ts";
import { changeWaiting } from "../../../chain-api.ts";
import { useNow } from "../../../clock.tsx";
import { PromiseWords } from "../../../parts/promise-words.tsx";
import { Refusal } from "../../../parts/problem-state.tsx";
import { isOwedView } from "../../../promise-state.ts";
import { useDesk } from "../../../session.tsx";
import { useGesture } from "../../acts/use-gesture.tsx";
import { AddStep, nameFor } from "./add-step.tsx";
import { useStepDraft } from "./use-step-draft.ts";
import { WorkField } from "./work-field.tsx";
import { useWorkLengths, type WorkLengths } from "./use-work-lengths.ts";

/** What each promise waits on, kept at once, and how long its own work takes, kept when said and on the way out; dates after it flow anew. */
export function ChainEditor({ view, onClose }: { view: CaseView; onClose: () => void }) {
  const { t } = useTranslation();
  // As it stood when it opened: no row moves away from under the hand that changes it. What is added comes last.
  const [order] = useState(() => new Map(view.chain.map(({ commitment }, i) => [commitment, i])));
  const placeOf = ({ id }: CommitmentView) => order.get(id) ?? Infinity;
  const owed = view.commitments.filter(isOwedView).toSorted((a, b) => (placeOf(a) === placeOf(b) ? 0 : placeOf(a) - placeOf(b)));
  const lengths = useWorkLengths(view.id, owed);
  const adding = useStepDraft(view.id);
  return (
    <Modal
      opened
      onClose={() => adding.leave(() => lengths.keepAll(onClose))}
      title={t("dossier.chain.editTitle")}
      size={720}
      padding={24}
      closeButtonProps={{ "aria-label": t("shell.close") }}
      returnFocus
    >
      <p className="meta">{t("dossier.chain.editHelp")}</p>
      {owed.length === 0 && <p className="dim">{t("case.promisesNone")}</p>}
      <ol className="chain-edit">
        {owed.map((promise, i) => (
          <Step
            key={promise.id}
            view={view}
            promise={promise}
            others={owed.filter(({ id }) => id !== promise.id)}
            lengths={lengths}
            first={i === 0}
          />
        ))}
      </ol>
      <AddStep adding={adding} owed={owed} />
    </Modal>
  );
}

interface Editing {
  view: CaseView;
  promise: CommitmentView;
  others: readonly CommitmentView[];
  lengths: WorkLengths;
  first: boolean;
}

function Step({ view, promise, others, lengths, first }: Editing) {
  const { t } = useTranslation();
  const { format, nameOf, isMe } = useDesk();
  const now = useNow();
  const after = view.chain.find(({ commitment }) => commitment === promise.id)?.after ?? [];
  const link = view.chain.find(({ commitment }) => commitment === promise.id);
  const waiting = useGesture({
    caseId: view.id,
    run: ({ on, waits }: { on: string; waits: boolean }) => changeWaiting(promise.id, on, waits),
    done: ({ waits }) => t(waits ? "dossier.chain.waitsNow" : "dossier.chain.waitsNoMore"),
    onDone: () => undefined,
  });
  const choose = (next: string[]) => {
    if (waiting.isPending) return;
    const added = next.find((on) => !after.includes(on));
    const gone = after.find((on) => !next.includes(on));
    if (added) waiting.mutate({ on: added, waits: true });
    else if (gone) waiting.mutate({ on: gone, waits: false });
  };
  const who = isMe(promise.promiser) ? t("case.you") : (nameOf(promise.promiser) ?? t("case.someone"));
  return (
    <li>
      <p>
        <PromiseWords promise={promise} language={view.language} small />
      </p>
      <p className="meta num">
        {[
          who,
          promise.conventional ? t("composer.noDate") : format.dated(instant(promise.dueAt), now),
          promise.internal && t("promise.internal"),
        ]
          .filter(Boolean)
          .join(" · ")}
        {link?.impossible && (
          <span className="tone-risque"> · {t("dossier.chain.possible", { when: format.dated(instant(link.comesAt), now) })}</span>
        )}
      </p>
      <div className="chain-edit-row">
        <MultiSelect
          label={t("dossier.chain.waits")}
          placeholder={after.length === 0 ? t("dossier.chain.waitsNothing") : ""}
          data={others.map((on) => ({ value: on.id, label: nameFor(on, nameOf(on.promiser) ?? t("case.someone")) }))}
          value={[...after]}
          onChange={choose}
          disabled={others.length === 0}
          data-autofocus={first || undefined}
          comboboxProps={{ withinPortal: true }}
        />
        <WorkField promise={promise} lengths={lengths} />
      </div>
      <Refusal error={waiting.error} />
    </li>
  );
}
