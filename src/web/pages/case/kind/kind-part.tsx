import "../../../styles/kind.css";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "@mantine/core";
import { IconListCheck, IconPackage } from "@tabler/icons-react";
import type { CaseView } from "../../../../contract/case.ts";
import { useKinds } from "../../../kinds-api.ts";
import { AgreedList } from "./agreed-list.tsx";
import { AgreedModal } from "./agreed-modal.tsx";
import { Contradictions } from "./contradictions.tsx";
import { DeliverableList } from "./deliverable-list.tsx";
import { DeliverablesModal } from "./deliverables-modal.tsx";
import { KindMenu, StageMenu } from "./stage-menu.tsx";
import { StepLine } from "./step-line.tsx";

const ICON = { size: 15, stroke: 1.7, "aria-hidden": true } as const;

/** Which kind of case it is, at which step it stands, what it delivers and what was agreed. */
export function KindPart({ view }: { view: CaseView }) {
  const { t } = useTranslation();
  const kinds = useKinds();
  const [asked, setAsked] = useState<"deliverables" | "list" | null>(null);
  const kind = kinds.find(({ id }) => id === view.kind);
  if (!kind) return null;
  const open = view.status === "open";
  const close = () => setAsked(null);
  return (
    <section className="case-part kind-part" aria-labelledby="kind-part">
      <div className="kind-head">
        <h2 id="kind-part">{t("caseKinds.title")}</h2>
        <span className="kind-acts">
          <KindMenu view={view} kinds={kinds} />
          {open && <StageMenu view={view} kind={kind} />}
        </span>
      </div>
      {view.stages.length === 0 ? <p className="dim">{t("caseKinds.noStage")}</p> : <StepLine view={view} kind={kind} />}
      <Contradictions view={view} />
      <DeliverableList view={view} />
      {view.lists.map((list) => (
        <AgreedList key={list.id} view={view} list={list} />
      ))}
      {open && (
        <div className="item-acts">
          {view.deliverables.length > 0 && (
            <Button
              className="item-act"
              variant="subtle"
              size="compact-sm"
              leftSection={<IconPackage {...ICON} />}
              onClick={() => setAsked("deliverables")}
            >
              {t("caseKinds.deliverables.act")}
            </Button>
          )}
          <Button
            className="item-act"
            variant="subtle"
            size="compact-sm"
            leftSection={<IconListCheck {...ICON} />}
            onClick={() => setAsked("list")}
          >
            {t("caseKinds.agreed.act")}
          </Button>
        </div>
      )}
      {asked === "deliverables" && <DeliverablesModal view={view} onClose={close} />}
      {asked === "list" && <AgreedModal view={view} onClose={close} />}
    </section>
  );
}
