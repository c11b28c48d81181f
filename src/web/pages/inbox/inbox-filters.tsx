import { Tooltip } from "@mantine/core";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { InboxView } from "../../../contract/today.ts";
import { useDesk } from "../../session.tsx";
import { LISTS, type Listed } from "./filters.ts";

/** A count of so many is that many or more (contract InboxView). */
const COUNT_MAX = 10_000;

/** What is listed, what each filter means, and how many cases there are. */
export function InboxFilters({
  filter,
  counts,
  onChange,
}: {
  filter: Listed;
  counts: InboxView["counts"];
  onChange: (filter: Listed) => void;
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
      {LISTS.map((name, index) => (
        <Tooltip
          key={name}
          label={t(`inbox.means.${name}`)}
          multiline
          maw={280}
          openDelay={500}
          events={{ hover: true, focus: true, touch: false }}
        >
          <button type="button" aria-pressed={name === filter} aria-keyshortcuts={String((index + 1) % 10)} onClick={() => onChange(name)}>
            {t(`inbox.filters.${name}`)}
            {counts && name !== "set_aside" && (
              <span className="num">{format.number(counts[name]) + (counts[name] >= COUNT_MAX ? "+" : "")}</span>
            )}
          </button>
        </Tooltip>
      ))}
    </div>
  );
}
