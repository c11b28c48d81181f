import "../../styles/case.css";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { CaseAct } from "../../../contract/bulk.ts";
import type { CaseView } from "../../../contract/case.ts";
import { instant } from "../../../core/time.ts";
import { readCase } from "../../api.ts";
import { LoadingState } from "../../parts/loading-state.tsx";
import { ProblemState } from "../../parts/problem-state.tsx";
import { isOwedView } from "../../promise-state.ts";
import { keys } from "../../queries.ts";
import { PromiseActs } from "../acts/promise-acts.tsx";
import { PromiseItem } from "../case/promise-item.tsx";
import { Timeline } from "../case/timeline.tsx";
import { Composer } from "../composer/composer.tsx";
import { PresenceOn } from "../case/presence.tsx";
import { PaneHead } from "./pane-head.tsx";
import { useMarkRead } from "./use-mark-read.ts";

interface Pane {
  aside: boolean;
  onAct: (act: CaseAct) => void;
  onPut: () => void;
  onBack: () => void;
}

/** The case that is read beside the list: what is at stake, what was said, and the place to answer. */
export function ReadingPane({ id, ...pane }: Pane & { id: string }) {
  const view = useQuery({ queryKey: keys.case(id), queryFn: () => readCase(id) });
  if (view.data) return <Conversation key={id} view={view.data} {...pane} />;
  return view.error ? <ProblemState error={view.error} onRetry={() => void view.refetch()} /> : <LoadingState />;
}

function Conversation({ view, ...pane }: Pane & { view: CaseView }) {
  const { t } = useTranslation();
  useMarkRead(view);
  const next = view.commitments.filter(isOwedView).toSorted((a, b) => instant(a.dueAt) - instant(b.dueAt))[0];
  return (
    <PresenceOn caseId={view.id}>
      <PromiseActs>
        <section className="pane" aria-label={t("inbox.pane.label")}>
          <PaneHead view={view} {...pane} />
          <div className="pane-body">
            {next && (
              <div className="pane-pinned">
                <PromiseItem view={view} it={next} />
              </div>
            )}
            <Timeline view={view} />
          </div>
          <div className="pane-foot">
            <Composer view={view} />
          </div>
        </section>
      </PromiseActs>
    </PresenceOn>
  );
}
