import { ActionIcon, Button, Chip } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { CustomerSays } from "../../../contract/case.ts";
import type { ReachableView } from "../../../contract/customer.ts";
import { TimeInput } from "../../parts/time-input.tsx";
import { useDesk } from "../../session.tsx";
import { saysWords } from "../case/says-words.ts";
import { isWindow, proposedWindows } from "./reachable.ts";

const DAYS = [0, 1, 2, 3, 4, 5, 6] as const;
const OFFICE: ReachableView = { days: [0, 1, 2, 3, 4], from: 540, until: 1020 };

/** When the customer can be reached, in the desk's zone; what they wrote of it is offered, and taken by a person. */
export function ReachableFields({
  value,
  says,
  onChange,
}: {
  value: ReachableView[];
  says: readonly CustomerSays[];
  onChange: (value: ReachableView[]) => void;
}) {
  const { t } = useTranslation();
  const { format } = useDesk();
  const change = (index: number, to: Partial<ReachableView>) => onChange(value.map((it, i) => (i === index ? { ...it, ...to } : it)));
  const proposed = proposedWindows(says, value);
  return (
    <fieldset className="memory-messages">
      <legend className="act-label">{t("memory.customer.reachable")}</legend>
      {value.map((it, index) => (
        <div className="memory-window" key={index}>
          <Chip.Group
            multiple
            value={it.days.map(String)}
            onChange={(days) => days.length > 0 && change(index, { days: days.map(Number).toSorted() })}
          >
            <div className="memory-days">
              {DAYS.map((day) => (
                <Chip key={day} size="xs" value={String(day)}>
                  {t(`memory.customer.day.d${day}`)}
                </Chip>
              ))}
            </div>
          </Chip.Group>
          <div className="memory-hours">
            <TimeInput {...hour(it)} label={t("memory.customer.from")} value={it.from} onChange={(from) => change(index, { from })} />
            <TimeInput {...hour(it)} label={t("memory.customer.until")} value={it.until} onChange={(until) => change(index, { until })} />
            <ActionIcon
              variant="subtle"
              size={36}
              aria-label={t("memory.customer.removeWindow")}
              onClick={() => onChange(value.filter((_, i) => i !== index))}
            >
              <IconX size={17} stroke={1.7} aria-hidden />
            </ActionIcon>
          </div>
        </div>
      ))}
      <div className="memory-line">
        <Button variant="default" size="xs" onClick={() => onChange([...value, OFFICE])}>
          {t("memory.customer.addWindow")}
        </Button>
      </div>
      {proposed.map(({ window, said }) => (
        <div className="memory-line" key={JSON.stringify(window)}>
          <span className="dim">{t("memory.customer.proposed", { says: saysWords(said, t, format) })}</span>
          <Button variant="default" size="xs" onClick={() => onChange([...value, window])}>
            {t("memory.customer.addWindow")}
          </Button>
        </div>
      ))}
    </fieldset>
  );
}

/** Two times that make no window are said wrong beside both. */
const hour = (it: ReachableView) => ({ invalid: !isWindow(it), describedBy: undefined });
