import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { CaseView } from "../../../contract/case.ts";
import type { CommitmentKind } from "../../../core/due.ts";
import type { ThirdPartyId } from "../../../core/ids.ts";
import { type Realistic, realisticDate } from "../../../core/realistic-date.ts";
import { DATES_MIN } from "../../../core/third-party-record.ts";
import { type Instant, instant, type Millis } from "../../../core/time.ts";
import { useNow } from "../../clock.tsx";
import { dayKeys, readLoad, workOf } from "../../day-api.ts";
import { useDesk } from "../../session.tsx";
import { useAwaited } from "../../use-awaited.ts";
import type { Promising } from "./draft-promises.ts";

/** Kinds of promise that come after what a third party has the thing for. Of the others, nothing is supposed. */
const AFTER_THIRD_PARTIES: ReadonlySet<CommitmentKind> = new Set(["repair", "deliver"]);

/** What speaks against a date, as far as this desk knows; third parties on the way with too few past dates to tell. */
export function useRealistic(
  promise: Promising,
  view: CaseView,
  dueAt: Instant,
): { found: Realistic; fewDates: { name: string; dates: number }[] } {
  const { context, nameOf } = useDesk();
  const now = useNow();
  const load = useQuery({ queryKey: dayKeys.load, queryFn: readLoad }).data;
  const { kind, promiser } = promise;
  const before = useMemo(
    () => (AFTER_THIRD_PARTIES.has(kind) && promiser.role === "person" ? owedByThirdParties(view) : []),
    [kind, promiser, view],
  );
  const awaited = useAwaited(before);
  const person = promiser.role === "person" ? (context.people.find(({ id }) => id === promiser.id) ?? null) : null;
  const found = realisticDate(
    { dueAt, kind, workMs: 0 as Millis, person, works: person && load ? workOf(load.work, person.id) : [], awaited },
    { ...context, now },
  );
  const fewDates = awaited.flatMap(({ thirdParty, record }) =>
    record && record.dates < DATES_MIN ? [{ name: nameOf({ role: "third_party", id: thirdParty }) ?? "", dates: record.dates }] : [],
  );
  return { found, fewDates };
}

/** The last date owed by each third party on this case. */
function owedByThirdParties({ commitments }: CaseView): { thirdParty: ThirdPartyId; dueAt: Instant }[] {
  const last = new Map<string, Instant>();
  for (const { promiser, status, dueAt, conventional } of commitments)
    if (promiser.role === "third_party" && (status === "open" || status === "broken") && !conventional)
      last.set(promiser.id, Math.max(last.get(promiser.id) ?? 0, instant(dueAt)) as Instant);
  return [...last].map(([id, dueAt]) => ({ thirdParty: id as ThirdPartyId, dueAt }));
}
