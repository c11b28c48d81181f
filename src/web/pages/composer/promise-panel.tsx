import { useTranslation } from "react-i18next";
import type { Instant } from "../../../core/time.ts";
import { type Choice, isConfirmed, type Promising } from "./draft-promises.ts";
import { PanelPromise } from "./panel-promise.tsx";

/** «Vous êtes en train de promettre»: each promise read, who, before when, how sure; one key to accept, adjust or set aside. */
export function PromisePanel({
  promises,
  customer,
  adjusting,
  onAdjust,
  onChoose,
  onDate,
  onTakeOut,
}: {
  promises: readonly Promising[];
  customer: string;
  adjusting: string | null;
  onAdjust: (key: string | null) => void;
  onChoose: (it: Promising, choice: Choice) => void;
  onDate: (it: Promising, at: Instant) => void;
  onTakeOut: (it: Promising) => void;
}) {
  const { t } = useTranslation();
  const live = promises.filter(({ decision }) => decision !== "dismiss").length;
  return (
    <>
      <p className="hidden" role="status">
        {live > 0 ? t("composer.detected", { count: live }) : ""}
        {promises.filter(isConfirmed).map(({ words }) => `. ${words}, ${t("composer.confirmed")}`)}
      </p>
      {promises.length > 0 && (
        <section className="panel" aria-label={t("composer.promising")}>
          <div className="panel-head">
            <h3>{t("composer.promising")}</h3>
            <span>{t("composer.tracked")}</span>
          </div>
          {promises.map((it) => (
            <PanelPromise
              key={it.key}
              it={it}
              customer={customer}
              adjusting={adjusting === it.key}
              onAdjust={(on) => onAdjust(on ? it.key : null)}
              onChoose={(choice) => onChoose(it, choice)}
              onDate={(at) => onDate(it, at)}
              onTakeOut={() => onTakeOut(it)}
            />
          ))}
        </section>
      )}
    </>
  );
}
