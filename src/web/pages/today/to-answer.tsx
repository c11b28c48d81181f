import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Suspense } from "react";
import { useTranslation } from "react-i18next";
import type { TodayView } from "../../../contract/today.ts";
import { instant } from "../../../core/time.ts";
import { answerAcceptance, answerHandover, confirmProposal, dismissProposal } from "../../api.ts";
import { useNow } from "../../clock.tsx";
import { seenOf, type Shown } from "../../overtaken.ts";
import { Parole } from "../../parts/parole.tsx";
import { PromiseMark } from "../../parts/promise-mark.tsx";
import { readCaseAgain } from "../../queries.ts";
import { useDesk } from "../../session.tsx";
import { YesOrNo } from "../acts/yes-or-no.tsx";
import { lazy } from "../../lazy.ts";

const OfferRow = lazy(async () => ({ default: (await import("./offer-row.tsx")).OfferRow }));

type Waiting = TodayView["toAnswer"][number];
type Asked = Exclude<Waiting, { why: "owner" }>;

/** What waits for my yes: a case or a promise handed to me, promised for me, or read and not confirmed. */
export function ToAnswer({ asked }: { asked: readonly Waiting[] }) {
  const { t } = useTranslation();
  if (asked.length === 0) return null;
  return (
    <section className="band" aria-labelledby="band-answer">
      <div className="band-head">
        <h2 id="band-answer">{t("today.answer.title")}</h2>
        <span className="dim num">{asked.length}</span>
      </div>
      {asked.map((it) =>
        it.why === "owner" ? (
          <Suspense key={it.case.id + it.why}>
            <OfferRow asked={it} />
          </Suspense>
        ) : (
          <AskedRow key={it.commitment.id + it.why} asked={it} />
        ),
      )}
    </section>
  );
}

function AskedRow({ asked: { commitment, case: about, why } }: { asked: Asked }) {
  const { t } = useTranslation();
  const { format, nameOf } = useDesk();
  const now = useNow();
  const sayer =
    nameOf({
      role: "person",
      id: why === "handover" && commitment.promiser.role === "person" ? commitment.promiser.id : commitment.saidBy,
    }) ?? "";
  const due = commitment.conventional
    ? t("today.row.noDate")
    : t("today.answer.due", { when: format.when(instant(commitment.dueAt), now) });
  return (
    <article className="row row-asked" aria-label={about.customer.name}>
      <div className="row-mark">
        <PromiseMark state="ouverte" size={20} />
      </div>
      <div className="row-body">
        <p className="row-head">
          <Link to="/dossiers/$id" params={{ id: about.id }} className="row-name">
            {about.customer.name}
          </Link>
          <span className="row-subject">{about.subject}</span>
        </p>
        <p>
          <Parole words={commitment.words} />
        </p>
        <p className="row-meta">
          {t(`today.answer.${why}`, { name: sayer })} <span className="num">{due}</span>
        </p>
        {commitment.handover?.note && <p className="row-meta">{commitment.handover.note}</p>}
        <Answers commitmentId={commitment.id} shown={about} why={why} sayer={sayer} />
      </div>
    </article>
  );
}

function Answers({ commitmentId: id, shown, why, sayer }: { commitmentId: string; shown: Shown; why: Asked["why"]; sayer: string }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const answer = useMutation({
    mutationFn: (no: string | null) => sendAnswer(id, why, no, seenOf(shown)),
    onSettled: () => readCaseAgain(client, shown.id),
  });
  const yes = {
    handover: t("today.answer.accept"),
    acceptance: t("today.answer.acceptance_yes"),
    proposal: t("today.answer.confirm"),
  }[why];
  const no = why === "proposal" ? t("today.answer.dismiss") : undefined;
  return <YesOrNo answer={answer} yes={yes} no={no} help={t("today.answer.whyHelp", { name: sayer })} />;
}

/** `no`: why not; null is a yes. */
function sendAnswer(id: string, why: Asked["why"], no: string | null, seen: string): Promise<void> {
  if (why === "proposal") return no === null ? confirmProposal(id, { dueAt: null }, seen) : dismissProposal(id, seen);
  const answer = why === "handover" ? answerHandover : answerAcceptance;
  return answer(id, no === null ? { answer: "accept" } : { answer: "decline", reason: no }, seen);
}
