import { Button } from "@mantine/core";
import { IconArrowForwardUp } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { TFunction } from "i18next";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { DayView } from "../../../contract/day.ts";
import type { TodayView } from "../../../contract/today.ts";
import { type DayLoad as Load, dayLoad, workMs } from "../../../core/load.ts";
import type { DeskPerson } from "../../../core/policy.ts";
import { localDate, type Millis } from "../../../core/time.ts";
import { useNow } from "../../clock.tsx";
import { dayKeys, readDay, workOf } from "../../day-api.ts";
import type { Format } from "../../../core/format.ts";
import { shortName } from "../../../core/names.ts";
import { isLead } from "../../../core/people.ts";
import { useDesk } from "../../session.tsx";
import { usePromiseActs } from "../acts/promise-acts.tsx";
import { LoadBar } from "./load-bar.tsx";
import { Side } from "./side.tsx";

/** The calls and the time promised; read again with everything of the day. */
export const useDay = (who: "mine" | "team") =>
  useQuery({ queryKey: dayKeys.day(who), queryFn: () => readDay(who), refetchInterval: 120_000 }).data;

/** «5 h 20 promises sur 6 h 30. Il reste 1 h 10.», and the day drawn; for the team, a line for each, by name. */
export function DayLoad({ who, view }: { who: "mine" | "team"; view: TodayView | undefined }) {
  const { t } = useTranslation();
  const day = useDay(who);
  const { me, context } = useDesk();
  if (!day) return null;
  const people =
    who === "mine" ? context.people.filter(({ id }) => id === me.id) : context.people.toSorted((a, b) => a.name.localeCompare(b.name));
  return (
    <Side title={t(who === "mine" ? "today.load.mine" : "today.load.team")} count={0} none="">
      {people.map((person) => (
        <PersonLoad key={person.id} person={person} day={day} view={view} named={who === "team"} />
      ))}
    </Side>
  );
}

function PersonLoad({ person, day, view, named }: { person: DeskPerson; day: DayView; view: TodayView | undefined; named: boolean }) {
  const { t } = useTranslation();
  const { context, calendar, format } = useDesk();
  const now = useNow();
  const load = useMemo(
    () => dayLoad(workOf(day.work, person.id), person, context, localDate(now, calendar.zone), now),
    [day, person, context, calendar, now],
  );
  const doneMs = day.done
    .filter(({ promiser }) => promiser === person.id)
    .reduce((sum, it) => sum + workMs({ kind: it.kind, workMs: it.workMs as Millis }, context.policy), 0);
  const said = sayLoad(load, doneMs, format, t);
  return (
    <div className="load-person">
      {named && <p className="strong">{person.name}</p>}
      <p className="load-said">
        {said.strong && <strong>{said.strong}</strong>} {said.rest} <Short load={load} />
      </p>
      <LoadBar load={load} said={`${said.strong} ${said.rest}`.trim()} labels={!named} />
      {!named && load.estimated > 0 && <Estimated count={load.estimated} />}
      <HandOver load={load} view={view} />
    </div>
  );
}

/** What is still promised against the open time that is left; once all is done, against the whole day's. */
export function sayLoad(
  { openMs, leftMs, promisedMs, shortMs }: Pick<Load, "openMs" | "leftMs" | "promisedMs" | "shortMs">,
  doneMs: number,
  format: Format,
  t: TFunction,
): { strong: string; rest: string } {
  if (openMs === 0) return { strong: "", rest: t("today.load.closed") };
  const open = format.duration(openMs);
  if (promisedMs === 0)
    return doneMs > 0
      ? { strong: t("today.load.promised", { time: format.duration(doneMs) }), rest: t("today.load.done", { open }) }
      : { strong: "", rest: leftMs > 0 ? t("today.load.free", { left: format.duration(leftMs) }) : t("today.load.over") };
  const strong = t("today.load.promised", { time: format.duration(promisedMs) });
  if (leftMs === 0) return { strong: `${strong}.`, rest: t("today.load.ended") };
  const left = format.duration(leftMs);
  const room = leftMs - promisedMs;
  return {
    strong,
    rest: room > 0 && shortMs === 0 ? t("today.load.rest", { left, rest: format.duration(room) }) : t("today.load.of", { left }),
  };
}

function Short({ load: { shortMs } }: { load: Load }) {
  const { t } = useTranslation();
  const { format } = useDesk();
  return shortMs > 0 ? <strong className="tone-risque">{t("today.load.short", { time: format.duration(shortMs) })}</strong> : null;
}

/** Whose figure it is, where nobody said how long it takes. */
function Estimated({ count }: { count: number }) {
  const { t } = useTranslation();
  const { me } = useDesk();
  return (
    <p className="meta">
      {t("today.load.estimated", { count })}{" "}
      {isLead(me) && (
        <Link className="link" to="/reglages/$part" params={{ part: "regles" }}>
          {t("today.load.times")}
        </Link>
      )}
    </p>
  );
}

/** What finds no room can be handed over from here: the customer is told who has it, as with any handing over. */
function HandOver({ load: { short }, view }: { load: Load; view: TodayView | undefined }) {
  const { t } = useTranslation();
  const ask = usePromiseActs();
  const line = view?.promises.find(({ commitment }) => (short as string[]).includes(commitment.id));
  if (!line) return null;
  return (
    <Button
      size="xs"
      mt={8}
      maw="100%"
      variant="default"
      leftSection={<IconArrowForwardUp size={16} stroke={1.7} aria-hidden />}
      onClick={() => ask({ act: "handOver", caseId: line.case.id, commitmentId: line.commitment.id })}
    >
      {t("today.load.handOver", { customer: shortName(line.case.customer.name) })}
    </Button>
  );
}
