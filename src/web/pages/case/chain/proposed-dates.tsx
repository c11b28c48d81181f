import "../../../styles/acts.css";
import { Button, Modal, SegmentedControl, Select, Skeleton, Textarea } from "@mantine/core";
import { IconMail, IconPhone } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../../contract/case.ts";
import type { CommitmentView } from "../../../../contract/commitment.ts";
import { type Instant, instant } from "../../../../core/time.ts";
import { datesKey, readDates } from "../../../chain-api.ts";
import { useNow } from "../../../clock.tsx";
import { capital, formatter, localeOf } from "../../../../core/format.ts";
import { useWordsIn } from "../../../i18n.ts";
import { shortName } from "../../../../core/names.ts";
import { DayTimeInput } from "../../../parts/day-time-input.tsx";
import { PromiseWords } from "../../../parts/promise-words.tsx";
import { Refusal } from "../../../parts/problem-state.tsx";
import { useDesk } from "../../../session.tsx";
import { useSendKey } from "../../../use-keys.ts";
import { NamedField } from "../../acts/named-field.tsx";
import { type Proposing, useProposing } from "./use-proposing.ts";

interface Props {
  view: CaseView;
  onClose: () => void;
}

/** «Proposer les nouvelles dates»: for all that a slip made impossible, dates that hold, and one message that says so. */
export function ProposedDates({ view, onClose }: Props) {
  const { t } = useTranslation();
  const { session } = useDesk();
  const locale = localeOf(view.language, session.desk.country);
  const words = useWordsIn(locale, "rest");
  const { data, error } = useQuery({ queryKey: datesKey(view.id), queryFn: () => readDates(view.id), staleTime: 0 });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("dossier.newDates.title", { name: shortName(view.customer.name) })}
      size={720}
      padding={24}
      closeButtonProps={{ "aria-label": t("shell.close") }}
      returnFocus
    >
      {error ? (
        <Refusal error={error} />
      ) : !data || !words ? (
        <Skeleton h={320} className="after-wait" />
      ) : data.dates.length === 0 ? (
        <p>{t("dossier.newDates.none")}</p>
      ) : (
        <Fields view={view} found={data.dates} words={words} spoken={formatter(locale, session.desk.timeZone)} onClose={onClose} />
      )}
    </Modal>
  );
}

function Fields(props: Proposing) {
  const { t } = useTranslation();
  const { view } = props;
  const it = useProposing(props);
  const send = () => it.ready && !it.gesture.isPending && it.gesture.mutate();
  const form = useSendKey<HTMLDivElement>(send);
  const told = t(it.how === "message" ? "promise.move.what" : "promise.move.whatSaid");
  return (
    <div className="fields" ref={form}>
      <NamedField name={t("dossier.newDates.dates")}>
        {it.rows.map((row, i) => (
          <DateRow
            key={row.commitment}
            promise={row.promise}
            dates={row.dates.map(instant)}
            language={view.language}
            focus={i === 0}
            value={row.dueAt}
            onChange={(at) => it.choose(row.commitment, at)}
          />
        ))}
      </NamedField>
      <NamedField name={t("promise.move.reason")}>
        <Textarea
          aria-label={t("promise.move.reason")}
          description={t("dossier.newDates.reasonHelp", { language: t(`case.side.${view.language}`) })}
          required
          autosize
          minRows={1}
          lang={view.language}
          value={it.reason}
          onChange={({ currentTarget }) => it.setReason(currentTarget.value)}
        />
      </NamedField>
      <NamedField name={t("promise.move.how")}>
        <SegmentedControl
          aria-label={t("promise.move.how")}
          value={it.how}
          onChange={(next) => it.setHow(next as typeof it.how)}
          data={[
            { value: "message", label: t("promise.move.message"), disabled: !it.email },
            { value: "call", label: t("promise.move.call") },
          ]}
        />
      </NamedField>
      <NamedField name={told}>
        <Textarea
          aria-label={told}
          classNames={{ input: "said-input" }}
          lang={view.language}
          autosize
          minRows={5}
          value={it.text}
          onChange={({ currentTarget }) => it.setText(currentTarget.value)}
        />
      </NamedField>
      <Foot it={it} name={shortName(view.customer.name)} onSend={send} />
    </div>
  );
}

function Foot({ it, name, onSend }: { it: ReturnType<typeof useProposing>; name: string; onSend: () => void }) {
  const { t } = useTranslation();
  const Sign = it.how === "message" ? IconMail : IconPhone;
  return (
    <>
      <Refusal error={it.gesture.error} />
      <div className="fields-foot">
        <p className="fields-note">{t("dossier.newDates.foot", { name })}</p>
        <Button
          leftSection={<Sign size={17} stroke={1.9} aria-hidden />}
          loading={it.gesture.isPending}
          disabled={!it.ready}
          onClick={onSend}
        >
          {t(it.how === "message" ? "dossier.newDates.send" : "dossier.newDates.note")}
        </Button>
      </div>
    </>
  );
}

interface RowProps {
  promise: CommitmentView;
  dates: readonly Instant[];
  language: CaseView["language"];
  focus: boolean;
  value: Instant;
  onChange: (at: Instant) => void;
}

function DateRow({ promise, dates, language, focus, value, onChange }: RowProps) {
  const { t } = useTranslation();
  const { format } = useDesk();
  const now = useNow();
  const [other, setOther] = useState(false);
  const label = t("dossier.newDates.dateOf", { words: promise.words });
  return (
    <div className="new-date">
      <p>
        <PromiseWords promise={promise} language={language} small />
      </p>
      <p className="meta num">
        {!promise.conventional && <s>{format.dated(instant(promise.dueAt), now)}</s>}
        {promise.internal && ` · ${t("promise.internal")}`}
      </p>
      <Select
        aria-label={label}
        data-autofocus={focus || undefined}
        autoFocus={focus}
        allowDeselect={false}
        value={other ? "other" : String(value)}
        data={[
          ...dates.map((at, i) => ({
            value: String(at),
            label: `${capital(format.dated(at, now))}${i === 0 ? ` (${t("dossier.newDates.advised")})` : ""}`,
          })),
          { value: "other", label: t("promise.move.other") },
        ]}
        onChange={(next) => {
          setOther(next === "other");
          if (next !== "other") onChange(Number(next) as Instant);
        }}
      />
      {other && <DayTimeInput value={value} onChange={(at) => at !== null && onChange(at)} min={now} />}
    </div>
  );
}
