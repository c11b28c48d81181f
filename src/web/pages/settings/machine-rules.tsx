import { Switch } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { RuleTerms } from "./policy-draft.ts";

/** What the machine writes to customers by itself. */
export function MachineRules({ draft, change }: RuleTerms) {
  const { t } = useTranslation();
  return (
    <div>
      {(["evidenceMachine", "thanksMachine"] as const).map((name) => (
        <Switch
          key={name}
          className="rule"
          label={t(`settings.rules.${name}`)}
          checked={draft[name]}
          onChange={({ currentTarget }) => change({ [name]: currentTarget.checked })}
        />
      ))}
    </div>
  );
}
