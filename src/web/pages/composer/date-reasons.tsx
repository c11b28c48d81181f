import { Button, TextInput } from "@mantine/core";
import { IconCalendarOff, IconCheck, IconClock, IconTools, IconUserOff } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Due } from "../../../core/due.ts";
import type { Realistic, Unlikely } from "../../../core/realistic-date.ts";
import { DATES_MIN } from "../../../core/third-party-record.ts";
import { DAY, type Instant } from "../../../core/time.ts";
import { useNow } from "../../clock.tsx";
import { capital } from "../../../core/format.ts";
import { shortName } from "../../../core/names.ts";
import { useDesk } from "../../session.tsx";
import type { DateHintTerms } from "./date-hint.tsx";
import { useRealistic } from "./use-realistic.ts";
import { useAim } from "./use-aim.ts";

type Props = DateHintTerms & { due: Extract<Due, { kind: "exact" | "window" }> };

/** The reasons, in sentences; the next honest dates, one click each; or the date kept, with why. */
export function DateReasons({ promise, view, due, onDate, onChoose }: Props) {
  const { t } = useTranslation();
  const { format } = useDesk();
  const now = useNow();
  const { found, fewDates } = useRealistic(promise, view, due.by);
  const aim = useAim(promise.kind, view, due.by);
  const name = shortName(view.customer.name);
  if (found.reasons.length === 0 && !aim && fewDates.length === 0) return null;
  return (
    <div className="date-hint" role="group" aria-label={t("composer.hint.title")}>
      {found.reasons.length > 0 && <p className="tone-risque strong">{t("composer.hint.unlikely")}</p>}
      <ul>
        {found.reasons.map((reason) => (
          <Reason key={reason.why + ("on" in reason ? reason.on.thirdParty : "")} reason={reason} promise={promise} />
        ))}
        {fewDates.map((it) => (
          <li key={it.name} className="meta">
            {t("composer.hint.fewDates", { name: it.name, count: it.dates, min: DATES_MIN })}
          </li>
        ))}
        {aim && (
          <li>
            <IconClock size={16} stroke={1.7} aria-hidden />
            <span>
              {t("composer.hint.reachable", { name, from: format.hour(aim.from), until: format.hour(aim.until) })}{" "}
              {aim.at !== null && (
                <button type="button" className="link" onClick={() => onDate(aim.at!)}>
                  {t("composer.hint.aim", { when: format.when(aim.at, now) })}
                </button>
              )}
            </span>
          </li>
        )}
      </ul>
      {found.reasons.length > 0 && <Choices found={found} promise={promise} due={due.by} onDate={onDate} onChoose={onChoose} />}
    </div>
  );
}

const ICONS = { closed: IconCalendarOff, away: IconUserOff, awaited: IconTools, record: IconTools, load: IconClock } as const;

/** One reason against a date, in a sentence, with how the third party's dates came. */
export function Reason({ reason, promise }: { reason: Unlikely; promise: Pick<Props["promise"], "promiser"> }) {
  const Icon = ICONS[reason.why];
  const said = useReasonWords(reason, promise);
  return (
    <li>
      <Icon size={16} stroke={1.7} aria-hidden />
      <span>
        {said}
        {reason.why === "record" && <Delays byDay={reason.record.byDay} dates={reason.record.dates} />}
      </span>
    </li>
  );
}

function useReasonWords(reason: Unlikely, { promiser }: Pick<Props["promise"], "promiser">): string {
  const { t } = useTranslation();
  const { format, nameOf } = useDesk();
  const now = useNow();
  const thirdParty = "on" in reason ? (nameOf({ role: "third_party", id: reason.on.thirdParty }) ?? "") : "";
  switch (reason.why) {
    case "closed":
      return t("composer.hint.closed", { when: capital(format.dated(reason.at, now)) });
    case "away":
      return t("composer.hint.away", { name: nameOf(promiser) ?? "", until: format.when(reason.until, now) });
    case "awaited":
      return t(reason.workMs > 0 ? "composer.hint.awaitedWork" : "composer.hint.awaited", {
        name: thirdParty,
        when: format.when(reason.on.dueAt, now),
        work: format.duration(reason.workMs),
      });
    case "record":
      return t(reason.record.medianLateMs === null ? "composer.hint.record" : "composer.hint.recordLate", {
        name: thirdParty,
        share: format.percent(reason.record.kept / reason.record.dates),
        days: format.number(Math.max(0.1, (reason.record.medianLateMs ?? 0) / DAY)),
      });
    case "load":
      return t("composer.hint.load", { time: format.duration(reason.shortMs) });
  }
}

/** How the third party's last dates came: in time, then by days late. */
function Delays({ byDay, dates }: { byDay: readonly number[]; dates: number }) {
  const { t } = useTranslation();
  const { format } = useDesk();
  const most = Math.max(1, ...byDay);
  return (
    <span
      className="delays"
      role="img"
      aria-label={t("composer.hint.delays", { count: dates, share: format.percent((byDay[0] ?? 0) / dates) })}
    >
      {byDay.map((count, days) => (
        // The place in the row is the delay: there is no other key.
        // oxlint-disable-next-line react/no-array-index-key
        <span key={days} data-late={days > 0 || undefined} style={{ blockSize: `${Math.max(4, (count / most) * 28)}px` }} />
      ))}
    </span>
  );
}

function Choices({
  found,
  promise,
  due,
  onDate,
  onChoose,
}: Pick<Props, "promise" | "onDate" | "onChoose"> & { found: Realistic; due: Instant }) {
  const { t } = useTranslation();
  const { format } = useDesk();
  const now = useNow();
  const [asking, ask] = useState(false);
  const [reason, setReason] = useState("");
  const keep = () => {
    if (!reason.trim()) return;
    onChoose({ dateReason: reason.trim(), decision: "track" });
    ask(false);
  };
  if (promise.dateReason) return <p className="meta">{t("composer.hint.kept", { reason: promise.dateReason })}</p>;
  if (asking)
    return (
      <div className="date-hint-why">
        <TextInput
          label={t("composer.hint.why", { when: format.dated(due, now) })}
          autoFocus
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return;
            event.preventDefault();
            event.stopPropagation();
            keep();
          }}
        />
        <Button size="xs" h={32} variant="default" disabled={!reason.trim()} onClick={keep}>
          {t("composer.hint.keepIt")}
        </Button>
      </div>
    );
  return (
    <>
      {found.honest.length > 0 && <p className="meta">{t(found.ninth ? "composer.hint.ninth" : "composer.hint.next")}</p>}
      <div className="date-hint-acts">
        {found.honest.map((at, index) => (
          <Button
            key={at}
            size="xs"
            h={32}
            variant="default"
            className="num"
            leftSection={index === 0 ? <IconCheck size={16} stroke={1.9} aria-hidden /> : null}
            onClick={() => onDate(at)}
          >
            {t("composer.hint.replace", { when: format.dated(at, now) })}
          </Button>
        ))}
        <Button size="xs" h={32} variant="subtle" onClick={() => ask(true)}>
          {t("composer.hint.keep", { when: format.day(due, now) })}
        </Button>
      </div>
    </>
  );
}
