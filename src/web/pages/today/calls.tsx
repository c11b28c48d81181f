import { IconPhoneX } from "@tabler/icons-react";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { DayView } from "../../../contract/day.ts";
import { nextReachable, type ReachableTime, reachableOn } from "../../../core/reachable.ts";
import { type Instant, instant, localDate, type TimeZone } from "../../../core/time.ts";
import { useNow } from "../../clock.tsx";
import { capital, type Format } from "../../../core/format.ts";
import { lostWords } from "../../parts/lost-words.ts";
import { NowOnScale, OnScale } from "../../parts/hour-scale.tsx";
import { useDesk } from "../../session.tsx";
import { usePromiseActs } from "../acts/promise-acts.tsx";
import { CallHead, CallLink } from "./call-head.tsx";
import { CallOutcome } from "./call-outcome.tsx";
import { useDayScale } from "./load-bar.tsx";
import { Side } from "./side.tsx";

type CallBackLine = DayView["callBacks"][number];
type TryLine = DayView["toTryAgain"][number];
type AskedLine = DayView["callsAsked"][number];
type LostLine = DayView["lostCalls"][number];

/** Calls promised by tonight, with when each customer says to be reachable; then the calls that nobody took. */
export function Calls({ day }: { day: DayView }) {
  const { t } = useTranslation();
  const now = useNow();
  const { calendar } = useDesk();
  const lostToday = day.lostCalls.every(({ at }) => localDate(instant(at), calendar.zone) === localDate(now, calendar.zone));
  const first = day.callBacks.find((line) => isReachable(timesOf(line), now, calendar.zone))?.commitmentId;
  return (
    <>
      <Side title={t("today.side.callBack")} count={day.callsAsked.length + day.callBacks.length} none={t("today.side.callBackNone")}>
        {day.callsAsked.map((line) => (
          <Asked key={line.case.id} line={line} />
        ))}
        {day.callBacks.map((line) => (
          <CallBack key={line.commitmentId} line={line} next={line.commitmentId === first} />
        ))}
      </Side>
      {day.dates.length > 0 && (
        <Side title={t("today.side.dates")} count={day.dates.length}>
          {day.dates.map((line) => (
            <DateToSettle key={line.commitmentId} line={line} />
          ))}
        </Side>
      )}
      {day.lostCalls.length > 0 && (
        <Side title={t(lostToday ? "today.side.lostToday" : "today.side.lost")} count={day.lostCalls.length}>
          {day.lostCalls.map((line) => (
            <Lost key={line.case.id} line={line} />
          ))}
        </Side>
      )}
      {day.toTryAgain.length > 0 && (
        <Side title={t("today.side.tryAgain")} count={day.toTryAgain.length}>
          {day.toTryAgain.map((line) => (
            <TryAgain key={line.case.id} line={line} />
          ))}
        </Side>
      )}
    </>
  );
}

const timesOf = ({ reachable }: Pick<CallBackLine, "reachable">): ReachableTime[] =>
  reachable.map((it) => ({ ...it, saidAt: instant(it.saidAt) }));

function isReachable(times: readonly ReachableTime[], now: Instant, zone: TimeZone): boolean {
  const next = nextReachable(times, now, zone);
  return next !== null && next[0] <= now;
}

/** `next`: the first that can be reached now, the call to make. */
function CallBack({ line, next }: { line: CallBackLine; next: boolean }) {
  const { t } = useTranslation();
  const { format, isMe, nameOf } = useDesk();
  const now = useNow();
  const dueAt = instant(line.dueAt);
  const when = format.when(dueAt, now);
  const promiser = { role: "person", id: line.promiser } as const;
  const due = line.conventional
    ? t("today.row.noDate")
    : dueAt <= now
      ? t("today.side.callLate", { when, time: format.duration(now - dueAt) })
      : t("today.side.callDue", { when });
  const who = isMe(promiser) ? null : nameOf(promiser);
  return (
    <div className="side-row">
      <div className="side-grow">
        <CallHead line={line} />
        <Reach line={line} />
        <p className="meta">{[due, who, triedWords(line, now, format, t)].filter(Boolean).join(" · ")}</p>
      </div>
      <CallLink line={line} filled={next} />
    </div>
  );
}

/** A date proposed that they refused, or have not answered while the old one is near. */
function DateToSettle({ line }: { line: DayView["dates"][number] }) {
  const { t } = useTranslation();
  const { format, isMe, nameOf } = useDesk();
  const now = useNow();
  const ask = usePromiseActs();
  const promiser = { role: "person", id: line.promiser } as const;
  const who = isMe(promiser) ? null : nameOf(promiser);
  const due = t("today.side.dateStands", { when: format.when(instant(line.dueAt), now) });
  return (
    <div className="side-row">
      <div className="side-grow">
        <CallHead line={line} />
        <Reach line={line} />
        <p className={line.why === "date_refused" ? "meta tone-risque" : "meta tone-reneg"}>
          {t(`today.side.${line.why}`, { when: format.when(instant(line.proposedFor), now) })}
        </p>
        <p className="meta">{[due, who, triedWords(line, now, format, t)].filter(Boolean).join(" · ")}</p>
        <p className="call-outcome">
          <button
            type="button"
            className="link"
            onClick={() => ask({ act: "answer", caseId: line.case.id, commitmentId: line.commitmentId })}
          >
            {t("promise.proposal.answer")}
          </button>
        </p>
      </div>
      <CallLink line={line} />
    </div>
  );
}

