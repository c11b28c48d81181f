import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { WAITS_MAX } from "../../../core/policy.ts";
import { changePolicy, deskKeys } from "../../desk-api.ts";
import { Form, FormFoot, useForm } from "../../parts/form.tsx";
import { keys } from "../../queries.ts";
import { Chases, Ladder } from "./ladder.tsx";
import { type PolicyDraft, type RuleTerms, STARTING } from "./policy-draft.ts";
import { MachineRules } from "./machine-rules.tsx";
import { Limit } from "./rule-line.tsx";
import { SettingsSection } from "./settings-section.tsx";
import { useSaved } from "./use-saved.ts";
import { WorkLines } from "./work-lines.tsx";
import { ThirdPartyRules } from "./third-party-rules.tsx";
import { Vague, Warnings } from "./watched-lines.tsx";

const FIELDS = Object.keys(STARTING);

export function RulesForm({ policy }: { policy: PolicyDraft }) {
  const { t } = useTranslation();
  const saved = useSaved(deskKeys.policy, keys.session, keys.today);
  const form = useForm({ fields: FIELDS });
  const [draft, setDraft] = useState(policy);
  const terms: RuleTerms = { draft, form, change: (some) => setDraft({ ...draft, ...some }) };
  const reset = (...names: (keyof PolicyDraft)[]) => <ResetRules terms={terms} names={names} />;
  return (
    <Form
      form={form}
      className="form-settings"
      onSubmit={() =>
        form.run(
          "save",
          () => changePolicy(draft),
          () => saved(),
        )
      }
    >
      <SettingsSection title={t("settings.rules.limits")} text={t("settings.rules.limitsText")}>
        <div>
          {WAITS_MAX.map((name) => (
            <Limit key={name} name={name} terms={terms} />
          ))}
        </div>
      </SettingsSection>
      <SettingsSection title={t("settings.rules.warnings")} text={t("settings.rules.warningsText")} aside={reset("warnings")}>
        <Warnings {...terms} />
      </SettingsSection>
      <SettingsSection title={t("settings.rules.vague")} text={t("settings.rules.vagueText")} aside={reset("vague")}>
        <Vague {...terms} />
        <Limit name="vagueMax" terms={terms} />
      </SettingsSection>
      <SettingsSection title={t("settings.rules.ladder")} text={t("settings.rules.ladderText")} aside={reset("ladder")}>
        <Ladder {...terms} />
        <Limit name="repeat" terms={terms} />
      </SettingsSection>
      <SettingsSection title={t("settings.rules.chases")} text={t("settings.rules.chasesText")} aside={reset("chases")}>
        <Chases {...terms} />
      </SettingsSection>
      <SettingsSection title={t("settings.rules.thirdParties")} text={t("settings.rules.thirdPartiesText")}>
        <ThirdPartyRules {...terms} />
      </SettingsSection>
      <SettingsSection title={t("settings.rules.machine")} text={t("settings.rules.machineText")}>
        <MachineRules {...terms} />
      </SettingsSection>
      <SettingsSection title={t("settings.rules.work")} text={t("settings.rules.workText")} aside={reset("work")}>
        <WorkLines {...terms} />
      </SettingsSection>
      <div className="form-stay">
        <FormFoot form={form}>
          <Button type="submit" loading={form.pending !== null}>
            {t("forms.save")}
          </Button>
          <Button variant="subtle" disabled={same(draft, STARTING)} onClick={() => setDraft(STARTING)}>
            {t("settings.rules.resetAll")}
          </Button>
        </FormFoot>
      </div>
    </Form>
  );
}

/** Offered where the desk has its own. */
function ResetRules({ terms: { draft, change }, names }: { terms: RuleTerms; names: readonly (keyof PolicyDraft)[] }) {
  const { t } = useTranslation();
  const starting = Object.fromEntries(names.map((name) => [name, STARTING[name]]));
  if (names.every((name) => same(draft[name], STARTING[name]))) return null;
  return (
    <button type="button" className="link" onClick={() => change(starting)}>
      {t("settings.rules.resetOne")}
    </button>
  );
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
