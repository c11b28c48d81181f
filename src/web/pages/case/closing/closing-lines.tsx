import "../../../styles/closing.css";
import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../../contract/case.ts";
import { instant } from "../../../../core/time.ts";
import { isLead } from "../../../../core/people.ts";
import { useNow } from "../../../clock.tsx";
import { easeKey } from "../../../ease.ts";
import { closeAfterNotice, noteObjection, reopenCase, settleDefect } from "../../../closing-api.ts";
import { Parole } from "../../../parts/parole.tsx";
import { Refusal } from "../../../parts/problem-state.tsx";
import { useDesk } from "../../../session.tsx";
import { useGesture } from "../../acts/use-gesture.tsx";
import { TellDefect } from "./tell-defect.tsx";
import { useReceipt } from "./use-receipt.ts";

/** How far the case is from its end, in plain words, each with the act that goes with it. */
export function ClosingLines({ view }: { view: CaseView }) {
  return (
    <>
      <NoticeLine view={view} />
      <RestLine view={view} />
      <EndLine view={view} />
      <RefundLines view={view} />
      <DefectLines view={view} />
    </>
  );
}

function NoticeLine({ view }: { view: CaseView }) {
  const { t } = useTranslation();
  const { format, me } = useDesk();
  const now = useNow();
  const { notice, how } = view.closing;
  const close = useGesture({ caseId: view.id, run: () => closeAfterNotice(view.id), done: t("closing.closed"), onDone: () => undefined });
  const object = useGesture({
    caseId: view.id,
    run: () => noteObjection(view.id, t("closing.objectWords")),
    done: t("closing.objected"),
    onDone: () => undefined,
  });
  if (!notice || how) return null;
  const said = (at: string) => format.said(instant(at), now);
  if (notice.ended) return <p className="closing-line dim">{t(`closing.line.ended.${notice.ended.why}`, { at: said(notice.ended.at) })}</p>;
  return (
    <div className="closing-line">
      <p>{t(notice.over ? "closing.line.over" : "closing.line.notice", { at: said(notice.at), until: said(notice.until) })}</p>
      {notice.over && isLead(me) && (
        <Button size="xs" loading={close.isPending} onClick={() => close.mutate()}>
          {t("closing.close")}
        </Button>
      )}
      <Button size="xs" variant="default" loading={object.isPending} onClick={() => object.mutate()}>
        {t("closing.object")}
      </Button>
      <Refusal error={close.error ?? object.error} />
    </div>
  );
}

function RestLine({ view }: { view: CaseView }) {
  const { t } = useTranslation();
  const { format } = useDesk();
  const now = useNow();
  const reopen = useGesture({ caseId: view.id, run: () => reopenCase(view.id), done: t("closing.reopened"), onDone: () => undefined });
  const dormant = view.closing.dormantSince;
  if (!(view.status === "dormant" && dormant) && !(view.status === "closed" && !view.past && !view.erased)) return null;
  return (
    <div className="closing-line">
      <p>
        {dormant
          ? t("closing.line.dormant", { at: format.said(instant(dormant), now) })
          : t(view.closing.how === "notice" ? "closing.line.byNotice" : "closing.line.byYes")}
      </p>
      <Button size="xs" variant="default" loading={reopen.isPending} onClick={() => reopen.mutate()}>
        {t(dormant ? "closing.wake" : "closing.reopen")}
      </Button>
      <Refusal error={reopen.error} />
    </div>
  );
}

/** A yes that could not close, and what the customer said once it did. */
function EndLine({ view }: { view: CaseView }) {
  const { t } = useTranslation();
  const { format, nameOf } = useDesk();
  const now = useNow();
  const { saidYes, survey } = view.closing;
  if (view.status !== "closed")
    return saidYes ? (
      <p className="closing-line">{t("closing.line.saidYes", { at: format.said(instant(saidYes.at), now), words: saidYes.words })}</p>
    ) : null;
  if (!survey) return null;
  const { kudos } = survey;
  const names = kudos?.to.map((id) => nameOf({ role: "person", id })).filter(Boolean) ?? [];
  return (
    <div className="closing-line">
      <p>{t("closing.line.survey", { ease: t(easeKey(survey.ease)) })}</p>
      {survey.words && <Parole words={survey.words} />}
      {kudos && (
        <p className="strong">{t("closing.line.kudos", { names: names.length > 0 ? names.join(", ") : t("closing.line.everyone") })}</p>
      )}
      {kudos?.words && <Parole words={kudos.words} />}
    </div>
  );
}

/** Sent, and not said to have come: whoever hears that it has notes it here (S21). */
function RefundLines({ view }: { view: CaseView }) {
  const { t } = useTranslation();
  const receive = useReceipt(view.id);
  const sent = view.closing.hindrances.filter(({ what }) => what === "refund");
  return sent.map(({ id, words }) => (
    <div key={id} className="closing-line">
      <p>
        <Parole words={words} /> <span className="dim">{t("closing.hindrance.refund")}</span>
      </p>
      <Button size="xs" variant="default" loading={receive.isPending} onClick={() => receive.mutate(id)}>
        {t("closing.received")}
      </Button>
      <Refusal error={receive.error} />
    </div>
  ));
}

function DefectLines({ view }: { view: CaseView }) {
  const { t } = useTranslation();
  const [telling, setTelling] = useState<string | null>(null);
  const settle = useGesture({
    caseId: view.id,
    run: (id: string) => settleDefect(view.id, id, t("closing.defect.settledWords")),
    done: t("closing.defect.settled"),
    onDone: () => undefined,
  });
  return view.closing.defects.map((it) => (
    <div key={it.id} className="closing-line">
      <p>
        {t(it.told ? "closing.defect.told" : "closing.defect.untold")} <span className="strong">{it.words}</span>
      </p>
      {!it.told && (
        <Button size="xs" onClick={() => setTelling(it.id)}>
          {t("closing.defect.tell")}
        </Button>
      )}
      <Button size="xs" variant="default" loading={settle.isPending} onClick={() => settle.mutate(it.id)}>
        {t("closing.defect.settle")}
      </Button>
      {telling === it.id && <TellDefect view={view} defect={it} onClose={() => setTelling(null)} />}
    </div>
  ));
}
