import "../../styles/case.css";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Suspense, useMemo } from "react";
import type { CaseView } from "../../../contract/case.ts";
import { readCase } from "../../api.ts";
import { useNow } from "../../clock.tsx";
import { LoadingState } from "../../parts/loading-state.tsx";
import { ProblemState } from "../../parts/problem-state.tsx";
import { kindsKey, readKinds } from "../../kinds-api.ts";
import { keys } from "../../queries.ts";
import { PromiseActs } from "../acts/promise-acts.tsx";
import { Composer } from "../composer/composer.tsx";
import { MarkRead } from "../inbox/use-mark-read.ts";
import { CertainCard } from "./certain-card.tsx";
import { AnswerCard } from "./answer-card.tsx";
import { CaseFindings } from "./case-findings.tsx";
import { CaseHeader } from "./case-header.tsx";
import { SidePlace } from "./side-place.tsx";
import { Chain } from "./chain/chain.tsx";
import { chainSteps } from "./chain/chain-steps.ts";
import { ClosingLines } from "./closing/closing-lines.tsx";
import { KindPart } from "./kind/kind-part.tsx";
import { OwnerLines } from "./owner-lines.tsx";
import { PresenceOn } from "./presence.tsx";
import { PromiseList } from "./promise-list.tsx";
import { Timeline } from "./timeline.tsx";
import { lazy } from "../../lazy.ts";

const Led = lazy(async () => ({ default: (await import("./parts/led.tsx")).Led }));
const ErasedLine = lazy(async () => ({ default: (await import("../erasing/erased-line.tsx")).ErasedLine }));
const route = getRouteApi("/desk/dossiers/$id");

/** One case: what to say if the customer calls, what is promised, everything that was said. */
export function CasePage() {
  const { id } = route.useParams();
  const view = useQuery({ queryKey: keys.case(id), queryFn: () => readCase(id) });
  // Read beside the case: what came later would push away what a hand is about to press.
  const { isLoading: lacksKinds } = useQuery({ queryKey: kindsKey, queryFn: readKinds });
  if (!view.data || lacksKinds)
    return (
      <main className="case-alone">
        {view.error ? <ProblemState page error={view.error} onRetry={() => void view.refetch()} /> : <LoadingState />}
      </main>
    );
  if (view.data.mergedInto)
    return (
      <Suspense>
        <Led view={view.data} />
      </Suspense>
    );
  return (
    <PresenceOn key={id} caseId={id}>
      <PromiseActs>
        <div className="page page-case">
          <main>
            <MarkRead view={view.data} />
            <CaseHeader view={view.data} />
            {view.data.erased ? (
              <Suspense>
                <ErasedLine erased={view.data.erased} />
              </Suspense>
            ) : (
              <CertainCard view={view.data}>
                <AnswerCard view={view.data} />
              </CertainCard>
            )}
            <OwnerLines view={view.data} />
            <CaseFindings view={view.data} />
            {!view.data.erased && <ClosingLines view={view.data} />}
            <ChainWhereDrawn view={view.data} />
            <PromiseList view={view.data} />
            {!view.data.erased && <KindPart view={view.data} />}
            {!view.data.erased && <Composer view={view.data} />}
            <Timeline view={view.data} />
          </main>
          <SidePlace view={view.data} />
        </div>
      </PromiseActs>
    </PresenceOn>
  );
}

function ChainWhereDrawn({ view }: { view: CaseView }) {
  const now = useNow();
  const steps = useMemo(() => chainSteps(view, now), [view, now]);
  return steps.length > 0 ? <Chain view={view} steps={steps} /> : null;
}
