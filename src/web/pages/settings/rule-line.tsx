import { ActionIcon, Button } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { LengthName } from "../../../core/policy.ts";
import { inUnit, unitOf } from "./length.ts";
import { LengthInput } from "./length-input.tsx";
import { type RuleTerms, STARTING } from "./policy-draft.ts";

/** What the contract lets through. */
const LINES_MAX = 10;

/** One rule that is one length, in one sentence. */
export function Limit({ name, terms: { draft, change, form } }: { name: LengthName; terms: RuleTerms }) {
  const { t } = useTranslation();
  const starting = STARTING[name];
  const unit = unitOf(starting);
  return (
    <div className="rule">
      <span className="rule-words">{t(`settings.rules.${name}`)}</span>
      <LengthInput
        label={t(`settings.rules.${name}`)}
        value={draft[name]}
        error={form.error(name)}
        onChange={(ms) => change({ [name]: ms })}
      />
      {draft[name] !== starting && (
        <button type="button" className="link" onClick={() => change({ [name]: starting })}>
          {t("settings.rules.reset", { length: t(`settings.rules.${unit}`, { count: inUnit(starting, unit) }) })}
        </button>
      )}
    </div>
  );
}

interface LinesTerms<Line> {
  lines: readonly Line[];
  onChange: (lines: Line[]) => void;
  fresh: (lines: readonly Line[]) => Line;
  max?: number;
  children: (line: Line, index: number, set: (line: Line) => void) => ReactNode;
}

/** Lines that can be added and taken away; one stays. */
export function RuleLines<Line>({ lines, onChange, fresh, max = LINES_MAX, children }: LinesTerms<Line>) {
  const { t } = useTranslation();
  return (
    <>
      <ol>
        {lines.map((line, index) => (
          <li className="rule" key={index}>
            {children(line, index, (it) => onChange(lines.map((one, i) => (i === index ? it : one))))}
            {lines.length > 1 && (
              <ActionIcon
                className="rule-remove"
                variant="subtle"
                size={30}
                aria-label={t("settings.rules.removeLine", { n: index + 1 })}
                onClick={() => onChange(lines.filter((_, i) => i !== index))}
              >
                <IconX size={15} stroke={1.7} />
              </ActionIcon>
            )}
          </li>
        ))}
      </ol>
      {lines.length < max && (
        <Button
          className="settings-first"
          size="xs"
          h={34}
          variant="subtle"
          leftSection={<IconPlus size={15} stroke={1.9} />}
          onClick={() => onChange([...lines, fresh(lines)])}
        >
          {t("settings.rules.addLine")}
        </Button>
      )}
    </>
  );
}
