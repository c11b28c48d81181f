import { Switch } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { RuleTerms } from "./policy-draft.ts";
import { Limit } from "./rule-line.tsx";

/** When a third party is asked for its date, how often again, and whether by the machine. */
export function ThirdPartyRules(terms: RuleTerms) {
  const { t } = useTranslation();
  const { draft, change } = terms;
  return (
    <div>
      <Limit name="thirdPartyAskBefore" terms={terms} />
      <Limit name="thirdPartyChaseEvery" terms={terms} />
      <Switch
        className="rule"
        label={t("settings.rules.thirdPartyMachine")}
        checked={draft.thirdPartyMachine}
        onChange={({ currentTarget }) => change({ thirdPartyMachine: currentTarget.checked })}
      />
    </div>
  );
}
