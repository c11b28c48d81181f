import { Select } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { WORKING_DAY } from "../../../core/calendar.ts";
import { type Rung, RUNGS } from "../../../core/finding.ts";
import { LengthInput } from "./length-input.tsx";
import { RuleLines } from "./rule-line.tsx";
import type { RuleTerms } from "./policy-draft.ts";

/** Who hears of a matter that does not move, one step at a time. The first hears at once. */
export function Ladder({ draft, change, form }: RuleTerms) {
  const { t } = useTranslation();
  const fresh = (lines: readonly RuleTerms["draft"]["ladder"][number][]) => ({
    after: (lines.at(-1)?.after ?? 0) + WORKING_DAY,
    to: "director" as Rung,
  });
  return (
    <RuleLines
      lines={draft.ladder}
      onChange={(ladder) => change({ ladder: ladder.map((it, i) => (i === 0 ? { ...it, after: 0 } : it)) })}
      fresh={fresh}
    >
      {(step, index, set) => (
        <>
          <RungField label={t("settings.rules.step", { n: index + 1 })} value={step.to} onChange={(to) => set({ ...step, to })} />
          {index === 0 ? (
            <span>{t("settings.rules.ladderFirst")}</span>
          ) : (
            <>
              <span>{t("settings.rules.ladderAfter")}</span>
              <LengthInput
                label={t("settings.rules.within", { name: t("settings.rules.step", { n: index + 1 }) })}
                value={step.after}
                error={form.error(`ladder.${index}.after`)}
                onChange={(after) => set({ ...step, after })}
              />
            </>
          )}
        </>
      )}
    </RuleLines>
  );
}

/** Who hears of the first chase, the second, and so on. */
export function Chases({ draft, change }: RuleTerms) {
  const { t } = useTranslation();
  return (
    <RuleLines<Rung> lines={draft.chases} onChange={(chases) => change({ chases })} fresh={() => "director"}>
      {(rung, index, set) => (
        <>
          <span className="rule-step">{t("settings.rules.chase", { n: index + 1 })}</span>
          <RungField label={t("settings.rules.chase", { n: index + 1 })} value={rung} onChange={set} />
        </>
      )}
    </RuleLines>
  );
}

function RungField({ label, value, onChange }: { label: string; value: Rung; onChange: (rung: Rung) => void }) {
  const { t } = useTranslation();
  return (
    <Select
      className="rule-rung"
      aria-label={label}
      allowDeselect={false}
      data={RUNGS.map((it) => ({ value: it, label: t(`settings.rules.rungs.${it}`) }))}
      value={value}
      onChange={(it) => onChange(it as Rung)}
    />
  );
}
