import { useTranslation } from "react-i18next";
import type { InboxView } from "../../../contract/today.ts";
import { useDesk } from "../../session.tsx";
import { type Filter, FILTERS } from "./filters.ts";

/** Which cases; how many there are of each. */
export function InboxFilters({
  filter,
  counts,
  onChange,
}: {
  filter: Filter;
  counts: InboxView["counts"] | undefined;
  onChange: (filter: Filter) => void;
}) {
  const { t } = useTranslation();
  const { format } = useDesk();
  return (
    <div className="inbox-filters" role="group" aria-label={t("inbox.filter")}>
      {FILTERS.map((name) => (
        <button type="button" key={name} aria-pressed={name === filter} onClick={() => onChange(name)}>
          {t(`inbox.filters.${name}`)}
          {counts && <span className="num">{format.number(counts[name])}</span>}
        </button>
      ))}
    </div>
  );
}
