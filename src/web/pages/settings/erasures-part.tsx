import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { ErasedView } from "../../../contract/erasure.ts";
import { instant } from "../../../core/time.ts";
import { useNow } from "../../clock.tsx";
import { erasuresKey, readErasures } from "../../erasure-api.ts";
import { QueryGate } from "../../parts/query-gate.tsx";
import { useDesk } from "../../session.tsx";
import { NothingHere } from "./nothing-here.tsx";

/** Customers who were forgotten: by whom, when and why, and how much it was. */
export function ErasuresPart() {
  const list = useQuery({ queryKey: erasuresKey, queryFn: readErasures });
  return <QueryGate query={list}>{(all) => <Erasures all={all} />}</QueryGate>;
}

function Erasures({ all }: { all: readonly ErasedView[] }) {
  const { t } = useTranslation();
  const { format, nameOf } = useDesk();
  const now = useNow();
  if (all.length === 0) return <NothingHere title={t("erasing.none")} text={t("erasing.noneText")} state="ouverte" />;
  return (
    <>
      <p className="settings-intro">{t("erasing.intro")}</p>
      <ul className="boxes">
        {all.map((it) => (
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
