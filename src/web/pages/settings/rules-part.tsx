import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { deskKeys, readPolicy } from "../../desk-api.ts";
import { QueryGate } from "../../parts/query-gate.tsx";
import { RulesForm } from "./rules-form.tsx";

/** Which promises are watched how, and who hears. */
export function RulesPart() {
  const { t } = useTranslation();
  const policy = useQuery({ queryKey: deskKeys.policy, queryFn: readPolicy });
  return (
    <>
      <p className="settings-intro">{t("settings.rules.intro")}</p>
      <QueryGate query={policy}>{(it) => <RulesForm policy={it} />}</QueryGate>
    </>
  );
}
