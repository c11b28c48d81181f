import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../parts/empty-state.tsx";
import { PromiseMark } from "../../parts/promise-mark.tsx";
import type { ListFilter } from "../../search-api.ts";
import { useSearchDoor } from "../../shell/search-door.tsx";

/** No case yet, or none that fits: then what to take away, and where else to look. */
export function NoCases({ filter, onClear }: { filter: ListFilter; onClear: () => void }) {
  const { t } = useTranslation();
  const search = useSearchDoor();
  const mark = <PromiseMark state="attente" size={46} decorative />;
  if (filter.q.trim() === "" && filter.owner === null && filter.status === null && filter.tag === null)
    return <EmptyState mark={mark} title={t("caseList.empty")} text={t("caseList.emptyText")} />;
  return (
    <EmptyState mark={mark} title={t("caseList.none")} text={t("caseList.noneText")}>
      <div className="problem-acts">
        <Button onClick={onClear}>{t("caseList.clear")}</Button>
        <Button variant="default" onClick={search}>
          {t("caseList.everywhere")}
        </Button>
      </div>
    </EmptyState>
  );
}
