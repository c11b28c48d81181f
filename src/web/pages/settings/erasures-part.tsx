import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { instant } from "../../../core/time.ts";
import { useNow } from "../../clock.tsx";
import { erasuresKey, readErasures } from "../../erasure-api.ts";
import { LoadingState } from "../../parts/loading-state.tsx";
import { ProblemState } from "../../parts/problem-state.tsx";
import { useDesk } from "../../session.tsx";
import { NothingHere } from "./nothing-here.tsx";

/** Customers who were forgotten: by whom, when and why, and how much it was. */
export function ErasuresPart() {
  const { t } = useTranslation();
  const { format, nameOf } = useDesk();
  const now = useNow();
  const list = useQuery({ queryKey: erasuresKey, queryFn: readErasures });
  if (!list.data) return list.error ? <ProblemState error={list.error} onRetry={() => void list.refetch()} /> : <LoadingState rows={3} />;
  if (list.data.length === 0) return <NothingHere title={t("erasing.none")} text={t("erasing.noneText")} state="ouverte" />;
  return (
    <>
      <p className="settings-intro">{t("erasing.intro")}</p>
      <ul className="boxes">
        {list.data.map((it) => (
          <li key={it.customer}>
            <p className="strong">
              {t("erasing.erased", {
                who: nameOf({ role: "person", id: it.by }) ?? t("case.someone"),
                when: format.dated(instant(it.at), now),
              })}
            </p>
            <p>{t("erasing.why", { reason: it.reason })}</p>
            <p className="meta num">
              {[
                t("erasing.cases", { count: it.cases }),
                t("erasing.messages", { count: it.messages }),
                t("erasing.files", { count: it.files }),
              ].join(" · ")}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
