import { Select } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { DisagreementsView } from "../../../contract/disagreements.ts";
import { COMMITMENT_KINDS, type CommitmentKind, type Language } from "../../../core/due.ts";
import type { DisagreementFilter } from "../../desk-api.ts";
import { useDesk } from "../../session.tsx";

const DECISIONS = ["all", "added", "refused", "adjusted"] as const;
const ALL = "all";

/** Which disagreements, how many of each there are, and what each means. */
export function ReadingsFilters({
  filter,
  counts,
  onChange,
}: {
  filter: DisagreementFilter;
  counts: DisagreementsView["counts"];
  onChange: (filter: DisagreementFilter) => void;
}) {
  const { t } = useTranslation();
  const { format } = useDesk();
  const chosen = filter.decision ?? ALL;
  const all = counts.added + counts.refused + counts.adjusted;
  return (
    <div className="readings-filters">
      <div role="group" aria-label={t("readings.filter")} className="readings-decisions">
        {DECISIONS.map((name) => (
          <button
            type="button"
            key={name}
            aria-pressed={name === chosen}
            onClick={() => onChange({ ...filter, decision: name === ALL ? null : name })}
          >
            {t(`readings.filters.${name}`)} <span className="num">{format.number(name === ALL ? all : counts[name])}</span>
          </button>
        ))}
      </div>
      <div className="readings-selects">
        <Select
          size="xs"
          label={t("readings.kind")}
          allowDeselect={false}
          value={filter.kind ?? ALL}
          data={[
            { value: ALL, label: t("readings.kindAll") },
            ...COMMITMENT_KINDS.map((kind) => ({ value: kind, label: t(`kinds.name.${kind}`) })),
          ]}
          onChange={(kind) => onChange({ ...filter, kind: kind === ALL ? null : (kind as CommitmentKind) })}
        />
        <Select
          size="xs"
          label={t("readings.language")}
          allowDeselect={false}
          value={filter.language ?? ALL}
          data={[
            { value: ALL, label: t("readings.languageAll") },
            { value: "fr", label: t("readings.fr") },
            { value: "en", label: t("readings.en") },
          ]}
          onChange={(language) => onChange({ ...filter, language: language === ALL ? null : (language as Language) })}
        />
      </div>
      <p className="meta" role="status">
        {t(`readings.about.${chosen}`)}
      </p>
    </div>
  );
}
