import { Select, TextInput } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { InboxView } from "../../../contract/today.ts";
import { isAtHour } from "../../../core/due.ts";
import { useNow } from "../../clock.tsx";
import { DayTimeInput } from "../../parts/day-time-input.tsx";
import { PromiseMark } from "../../parts/promise-mark.tsx";
import { searched } from "../../parts/searched.ts";
import { useDesk } from "../../session.tsx";
import type { Choice, Promising } from "../composer/draft-promises.ts";
import { WhoMenu } from "../composer/who-menu.tsx";
import type { Whom } from "./use-note-promise.tsx";

const NEW = "new";
type Rows = InboxView["rows"];

/** What was read, row by row; each can be put right. */
export function NoteFields({
  it,
  whom,
  rows,
  onWhom,
  onChoice,
  children,
}: {
  it: Promising | undefined;
  whom: Whom | null;
  rows: Rows;
  onWhom: (whom: Whom) => void;
  onChoice: (choice: Choice) => void;
  /** To whom on the case, where there is a choice. */
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <dl className="note-fields">
      <Row name={t("promise.note.what")}>
        {it ? (
          <span className="note-kind">
            <PromiseMark state="ouverte" elapsed={0.2} size={18} decorative />
            {t(`kinds.name.${it.kind}`)}
          </span>
        ) : (
          <span className="dim">…</span>
        )}
      </Row>
      <Row name={t("promise.note.whom")}>
        <WhomField whom={whom} rows={rows} onWhom={onWhom} />
      </Row>
      {children && <Row name={t("thirdParties.organisation.promisedTo")}>{children}</Row>}
      <Row name={t("promise.note.who")}>
        {it ? (
          <WhoMenu promiser={it.promiser} unknown={it.unknown} onChange={(promiser) => onChoice({ promiser })} />
        ) : (
          <span className="dim">…</span>
        )}
        {it?.unknown && <p className="meta">{t("composer.unknownAsk")}</p>}
      </Row>
      <Row name={t(it && isAtHour(it.due) ? "promise.note.when" : "promise.note.before")}>
        {it ? <Before it={it} onChoice={onChoice} /> : <span className="dim">…</span>}
      </Row>
    </dl>
  );
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function WhomField({ whom, rows, onWhom }: { whom: Whom | null; rows: Rows; onWhom: (whom: Whom) => void }) {
  const { t } = useTranslation();
  const isNew = whom !== null && !("caseId" in whom);
  const known = rows.map(({ case: it }) => ({ value: it.id, label: `${it.customer.name} · ${it.subject} · ${it.reference}` }));
  const choose = (value: string | null) => value && onWhom(value === NEW ? { customer: "", subject: "" } : { caseId: value });
  return (
    <>
      <Select
        {...searched}
        limit={50}
        aria-label={t("promise.note.whom")}
        placeholder={t("promise.note.choose")}
        data={[...known, { value: NEW, label: t("promise.note.newCase") }]}
        value={whom === null ? null : isNew ? NEW : whom.caseId}
        onChange={choose}
        comboboxProps={{ withinPortal: true }}
        nothingFoundMessage={t("promise.note.noCase")}
      />
      {isNew && (
        <div className="note-new">
          <TextInput
            autoFocus
            label={t("promise.note.customer")}
            value={whom.customer}
            onChange={(event) => onWhom({ ...whom, customer: event.currentTarget.value })}
          />
          <TextInput
            label={t("promise.note.subject")}
            value={whom.subject}
            onChange={(event) => onWhom({ ...whom, subject: event.currentTarget.value })}
          />
        </div>
      )}
    </>
  );
}

function Before({ it, onChoice }: { it: Promising; onChoice: (choice: Choice) => void }) {
  const { t } = useTranslation();
  const { format } = useDesk();
  const now = useNow();
  const [changing, change] = useState(false);
  const by = it.due.kind === "exact" || it.due.kind === "window" ? it.due.by : null;
  return (
    <>
      <button type="button" className="link num" aria-expanded={changing} onClick={() => change(!changing)}>
        {by === null ? t("promise.note.noDate") : isAtHour(it.due) ? format.said(by, now) : format.when(by, now)}
      </button>
      {by !== null && by > now && <span className="dim num"> {t("today.row.in", { time: format.duration(by - now) })}</span>}
      {it.doubt === "closed" && <span className="tone-risque strong"> {t("composer.closedThen")}</span>}
      {it.doubt === "past" && <span className="tone-risque strong"> {t("composer.past")}</span>}
      {changing && <DayTimeInput value={by} min={now} onChange={(dueAt) => dueAt !== null && onChoice({ dueAt })} />}
    </>
  );
}
