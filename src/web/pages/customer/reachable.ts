import type { TFunction } from "i18next";
import type { CustomerSays } from "../../../contract/case.ts";
import type { ReachableView } from "../../../contract/customer.ts";
import type { Format } from "../../../core/format.ts";

const WEEK = [0, 1, 2, 3, 4, 5, 6];
const WORK = [0, 1, 2, 3, 4];
/** Where only one end is said, the other is a decent hour to call: nobody is called at night for it. */
const EARLIEST = 8 * 60;
const LATEST = 20 * 60;

/** Windows that a customer's own words give and that are not noted yet. «Aujourd'hui» and «demain» say nothing of other days. */
export function proposedWindows(
  says: readonly CustomerSays[],
  noted: readonly ReachableView[],
): { window: ReachableView; said: CustomerSays }[] {
  const known = new Set(noted.map(nameOf));
  const found = says.flatMap((one) =>
    one.availability
      .filter(({ reachable, day }) => reachable && day !== "today" && day !== "tomorrow")
      .map((it) => ({ window: windowOf(it), said: { settled: false, refusesDate: false, availability: [it] } })),
  );
  return found.filter(({ window }) => window.from < window.until && !known.has(nameOf(window)) && known.add(nameOf(window)));
}

function windowOf({ day, from, until }: CustomerSays["availability"][number]): ReachableView {
  const days = day === "weekdays" ? WORK : day === "weekend" ? [5, 6] : typeof day === "number" ? [day] : WEEK;
  const start = from ?? Math.min(EARLIEST, (until ?? LATEST) - 60);
  return { days, from: start, until: from === until && from !== null ? from + 60 : (until ?? Math.max(LATEST, start + 60)) };
}

/** Whether both ends are times, in order. */
export const isWindow = ({ from, until }: ReachableView): boolean => from < until;

const nameOf = ({ days, from, until }: ReachableView): string => [days.join(), from, until].join(" ");

/** «lun., mar., 10 h à 11 h 30». */
export function windowWords({ days, from, until }: ReachableView, t: TFunction, format: Format): string {
  const named = days.map((day) => t(`memory.customer.day.d${day as 0}`)).join(", ");
  const of = days.length === 7 ? t("memory.customer.everyDay") : days.join() === WORK.join() ? t("memory.customer.weekdays") : named;
  return t("memory.customer.window", { days: of, from: format.timeOfDay(from), until: format.timeOfDay(until) });
}
