import { TagsInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { WORKING_DAY } from "../../../core/calendar.ts";
import { HOUR } from "../../../core/time.ts";
import { LengthInput } from "./length-input.tsx";
import { RuleLines } from "./rule-line.tsx";
import type { RuleTerms } from "./policy-draft.ts";

const VAGUE_MAX = 30;

/** How long before its time a promise is said to be at risk. */
export function Warnings({ draft, change, form }: RuleTerms) {
  const { t } = useTranslation();
  const fresh = () => ({ ahead: WORKING_DAY as number, before: HOUR as number });
  return (
    <RuleLines lines={draft.warnings} onChange={(warnings) => change({ warnings })} fresh={fresh}>
      {(line, index, set) => (
        <>
          <span>{t("settings.rules.ahead")}</span>
          <LengthInput
            label={`${t("settings.rules.ahead")} (${index + 1})`}
            value={line.ahead}
            error={form.error(`warnings.${index}.ahead`)}
            onChange={(ahead) => set({ ...line, ahead })}
          />
          <span>
            {t("settings.rules.aheadAfter")} {t("settings.rules.before")}
          </span>
          <LengthInput
            label={`${t("settings.rules.before")} (${index + 1})`}
            value={line.before}
            error={form.error(`warnings.${index}.before`)}
            onChange={(before) => set({ ...line, before })}
          />
          <span>{t("settings.rules.beforeAfter")}</span>
        </>
      )}
    </RuleLines>
  );
}

/** What words without a date are watched by. */
export function Vague({ draft, change, form }: RuleTerms) {
  const { t } = useTranslation();
  return (
    <RuleLines
      lines={draft.vague}
      onChange={(vague) => change({ vague })}
      fresh={() => ({ words: [], within: WORKING_DAY as number })}
      max={VAGUE_MAX}
    >
      {(line, index, set) => (
        <>
          <TagsInput
            className="rule-tags"
            aria-label={t("settings.rules.vagueWords", { n: index + 1 })}
            splitChars={[",", ";"]}
            value={line.words}
            error={form.error(`vague.${index}.words`)}
            onChange={(words) => set({ ...line, words })}
          />
          <span>{t("settings.rules.vagueWithin")}</span>
          <LengthInput
            label={`${t("settings.rules.vagueWithin")} (${index + 1})`}
            value={line.within}
            error={form.error(`vague.${index}.within`)}
            onChange={(within) => set({ ...line, within })}
          />
        </>
      )}
    </RuleLines>
  );
}
