import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../contract/case.ts";
import type { CommitmentView } from "../../../contract/commitment.ts";
import { instant } from "../../../core/time.ts";
import { useNow } from "../../clock.tsx";
import { shortName } from "../../../core/names.ts";
import { Parole } from "../../parts/parole.tsx";
import { PromiseMark } from "../../parts/promise-mark.tsx";
import { elapsed, isOwedView, promiseState } from "../../promise-state.ts";
import { useDesk } from "../../session.tsx";
import { dueWords } from "./due-words.ts";

const SHOWN_MAX = 4;

/** «Déjà promis à …»: what one should know while writing; what is owed first, then what ended last. */
export function SaidAlready({ view }: { view: CaseView }) {
  const { t } = useTranslation();
  const { format } = useDesk();
  const now = useNow();
  const said = view.commitments
    .filter(({ status }) => status !== "dismissed" && status !== "proposed")
    .toSorted((a, b) => Number(isOwedView(b)) - Number(isOwedView(a)) || nearness(a) - nearness(b))
    .slice(0, SHOWN_MAX);
  if (said.length === 0) return null;
  return (
    <section className="side">
      <h2>{t("case.side.already", { name: shortName(view.customer.name) })}</h2>
      <ul className="side-said">
        {said.map((it) => (
          <li key={it.id}>
            <PromiseMark state={promiseState(it, now, { findings: view.findings })} elapsed={elapsed(it, now)} size={18} />
            <div>
              <Parole words={it.words} language={view.language} small />
              <p className="meta num">{dueWords(it, now, format, t)}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

const nearness = (it: CommitmentView): number => (it.endedAt ? -instant(it.endedAt) : instant(it.dueAt));
