import { memo, useDeferredValue } from "react";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../contract/case.ts";
import type { Instant } from "../../../core/time.ts";
import { type Choice, isConfirmed, type Promising } from "./draft-promises.ts";
import { PanelPromise } from "./panel-promise.tsx";

interface Props {
  view: CaseView;
  promises: readonly Promising[];
  adjusting: string | null;
  acts: PanelActs;
}

/** What one does to a promise in the panel; never made anew, so that keys typed do not draw it again. */
export interface PanelActs {
  adjust: (key: string | null) => void;
  choose: (it: Promising, choice: Choice) => void;
  date: (it: Promising, at: Instant) => void;
  takeOut: (it: Promising) => void;
}

/** «Vous êtes en train de promettre»: each promise read, who, before when, how sure; one key to accept, adjust or set aside. */
export function PromisePanel({ promises, ...props }: Props) {
  return <DrawnPanel promises={useDeferredValue(promises)} {...props} />;
}

const DrawnPanel = memo(({ view, promises, adjusting, acts }: Props) => {
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
              view={view}
              adjusting={adjusting === it.key}
              onAdjust={(on) => acts.adjust(on ? it.key : null)}
              onChoose={(choice) => acts.choose(it, choice)}
              onDate={(at) => acts.date(it, at)}
              onTakeOut={() => acts.takeOut(it)}
            />
          ))}
        </section>
      )}
    </>
  );
}, isDrawnAlike);

/** Where in the text they stand is not drawn here: writing before them changes nothing. */
function isDrawnAlike(one: Props, other: Props): boolean {
  return (
    one.view === other.view &&
    one.adjusting === other.adjusting &&
    one.acts === other.acts &&
    (one.promises === other.promises || drawnOf(one.promises) === drawnOf(other.promises))
  );
}

const drawnOf = (promises: readonly Promising[]): string =>
  JSON.stringify(promises, (name, value) => (name === "start" || name === "end" ? 0 : value));
