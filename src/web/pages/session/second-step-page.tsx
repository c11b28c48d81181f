import { useQuery } from "@tanstack/react-query";
import { Navigate, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { signOut } from "../../desk-api.ts";
import { useForm } from "../../parts/form.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";
import { SetUp } from "../../parts/second-step/set-up.tsx";
import { ApiProblem } from "../../api.ts";
import { readSecondStep, secondStepKeys } from "../../second-step-api.ts";
import { SessionFrame } from "./session-frame.tsx";
import { useEnter } from "./use-enter.ts";

/** /deuxieme-etape: the desk wants a second step of everybody, and this person has none yet. */
export function SecondStepPage() {
  const { t } = useTranslation();
  const enter = useEnter();
  const navigate = useNavigate();
  const leaving = useForm({ fields: [] });
  // read once: it counts before the recovery codes were put away
  const own = useQuery({ queryKey: secondStepKeys.own, queryFn: readSecondStep, staleTime: Infinity });
  if (own.error instanceof ApiProblem && own.error.status === 401) return <Navigate to="/connexion" replace />;
  const leave = () => leaving.run("leave", signOut, () => void navigate({ to: "/connexion" }));
  return (
    <SessionFrame title={t("secondStep.must.title")} text={t("secondStep.must.text")}>
      <QueryGate query={own}>{({ on }) => (on ? <Navigate to="/aujourdhui" replace /> : <SetUp onDone={enter} />)}</QueryGate>
      <p className="session-leave">
        <button type="button" className="link" onClick={leave}>
          {t("session.signOut")}
        </button>
      </p>
    </SessionFrame>
  );
}
