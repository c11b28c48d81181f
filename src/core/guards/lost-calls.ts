import { raised } from "../case.ts";
import { LOST_CALLS_ALARM, type LostCall } from "../exchange.ts";
import type { Guard } from "../guard.ts";
import { DAY, type Instant } from "../time.ts";

/** A customer who calls six times within a day and reaches nobody: no longer one person's matter, a manager hears, once (S17). */
export const lostCalls: Guard = {
  name: "lost_calls",
  watch(it) {
    const at = it.lostCall && alarmAt(it.lostCall);
    if (!it.lostCall || at === null) return null;
    const matter = { guard: "lost_calls", about: it.lostCall.interaction, since: it.lostCall.at } as const;
    return raised(it, matter) ? null : { at, finding: { ...matter, level: 1, to: "manager" } };
  },
  stands: (it, finding) => it.lostCall?.interaction === finding.about,
};

/** Whether so many were lost that it is an alarm, on the case and for the whole desk, until the customer is called back. */
export const isAlarm = (lost: LostCall): boolean => alarmAt(lost) !== null;

/** When the last of so many calls within a day was lost. */
function alarmAt({ times = [] }: LostCall): Instant | null {
  const [first, last] = [times.at(-LOST_CALLS_ALARM), times.at(-1)];
  return first !== undefined && last! - first <= DAY ? last! : null;
}
