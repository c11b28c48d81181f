import { IconInfoCircle } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../contract/case.ts";
import { instant } from "../../../core/time.ts";
import { useNow } from "../../clock.tsx";
import { capital } from "../../../core/format.ts";
import { Parole } from "../../parts/parole.tsx";
import { PromiseMark } from "../../parts/promise-mark.tsx";
import { useDesk } from "../../session.tsx";
import { describeEvent } from "./describe-event.ts";
import { KeepNumber } from "./keep-number.tsx";
import type { EventEntry } from "./thread.ts";

/** What happened to the case or a promise, in words; its ring where it is about a promise. */
export function EventItem({ view, it }: { view: CaseView; it: EventEntry }) {
  const { t } = useTranslation();
  const { nameOf, isMe, format, calendar } = useDesk();
  const now = useNow();
  const told = describeEvent(it, view, {
    t,
    nameOf: (party) =>
      isMe(party) ? t("case.you").toLowerCase() : (nameOf(party) ?? (party.role === "customer" ? view.customer.name : t("case.someone"))),
    format,
    now,
    zone: calendar.zone,
  });
  return (
    <ThreadRow
      at={it.at}
      mark={told.state ? <PromiseMark state={told.state} size={18} decorative /> : <IconInfoCircle size={17} stroke={1.7} aria-hidden />}
      bare={told.state !== null}
    >
      <p className="entry-head strong">{capital(told.words)}</p>
      {told.quote && (
        <p>
          <Parole words={told.quote} language={view.language} small />
        </p>
      )}
      {told.dates && (
        <p className="entry-dates num">
          {told.dates.from && <s className="dim">{told.dates.from}</s>} <strong>{told.dates.to}</strong>
        </p>
      )}
      {told.detail && <p className="meta">{told.detail}</p>}
      {told.number && (
        <p className="num">{told.number.dial ? <a href={`tel:${told.number.dial}`}>{told.number.typed}</a> : told.number.typed}</p>
      )}
      {told.number?.dial && <KeepNumber view={view} dial={told.number.dial} />}
    </ThreadRow>
  );
}

/** Time, mark, and what is told. */
export function ThreadRow({ at, mark, bare = false, children }: { at: string; mark: ReactNode; bare?: boolean; children: ReactNode }) {
  const { format } = useDesk();
  return (
    <li className="entry">
      <time className="entry-time num" dateTime={at}>
        {format.clock(instant(at))}
      </time>
      <span className={bare ? "entry-mark" : "entry-mark entry-disc"}>{mark}</span>
      <div className="entry-body">{children}</div>
    </li>
  );
}
