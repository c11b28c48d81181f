import "../../../styles/acts.css";
import { Button, Modal, SegmentedControl, Select, Skeleton, Textarea } from "@mantine/core";
import { IconMail, IconPhone } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import type { TFunction } from "i18next";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../../contract/case.ts";
import type { ChainDates } from "../../../../contract/chain.ts";
import type { CommitmentView, Telling } from "../../../../contract/commitment.ts";
import { newId } from "../../../../core/ids.ts";
import { type Instant, instant, iso } from "../../../../core/time.ts";
import { datesKey, proposeDates, readDates } from "../../../chain-api.ts";
import { useNow } from "../../../clock.tsx";
import { capital, type Format, formatter, localeOf } from "../../../../core/format.ts";
import { useWordsIn } from "../../../i18n.ts";
import { shortName } from "../../../../core/names.ts";
import { DayTimeInput } from "../../../parts/day-time-input.tsx";
import { PromiseWords } from "../../../parts/promise-words.tsx";
import { Refusal } from "../../../parts/problem-state.tsx";
import { useDesk } from "../../../session.tsx";
import { useSendKey } from "../../../use-keys.ts";
import { NamedField } from "../../acts/named-field.tsx";
import { useGesture } from "../../acts/use-gesture.tsx";
import { type ProposedDate, proposedDatesDraft } from "./proposed-dates-draft.ts";

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

type How = "message" | "call";

function Fields({ view, found, words, spoken, onClose }: Props & { found: ChainDates["dates"]; words: TFunction; spoken: Format }) {
  const { t } = useTranslation();
  const { session } = useDesk();
  const now = useNow();
  const [shown] = useState({ id: view.id, position: view.position });
  const [key] = useState(() => newId<string>(now));
  const rows = found.flatMap((it) => {
    const promise = view.commitments.find(({ id }) => id === it.commitment);
    return promise ? [{ ...it, promise }] : [];
  });
  const [chosen, setChosen] = useState<ReadonlyMap<string, Instant>>(
    () => new Map(found.map((it) => [it.commitment, instant(it.dates[0]!)])),
  );
  const [reason, setReason] = useState(() => causeOf(view));
  const email = view.customer.addresses.some(({ door }) => door === "email");
  const [how, setHow] = useState<How>(email ? "message" : "call");
  const [edited, setEdited] = useState<string | null>(null);
  const told = rows.filter(({ promise }) => promise.told);
  const dates = told.map(({ promise }): ProposedDate => ({ promise, dueAt: chosen.get(promise.id)! }));
  const text = edited ?? proposedDatesDraft(dates, reason, how === "call", words, spoken);
  const ready = reason.trim() !== "" && text.trim() !== "" && [...chosen.values()].every((at) => at > now);
  const telling: Telling = how === "message" ? { by: "message", key, text } : { by: "call", words: text };
  const gesture = useGesture({
    caseId: view.id,
    shown,
    run: (_, seen) =>
      proposeDates(
        view.id,
        { reason, telling, dates: rows.map(({ promise }) => ({ commitment: promise.id, dueAt: iso(chosen.get(promise.id)!) })) },
        seen,
      ),
    done: t(how === "message" && !session.desk.canSend ? "dossier.newDates.doneWaiting" : "dossier.newDates.done", { count: told.length }),
    onDone: onClose,
  });
  const send = () => ready && !gesture.isPending && gesture.mutate();
  const form = useSendKey<HTMLDivElement>(send);
  return (
    <div className="fields" ref={form}>
      <NamedField name={t("dossier.newDates.dates")}>
        {rows.map((row, i) => (
          <DateRow
            key={row.commitment}
            promise={row.promise}
            dates={row.dates.map(instant)}
            language={view.language}
            focus={i === 0}
            value={chosen.get(row.commitment)!}
            onChange={(at) => setChosen(new Map(chosen).set(row.commitment, at))}
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
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
      </NamedField>
      <NamedField name={t("promise.move.how")}>
        <SegmentedControl
          aria-label={t("promise.move.how")}
          value={how}
          onChange={(next) => {
            setHow(next as How);
            setEdited(null);
          }}
          data={[
            { value: "message", label: t("promise.move.message"), disabled: !email },
            { value: "call", label: t("promise.move.call") },
          ]}
        />
      </NamedField>
      <NamedField name={t(how === "message" ? "promise.move.what" : "promise.move.whatSaid")}>
        <Textarea
          aria-label={t(how === "message" ? "promise.move.what" : "promise.move.whatSaid")}
          classNames={{ input: "said-input" }}
          lang={view.language}
          autosize
          minRows={5}
          value={text}
          onChange={({ currentTarget }) => setEdited(currentTarget.value)}
        />
      </NamedField>
      <Refusal error={gesture.error} />
      <div className="fields-foot">
        <p className="fields-note">{t("dossier.newDates.foot", { name: shortName(view.customer.name) })}</p>
        <Button
          leftSection={
            how === "message" ? <IconMail size={17} stroke={1.9} aria-hidden /> : <IconPhone size={17} stroke={1.9} aria-hidden />
          }
          loading={gesture.isPending}
          disabled={!ready}
          onClick={send}
        >
          {t(how === "message" ? "dossier.newDates.send" : "dossier.newDates.note")}
        </Button>
      </div>
    </div>
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

/** Why the first of what came later did, in the words noted when its date was moved. */
function causeOf({ commitments, chain }: CaseView): string {
  const upstream = chain.flatMap(({ commitment }) => commitments.find(({ id }) => id === commitment) ?? []);
  return upstream.flatMap(({ dates }) => (dates.length > 1 ? [dates.at(-1)!.reason] : [])).find((reason) => reason) ?? "";
}
