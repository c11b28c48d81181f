import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../../contract/case.ts";
import { instant } from "../../../../core/time.ts";
import { answerApproval, withdrawApproval } from "../../../acts-api.ts";
import { useNow } from "../../../clock.tsx";
import { Parole } from "../../../parts/parole.tsx";
import { Refusal } from "../../../parts/problem-state.tsx";
import { useDesk } from "../../../session.tsx";
import { useGesture } from "../../acts/use-gesture.tsx";
import { AskApproval } from "./ask-approval.tsx";
import { FollowWithCustomer } from "./follow-with-customer.tsx";

type Approval = CaseView["approvals"][number];

/** What waits for the customer's yes, what they answered, and who follows the case beside them. */
export function ApprovalsSide({ view }: { view: CaseView }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const shown = view.approvals.filter(({ withdrawnAt }) => withdrawnAt === null);
  return (
    <>
      <section className="side" aria-labelledby="approvals">
        <h2 id="approvals">{t("approvals.title")}</h2>
        {shown.length === 0 && <p className="meta">{t("approvals.none")}</p>}
        {shown.map((it) => (
          <One key={it.id} it={it} view={view} />
        ))}
        {view.status === "open" && (
          <button type="button" className="link" onClick={() => setAsking(true)}>
            {t("approvals.ask")}
          </button>
        )}
        {asking && <AskApproval view={view} onClose={() => setAsking(false)} />}
      </section>
      <FollowWithCustomer view={view} />
    </>
  );
}

function One({ it, view }: { it: Approval; view: CaseView }) {
  const { t } = useTranslation();
  const { format } = useDesk();
  const now = useNow();
  const [words, setWords] = useState("");
  const when = format.when(instant(it.answer?.at ?? it.at), now);
  const answer = useGesture({
    caseId: view.id,
    run: (yes: boolean) => answerApproval(view.id, it.id, { yes, words: words.trim() }),
    done: t("approvals.noted"),
    onDone: () => setWords(""),
  });
  const withdraw = useGesture({
    caseId: view.id,
    run: () => withdrawApproval(view.id, it.id),
    done: t("approvals.withdrawn"),
    onDone: () => undefined,
  });
  return (
    <div className="side-approval">
      <p>
        <Parole words={it.what} language={view.language} small />
      </p>
      {it.price && <p className="num">{it.price}</p>}
      <p className={it.answer ? "meta strong" : "meta"}>
        {t(`approvals.${it.answer ? (it.answer.yes ? "yes" : "no") : "awaited"}`, { when })}
      </p>
      {it.answer?.words && (
        <p>
          <Parole words={it.answer.words} language={view.language} small />
        </p>
      )}
      {!it.answer && (
        <details>
          <summary className="link">{t("approvals.saidYes")}…</summary>
          <label>
            {t("approvals.words")}
            <input value={words} maxLength={2000} onChange={(event) => setWords(event.currentTarget.value)} />
          </label>
          <p className="link-acts">
            <button type="button" className="link" disabled={answer.isPending || !words.trim()} onClick={() => answer.mutate(true)}>
              {t("approvals.saidYes")}
            </button>
            <button type="button" className="link" disabled={answer.isPending || !words.trim()} onClick={() => answer.mutate(false)}>
              {t("approvals.saidNo")}
            </button>
            <button type="button" className="link" disabled={withdraw.isPending} onClick={() => withdraw.mutate()}>
              {t("approvals.withdraw")}
            </button>
          </p>
        </details>
      )}
      <Refusal error={answer.error ?? withdraw.error} />
    </div>
  );
}
