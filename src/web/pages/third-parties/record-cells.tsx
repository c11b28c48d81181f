import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ThirdPartiesView } from "../../../contract/third-party.ts";
import { DATES_MIN } from "../../../core/third-party-record.ts";
import { useDesk } from "../../session.tsx";

type DatesKept = ThirdPartiesView[number]["record"];

/** A table of dates, under the heading of that id; where it is too wide it scrolls by itself, and by the keyboard. */
export const Records = ({ labelledBy, children }: { labelledBy: string; children: ReactNode }) => (
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must take the keyboard (WCAG 2.1.1)
  <div className="records" role="region" tabIndex={0} aria-labelledby={labelledBy}>
    <table>{children}</table>
  </div>
);

export function RecordHead({ first, owes = false }: { first: string; owes?: boolean }) {
  const { t } = useTranslation();
  return (
    <thead>
      <tr>
        <th scope="col">{first}</th>
        {owes && <th scope="col">{t("thirdParties.owes")}</th>}
        <th scope="col">{t("thirdParties.dates")}</th>
        <th scope="col">{t("thirdParties.kept")}</th>
        <th scope="col">{t("thirdParties.median")}</th>
        <th scope="col">{t("thirdParties.eighty")}</th>
      </tr>
    </thead>
  );
}

/** What became of the dates it gave; under ten of them, only how many: fewer say nothing of the next one. */
export function RecordCells({ record }: { record: DatesKept }) {
  const { t } = useTranslation();
  const { format } = useDesk();
  if (record.dates < DATES_MIN)
    return (
      <>
        <td className="num">{format.number(record.dates)}</td>
        <td colSpan={3} className="meta">
          {t("thirdParties.few", { count: DATES_MIN })}
        </td>
      </>
    );
  return (
    <>
      <td className="num">{format.number(record.dates)}</td>
      <td className="num strong">{format.percent(record.kept / record.dates)}</td>
      <td className="num">{record.medianLateMs === null ? t("thirdParties.nothing") : format.duration(record.medianLateMs)}</td>
      <td className="num">{record.eightyLateMs === 0 ? t("thirdParties.inTime") : format.duration(record.eightyLateMs)}</td>
    </>
  );
}
