import { ActionIcon, Menu } from "@mantine/core";
import {
  IconAlertOctagon,
  IconArrowForwardUp,
  IconArrowMerge,
  IconArrowsSplit2,
  IconBell,
  IconBellOff,
  IconCheck,
  IconDots,
  IconHandGrab,
  IconHistory,
  IconMessageExclamation,
  IconTool,
  IconTimeline,
} from "@tabler/icons-react";
import { Suspense, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../contract/case.ts";
import { changeOwner, follow } from "../../api.ts";
import { Refusal } from "../../parts/problem-state.tsx";
import { useDesk } from "../../session.tsx";
import { isElsewhere } from "../../shell/use-shell-keys.ts";
import { useGesture } from "../acts/use-gesture.tsx";
import { useComplaintAct } from "./use-complaint-act.ts";
import { lazy } from "../../lazy.ts";

const HandOverCase = lazy(async () => ({ default: (await import("./hand-over-case.tsx")).HandOverCase }));
const QuestionModal = lazy(async () => ({ default: (await import("./question-modal.tsx")).QuestionModal }));
const MergeModal = lazy(async () => ({ default: (await import("./parts/merge-modal.tsx")).MergeModal }));
const SplitModal = lazy(async () => ({ default: (await import("./parts/split-modal.tsx")).SplitModal }));
const RecordModal = lazy(async () => ({ default: (await import("./parts/record-modal.tsx")).RecordModal }));
const ChainEditor = lazy(async () => ({ default: (await import("./chain/chain-editor.tsx")).ChainEditor }));
const SettleModal = lazy(async () => ({ default: (await import("./closing/settle-modal.tsx")).SettleModal }));
const DefectModal = lazy(async () => ({ default: (await import("./closing/defect-modal.tsx")).DefectModal }));

type Asked = "defect" | "handOver" | "question" | "settle" | "merge" | "split" | "record" | "chain";
const ICON = { size: 17, stroke: 1.7, "aria-hidden": true } as const;

/** «Plus»: who has the case, who follows it, what harms, and the customer's word that it is settled. */
export function CaseMenu({ view }: { view: CaseView }) {
  const { t } = useTranslation();
  const { me, nameOf } = useDesk();
  const [asked, setAsked] = useState<Asked | null>(null);
  const mine = view.owner === me.id;
  const follows = view.followers.includes(me.id);
  const take = useGesture({
    caseId: view.id,
    shown: view,
    run: (_, seen) => changeOwner(view.id, { owner: me.id, reason: t("dossier.take.reason") }, seen),
    done: t("dossier.take.done", { name: nameOf({ role: "person", id: view.owner }) ?? "" }),
    onDone: () => undefined,
  });
  const following = useGesture({
    caseId: view.id,
    run: () => follow(view.id, !follows),
    done: t(follows ? "dossier.follow.stopped" : "dossier.follow.begun"),
    onDone: () => undefined,
  });
  const complain = useComplaintAct(view);
  useMenuKeys(mine ? null : () => !take.isPending && take.mutate(), () => setAsked("handOver"));
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label={t("case.more")}>
            <IconDots size={18} stroke={1.7} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {!mine && (
            <Menu.Item leftSection={<IconHandGrab {...ICON} />} rightSection={<Key>M</Key>} onClick={() => take.mutate()}>
              {t("dossier.take.act")}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconArrowForwardUp {...ICON} />} rightSection={<Key>P</Key>} onClick={() => setAsked("handOver")}>
            {t("dossier.handOver.title")}
          </Menu.Item>
          <Menu.Item leftSection={follows ? <IconBellOff {...ICON} /> : <IconBell {...ICON} />} onClick={() => following.mutate()}>
            {t(follows ? "dossier.follow.stop" : "dossier.follow.begin")}
          </Menu.Item>
          <Menu.Item leftSection={<IconAlertOctagon {...ICON} />} onClick={() => setAsked("question")}>
            {t("dossier.question.title")}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconMessageExclamation {...ICON} />}
            disabled={view.status === "closed" || view.complaint?.declared}
            onClick={complain}
          >
            {t(view.complaint ? "dossier.complaint.no" : "dossier.complaint.yes")}
          </Menu.Item>
          <Menu.Item leftSection={<IconTimeline {...ICON} />} disabled={view.status !== "open"} onClick={() => setAsked("chain")}>
            {t("dossier.chain.editTitle")}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={<IconArrowMerge {...ICON} />} onClick={() => setAsked("merge")}>
            {t("memory.merge.menu")}
          </Menu.Item>
          <Menu.Item leftSection={<IconArrowsSplit2 {...ICON} />} disabled={view.status !== "open"} onClick={() => setAsked("split")}>
            {t("memory.split.title")}
          </Menu.Item>
          <Menu.Item leftSection={<IconHistory {...ICON} />} onClick={() => setAsked("record")}>
            {t("memory.record.title")}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={<IconTool {...ICON} />} disabled={view.status === "closed"} onClick={() => setAsked("defect")}>
            {t("closing.defect.menu")}
          </Menu.Item>
          <Menu.Item leftSection={<IconCheck {...ICON} />} disabled={view.status === "closed"} onClick={() => setAsked("settle")}>
            {t("closing.ask")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Refusal error={take.error ?? following.error} />
      <Dialog asked={asked} view={view} onClose={() => setAsked(null)} />
    </>
  );
}

function Dialog({ asked, ...terms }: { asked: Asked | null; view: CaseView; onClose: () => void }) {
  return (
    <Suspense>
      {asked === "handOver" && <HandOverCase {...terms} />}
      {asked === "question" && <QuestionModal {...terms} />}
      {asked === "merge" && <MergeModal {...terms} />}
      {asked === "split" && <SplitModal {...terms} />}
      {asked === "record" && <RecordModal {...terms} />}
      {asked === "chain" && <ChainEditor {...terms} />}
      {asked === "defect" && <DefectModal {...terms} />}
      {asked === "settle" && <SettleModal {...terms} />}
    </Suspense>
  );
}

function Key({ children }: { children: string }) {
  return (
    <span className="key" aria-hidden>
      {children}
    </span>
  );
}

/** M takes the case, P hands it over. */
function useMenuKeys(take: (() => void) | null, handOver: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isElsewhere(event) || event.defaultPrevented) return;
      const key = event.key.toLowerCase();
      if (key === "m" && take) take();
      else if (key === "p") handOver();
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  });
}
