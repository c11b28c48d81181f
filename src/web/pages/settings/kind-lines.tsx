import { ActionIcon, Button } from "@mantine/core";
import { IconArrowUp, IconPlus, IconTrash } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useNamed } from "../../kinds-api.ts";

const ICON = { size: 16, stroke: 1.8, "aria-hidden": true } as const;

interface Line {
  id: string;
  fr: string;
  en: string;
}

interface Terms<L extends Line> {
  of: "statuses" | "evidence" | "deliverables";
  lines: L[];
  onChange: (lines: L[]) => void;
  /** A new line, still without words. */
  fresh: () => L;
  error: string | undefined;
  /** One line's fields; `before`: the lines above it. */
  children: (line: L, change: (change: Partial<L>) => void, before: readonly L[]) => ReactNode;
}

const ADD = { statuses: "addStatus", evidence: "addEvidence", deliverables: "addDeliverable" } as const;

/** An ordered list of a kind's lines: each can be changed, moved up, taken out. */
export function KindLines<L extends Line>({ of, lines, onChange, fresh, error, children }: Terms<L>) {
  const { t } = useTranslation();
  const say = useNamed();
  const swap = (i: number) => onChange(lines.map((it, n) => (n === i ? lines[i - 1]! : n === i - 1 ? lines[i]! : it)));
  return (
    <fieldset className="kind-set">
      <legend>{t(`caseKinds.settings.${of}`)}</legend>
      <p className="meta">{t(`caseKinds.settings.${of}Help`)}</p>
      {lines.map((line, i) => {
        const name = say(line) || t("caseKinds.settings.unnamed");
        return (
          <div key={line.id} className="kind-item" role="group" aria-label={name}>
            <div className="kind-row">
              {children(line, (change) => onChange(lines.map((it) => (it.id === line.id ? { ...it, ...change } : it))), lines.slice(0, i))}
            </div>
            <span className="kind-item-acts">
              <ActionIcon
                variant="subtle"
                size={36}
                disabled={i === 0}
                aria-label={t("caseKinds.settings.up", { name })}
                onClick={() => swap(i)}
              >
                <IconArrowUp {...ICON} />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                size={36}
                aria-label={t("caseKinds.settings.remove", { name })}
                onClick={() => onChange(lines.filter(({ id }) => id !== line.id))}
              >
                <IconTrash {...ICON} />
              </ActionIcon>
            </span>
          </div>
        );
      })}
      {error && <p className="field-error">{error}</p>}
      <Button
        className="settings-first"
        variant="default"
        size="compact-md"
        leftSection={<IconPlus {...ICON} />}
        onClick={() => onChange([...lines, fresh()])}
      >
        {t(`caseKinds.settings.${ADD[of]}`)}
      </Button>
    </fieldset>
  );
}
