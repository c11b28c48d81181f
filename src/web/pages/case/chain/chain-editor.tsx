import "../../../styles/chain.css";
import { Button, Modal, MultiSelect, NumberInput, SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../../contract/case.ts";
import type { CommitmentView } from "../../../../contract/commitment.ts";
import { instant } from "../../../../core/time.ts";
import { changeWaiting, setWork } from "../../../chain-api.ts";
import { useNow } from "../../../clock.tsx";
import { PromiseWords } from "../../../parts/promise-words.tsx";
import { Refusal } from "../../../parts/problem-state.tsx";
import { isOwedView } from "../../../promise-state.ts";
import { useDesk } from "../../../session.tsx";
import { useGesture } from "../../acts/use-gesture.tsx";
import { AddStep, nameFor } from "./add-step.tsx";
import { workLength, workMs, type WorkUnit } from "./work-length.ts";

/** What each promise waits on and how long its own work takes; each change is kept at once, and dates after it flow anew. */
export function ChainEditor({ view, onClose }: { view: CaseView; onClose: () => void }) {
  const { t } = useTranslation();
  const order = new Map(view.chain.map(({ commitment }, i) => [commitment, i]));
  const owed = view.commitments.filter(isOwedView).toSorted((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("dossier.chain.editTitle")}
      size={720}
      padding={24}
      closeButtonProps={{ "aria-label": t("shell.close") }}
      returnFocus
    >
      <p className="meta">{t("dossier.chain.editHelp")}</p>
      {owed.length === 0 && <p className="dim">{t("case.promisesNone")}</p>}
      <ol className="chain-edit">
        {owed.map((promise) => (
          <Step key={promise.id} view={view} promise={promise} others={owed.filter(({ id }) => id !== promise.id)} />
        ))}
      </ol>
      <AddStep view={view} owed={owed} />
    </Modal>
  );
}

function Step({ view, promise, others }: { view: CaseView; promise: CommitmentView; others: readonly CommitmentView[] }) {
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
          disabled={waiting.isPending || others.length === 0}
          comboboxProps={{ withinPortal: true }}
        />
        <Work view={view} promise={promise} />
      </div>
      <Refusal error={waiting.error} />
    </li>
  );
}

function Work({ view, promise }: { view: CaseView; promise: CommitmentView }) {
  const { t } = useTranslation();
  const [length, setLength] = useState(() => workLength(promise.workMs));
  const gesture = useGesture({
    caseId: view.id,
    run: (ms: number) => setWork(promise.id, { workMs: ms }),
    done: t("dossier.chain.workKept"),
    onDone: () => undefined,
  });
  const ms = workMs(length);
  const keep = () => ms !== promise.workMs && !gesture.isPending && gesture.mutate(ms);
  return (
    <div>
      <div className="chain-work" onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && keep()}>
        <NumberInput
          label={t("dossier.chain.work")}
          value={length.count}
          min={0}
          max={length.unit === "days" ? 400 : 3000}
          step={length.unit === "days" ? 0.5 : 1}
          decimalScale={2}
          onChange={(count) => setLength({ ...length, count: Number(count) || 0 })}
          onKeyDown={(event) => event.key === "Enter" && keep()}
        />
        <SegmentedControl
          aria-label={t("dossier.chain.workUnit")}
          value={length.unit}
          onChange={(unit) => setLength({ ...length, unit: unit as WorkUnit })}
          data={[
            { value: "hours", label: t("dossier.chain.hours") },
            { value: "days", label: t("dossier.chain.days") },
          ]}
        />
        {ms !== promise.workMs && (
          <Button variant="default" loading={gesture.isPending} onClick={keep}>
            {t("dossier.chain.keepWork")}
          </Button>
        )}
      </div>
      <Refusal error={gesture.error} />
    </div>
  );
}
