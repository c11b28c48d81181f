import type { CaseView } from "../../../contract/case.ts";
import type { CommitmentKind } from "../../../core/due.ts";
import { type ReachableTime, reachableOn, reachableTimes } from "../../../core/reachable.ts";
import { type Instant, instant, localDate, minutes, plus } from "../../../core/time.ts";
import { useNow } from "../../clock.tsx";
import { useDesk } from "../../session.tsx";

/** So far into their time is a call aimed: nobody answers on the minute. */
const INTO = minutes(15);

interface Aim {
  from: Instant;
  until: Instant;
  /** When to aim at instead of the date said; null where that falls within their time. */
  at: Instant | null;
}

/** Of a promised call: when the customer can be reached that day, and when to aim at; null where nobody said. */
export function useAim(kind: CommitmentKind, view: CaseView, dueAt: Instant): Aim | null {
  const { calendar } = useDesk();
  const now = useNow();
  if (kind !== "call_back") return null;
  const spans = reachableOn(timesOf(view), localDate(dueAt, calendar.zone), calendar.zone)?.filter(
    ([from, until]) => until > now && calendar.between(from, until) > 0,
  );
  if (!spans || spans.length === 0) return null;
  const within = spans.find(([from, until]) => from < dueAt && dueAt <= until);
  const [from, until] = within ?? spans.find(([start]) => start >= dueAt) ?? spans.at(-1)!;
  const at = plus(from, INTO);
  return { from, until, at: within || at <= now || at > until ? null : at };
}

/** What the desk remembers, and what their last message that says so said. */
export function timesOf({ customer, timeline }: CaseView): ReachableTime[] {
  const last = timeline.interactions.find(({ says }) => says && says.availability.length > 0);
  return reachableTimes(customer.reachable, last?.says?.availability.map((it) => ({ ...it, saidAt: instant(last.saidAt) })) ?? []);
}
