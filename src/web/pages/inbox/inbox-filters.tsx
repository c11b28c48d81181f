import { Tooltip } from "@mantine/core";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { InboxView } from "../../../contract/today.ts";
import { useDesk } from "../../session.tsx";
import { INBOX_FILTERS } from "../../../core/inbox-filter.ts";
import type { Filter } from "./filters.ts";

/** A count of so many is that many or more (contract InboxView). */
const COUNT_MAX = 10_000;

/** Which cases, what each filter means, and how many there are. */
export function InboxFilters({
  filter,
  counts,
  onChange,
}: {
  filter: Filter;
  counts: InboxView["counts"];
  onChange: (filter: Filter) => void;
}) {
  const { t } = useTranslation();
  const { format } = useDesk();
  const group = useRef<HTMLDivElement>(null);
  const isCounted = Boolean(counts);
  useEffect(() => {
    // on a phone they stand side by side, wider than the screen, and more so once counted
    group.current?.querySelector("[aria-pressed=true]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [filter, isCounted]);
  return (
    <div className="inbox-filters" ref={group} role="group" aria-label={t("inbox.filter")}>
      {INBOX_FILTERS.map((name, index) => (
        <Tooltip
          key={name}
          label={t(`inbox.means.${name}`)}
          multiline
          maw={280}
          openDelay={500}
          events={{ hover: true, focus: true, touch: false }}
        >
          <button type="button" aria-pressed={name === filter} aria-keyshortcuts={String(index + 1)} onClick={() => onChange(name)}>
            {t(`inbox.filters.${name}`)}
            {counts && <span className="num">{format.number(counts[name]) + (counts[name] >= COUNT_MAX ? "+" : "")}</span>}
          </button>
        </Tooltip>
      ))}
    </div>
  );
}
