import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../contract/case.ts";
import type { CommitmentView } from "../../../contract/commitment.ts";
import { instant } from "../../../core/time.ts";
import { useNow } from "../../clock.tsx";
import { PromiseMark } from "../../parts/promise-mark.tsx";
import { ProposalLine } from "../../parts/proposal-line.tsx";
import { PromiseWords } from "../../parts/promise-words.tsx";
import { UnheardLine } from "../../parts/unheard-line.tsx";
import { elapsed, promiseState, TONE } from "../../promise-state.ts";
import { useDesk } from "../../session.tsx";
import { dueWords } from "./due-words.ts";
import { PromiseItemActs } from "./promise-item-acts.tsx";
import { stateWord } from "./state-word.ts";
import { awaitedBy, waitsWords } from "./waits-words.ts";

/** One promise of the case: ring, words, who owes it, when, what it waits on, how it ended. */
export function PromiseItem({ view, it }: { view: CaseView; it: CommitmentView }) {
  const { t } = useTranslation();
  const { format, nameOf, isMe } = useDesk();
  const now = useNow();
  const waits = awaitedBy(view, it);
  const state = promiseState(it, now, { findings: view.findings, waits: waits.length > 0 });
  const word = stateWord(view, it, state, { t, nameOf, isMe });
  const found = view.findings.filter(({ about, guard }) => about === it.id && guard !== "broken" && guard !== "at_risk");
  const who = isMe(it.promiser) ? t("case.you") : (nameOf(it.promiser) ?? t("case.someone"));
  return (
    <article className="item" aria-label={it.words}>
      <PromiseMark state={state} elapsed={elapsed(it, now)} size={20} word={word} />
      <div className="item-body">
        <p className="item-head">
          <PromiseWords promise={it} language={view.language} />
          <span className={`item-state tone-${TONE[state]}`}>{word}</span>
        </p>
        <p className="meta num">
          {[
            who,
            dueWords(it, now, format, t),
            ...(it.owedTo
              ? [t("thirdParties.organisation.owedTo", { name: nameOf({ role: "third_party", id: it.owedTo }) ?? t("case.someone") })]
              : []),
            ...(it.internal ? [t("promise.internal")] : []),
            ...it.reminders.slice(-1).map(({ at }) => t("promise.reminded", { when: format.when(instant(at), now) })),
            ...waits.map((on) => waitsWords(on, view, { t, nameOf, isMe, format, now })),
          ].join(" · ")}
        </p>
        <UnheardLine it={it} />
        <ProposalLine it={it} />
        {found.map(({ guard }) => (
          <p key={guard} className="meta tone-risque">
            {t(`guards.${guard}`)}
          </p>
        ))}
        {it.handover && <p className="meta">{t("today.row.handedTo", { name: nameOf({ role: "person", id: it.handover.to }) ?? "" })}</p>}
        {it.evidence && <p className="meta">{it.status === "released" ? it.evidence : t("case.evidence", { words: it.evidence })}</p>}
        <PromiseItemActs view={view} it={it} />
      </div>
    </article>
  );
}