/** Asked for on their page: between which hours, and about what. */
function Asked({ line }: { line: AskedLine }) {
  const { t } = useTranslation();
  const { format } = useDesk();
  const now = useNow();
  const [from, to] = [line.notBefore, line.notAfter].map((it) => it && instant(it)) as [Instant | null, Instant | null];
  const late = to !== null && to <= now;
  const words =
    from === null || to === null
      ? t("today.side.askedSoon", { when: format.when(instant(line.askedAt), now) })
      : t(late ? "today.side.askedLate" : "today.side.askedBetween", { from: format.when(from, now), to: format.hour(to) });
  return (
    <div className="side-row">
      <div className="side-grow">
        <CallHead line={line} given={line.number} />
        <p className={late || (from !== null && from <= now) ? "call-now" : "meta"}>{words}</p>
        {line.words && <p className="meta asked-words">{line.words}</p>}
        <p className="meta">{triedWords(line, now, format, t)}</p>
        <CallOutcome line={line} />
      </div>
      <CallLink line={line} filled={from === null || from <= now} dial={line.number?.dial} />
    </div>
  );
}

/** When they say to be reachable, drawn on the day and in words. */
function Reach({ line }: { line: Pick<CallBackLine, "reachable"> }) {
  const { t } = useTranslation();
  const { format, calendar } = useDesk();
  const now = useNow();
  const times = timesOf(line);
  const reach = sayReachable(times, now, calendar.zone, format, t);
  return (
    <>
      <AvailabilityWindow times={times} />
      {reach && <p className={isReachable(times, now, calendar.zone) ? "call-now" : "meta"}>{reach}</p>}
    </>
  );
}

/** The day's line of hours, and on it when the customer can be reached; nothing where they said nothing of it. */
function AvailabilityWindow({ times }: { times: readonly ReachableTime[] }) {
  const { calendar } = useDesk();
  const now = useNow();
  const scale = useDayScale();
  const spans = reachableOn(times, localDate(now, calendar.zone), calendar.zone);
  if (!scale || !spans) return null;
  return (
    <div className="window" aria-hidden>
      {spans.map(([from, to]) => (
        <OnScale key={from} scale={scale} from={from} to={to} name={from <= now && now < to ? "window-open window-now" : "window-open"} />
      ))}
      <NowOnScale scale={scale} now={now} />
    </div>
  );
}

/** «Joignable maintenant, jusqu'à 11 h 30»; else when next; null where nothing was said. */
export function sayReachable(times: readonly ReachableTime[], now: Instant, zone: TimeZone, format: Format, t: TFunction): string | null {
  if (times.length === 0) return null;
  const next = nextReachable(times, now, zone);
  if (!next) return t("today.reach.unknown");
  const [from, to] = next;
  const midnight = localDate(to, zone) !== localDate((to - 1) as Instant, zone);
  if (from <= now) return midnight ? t("today.reach.now") : t("today.reach.nowUntil", { until: format.hour(to) });
  const day = localDate(from, zone) === localDate(now, zone) ? "" : format.day(from, now);
  const said = midnight
    ? t("today.reach.from", { from: format.hour(from) })
    : t("today.reach.between", { from: format.hour(from), until: format.hour(to) });
  return capital(day ? t("today.reach.on", { said, day }) : said);
}

function triedWords(
  { tries, triedAt, tryAt }: Pick<CallBackLine, "tries" | "triedAt" | "tryAt">,
  now: Instant,
  format: Format,
  t: TFunction,
): string | null {
  if (!triedAt) return null;
  const tried = t("today.side.tried", { count: tries, when: format.when(instant(triedAt), now) });
  if (!tryAt) return tried;
  const due = instant(tryAt) <= now ? t("today.side.tryNow") : t("today.side.tryAt", { when: format.when(instant(tryAt), now) });
  return `${tried} · ${due}`;
}

/** Tried without success, and due again today: when they can be reached, how often it was tried, and when the next is. */
function TryAgain({ line }: { line: TryLine }) {
  const { t } = useTranslation();
  const { format } = useDesk();
  const now = useNow();
  return (
    <div className="side-row">
      <div className="side-grow">
        <CallHead line={line} />
        <Reach line={line} />
        <p className="meta">{triedWords(line, now, format, t)}</p>
        <CallOutcome line={line} />
      </div>
      <CallLink line={line} />
    </div>
  );
}

function Lost({ line }: { line: LostLine }) {
  const { t } = useTranslation();
  const { format, calendar } = useDesk();
  const now = useNow();
  const more = [
    capital(lostWords(line, now, format, t)),
    triedWords(line, now, format, t),
    sayReachable(timesOf(line), now, calendar.zone, format, t),
  ];
  return (
    <div className="side-row">
      <IconPhoneX size={16} stroke={1.7} aria-hidden className="side-icon" />
      <div className="side-grow">
        <CallHead line={line} />
        <p className="meta">{more.filter(Boolean).join(" · ")}</p>
        <CallOutcome line={line} />
      </div>
      <CallLink line={line} />
    </div>
  );
}
