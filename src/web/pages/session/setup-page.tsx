import { useQuery } from "@tanstack/react-query";
import { Navigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { deskKeys, readSetup } from "../../desk-api.ts";
import { ProblemState } from "../../parts/problem-state.tsx";
import { SessionFrame } from "./session-frame.tsx";
import { SetupForm } from "./setup-form.tsx";

/** /bienvenue: the first visit makes the desk and its first person, once. */
export function SetupPage() {
  const { t } = useTranslation();
  const setup = useQuery({ queryKey: deskKeys.setup, queryFn: readSetup });
  if (setup.error)
    return (
      <main>
        <ProblemState error={setup.error} onRetry={() => void setup.refetch()} />
      </main>
    );
  if (!setup.data) return null;
  if (!setup.data.needed) return <Navigate to="/connexion" replace />;
  return (
    <SessionFrame wide title={t("session.setup.title")} text={t("session.setup.text")}>
      <SetupForm />
    </SessionFrame>
  );
}
