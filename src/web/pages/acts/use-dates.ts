import { useQuery } from "@tanstack/react-query";
import type { TFunction } from "i18next";
import type { CaseView } from "../../../contract/case.ts";
import type { CommitmentView } from "../../../contract/commitment.ts";
import { tenthsKept } from "../../../core/chance.ts";
import type { ThirdPartyId } from "../../../core/ids.ts";
import { type Considered, type Realistic, realisticDate } from "../../../core/realistic-date.ts";
import { DATES_MIN } from "../../../core/third-party-record.ts";
import { type Instant, instant, latest, type Millis } from "../../../core/time.ts";
import { useNow } from "../../clock.tsx";
import { dayKeys, readLoad, workOf } from "../../day-api.ts";
import { isOwedView } from "../../promise-state.ts";
import { useDesk } from "../../session.tsx";
import { useAwaited } from "../../use-awaited.ts";

export interface Dates {
  /** What the desk knows against that date: chain, closures, absences, load, third parties' records. */
  realistic: (dueAt: Instant) => Realistic;
  /** Whether anything known tells these dates apart, so that the first may be called advised. */
  advises: (dates: readonly Instant[]) => boolean;
  /** «Tenue 9 fois sur 10»; that there are too few dates to say; empty where nothing is awaited. */
  chance: (dueAt: Instant, t: TFunction) => string;
}

/** New dates for a promise, judged by what it waits on and who is to do it. */
export function useDates(commitment: CommitmentView, view: CaseView): Dates {
  const { context, calendar } = useDesk();
  const now = useNow();
  const load = useQuery({ queryKey: dayKeys.load, queryFn: readLoad }).data;
  const before = awaitedOf(commitment, view.commitments);
  const awaited = useAwaited(before);
  const { promiser, kind, id } = commitment;
  const person = promiser.role === "person" ? (context.people.find((one) => one.id === promiser.id) ?? null) : null;
  const works = person && load ? workOf(load.work, person.id).filter((work) => work.id !== id) : [];
  const considered = (dueAt: Instant): Considered => ({ dueAt, kind, workMs: commitment.workMs as Millis, person, works, awaited });
  const realistic = (dueAt: Instant) => realisticDate(considered(dueAt), { ...context, now });
  const speaksFor = (dueAt: Instant) => realistic(dueAt).reasons.length === 0;
  return {
    realistic,
    advises: (dates) => dates[0] !== undefined && speaksFor(dates[0]) && (awaited.length > 0 || !dates.every(speaksFor)),
    chance: (dueAt, t) => {
      if (awaited.length === 0) return "";
      const few = awaited.find(({ record }) => record !== null && record.dates < DATES_MIN);
      if (few) return t("reneg.fewDates");
      const tenths = tenthsKept(considered(dueAt), { calendar, now });
      return tenths === null ? "" : t("reneg.tenths", { tenths });
    },
  };
}

/** The last date owed by each third party that it waits on, however far up the chain. */
function awaitedOf(commitment: CommitmentView, all: readonly CommitmentView[]): { thirdParty: ThirdPartyId; dueAt: Instant }[] {
  const found = new Map<string, Instant>();
  const seen = new Set<string>();
  const look = (ids: readonly string[]) => {
    for (const it of all.filter(({ id }) => ids.includes(id) && !seen.has(id))) {
      seen.add(it.id);
      if (it.replacedBy) look([it.replacedBy]);
      else if (isOwedView(it)) {
        const { promiser, dueAt, conventional } = it;
        if (promiser.role === "third_party" && !conventional)
          found.set(promiser.id, latest(found.get(promiser.id) ?? instant(dueAt), instant(dueAt)));
        look(it.waitsOn);
      }
    }
  };
  look(commitment.waitsOn);
  return [...found].map(([id, dueAt]) => ({ thirdParty: id as ThirdPartyId, dueAt }));
}
