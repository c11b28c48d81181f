import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { CustomerPageView } from "../../../contract/customer.ts";
import { type Instant, instant } from "../../../core/time.ts";
import { useNow } from "../../clock.tsx";
import { Parole } from "../../parts/parole.tsx";
import { PromiseMark } from "../../parts/promise-mark.tsx";
import { type PromiseState, TONE } from "../../promise-state.ts";
import { useDesk } from "../../session.tsx";

const COUNTED = ["kept", "moved", "keptLate", "broken", "open", "released"] as const;
type Promised = CustomerPageView["promised"]["latest"][number];

/** What became of all that was promised to them, each figure with what it counts; then the latest, in the words said. */
export function CustomerPromises({ page: { promised, customer } }: { page: CustomerPageView }) {
  const { t } = useTranslation();
  const { format } = useDesk();
  const now = useNow();
  const none = COUNTED.every((it) => promised[it] === 0);
  return (
    <section className="case-part" aria-labelledby="promised">
      <h2 id="promised">{t("memory.promised.title")}</h2>
      {none && <p className="dim">{t("memory.promised.none")}</p>}
      {!none && (
        <dl className="customer-counts">
          {COUNTED.map((it) => (
            <div key={it}>
              <dt>{t(`memory.promised.${it}`)}</dt>
              <dd className="num strong">{format.number(promised[it])}</dd>
              <dd className="meta">{t(`memory.promised.what.${it}`)}</dd>
            </div>
          ))}
        </dl>
      )}
      {promised.latest.map((it) => {
        const state = stateOf(it, now);
        return (
          <article className="item" key={it.id}>
            <PromiseMark state={state} size={20} />
            <div>
              <p className="item-head">
                <Parole words={it.words} language={customer.language} />
                <span className={`item-state tone-${TONE[state]}`}>{t(`states.${state}`)}</span>
              </p>
              <p className="meta num">
                {it.dueAt ? t("case.due", { when: format.when(instant(it.dueAt), now) }) : t("composer.noDate")}
                {" · "}
                <Link to="/dossiers/$id" params={{ id: it.case.id }} className="link">
                  {it.case.reference}
                </Link>
              </p>
            </div>
          </article>
        );
      })}
    </section>
  );
}

const ENDED: Partial<Record<Promised["status"], PromiseState>> = {
  kept: "tenue",
  kept_late: "tenueTard",
  broken: "retard",
  replaced: "rompue",
  released: "retiree",
};

function stateOf({ status, moved, dueAt }: Promised, now: Instant): PromiseState {
  const ended = ENDED[status];
  if (ended) return ended;
  if (dueAt && instant(dueAt) <= now) return "retard";
  return moved ? "reneg" : "ouverte";
}
