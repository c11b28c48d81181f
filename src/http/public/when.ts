import type { Instant } from "../../core/time.ts";
import type { PublicPromise } from "../../desk/public-promises.ts";
import { type CustomerView, wordsOf } from "./customer-view.ts";

/** «aujourd’hui», «demain», else «mardi 1er décembre». */
export const dayOf = (at: Instant, { format, now }: CustomerView): string => format.saidDay(at, now);

/** «mardi 1er décembre, avant 17 h», as a due time is said. */
export function dueBy(at: Instant, view: CustomerView): string {
  return wordsOf(view).when.by(dayOf(at, view), view.format.hour(at));
}

/** «mardi 24 novembre à 10 h» of a promise that was said for an hour, else as above. */
export function dateOf(at: Instant, { atHour }: Pick<PublicPromise, "atHour">, view: CustomerView): string {
  return atHour ? wordsOf(view).when.at(dayOf(at, view), view.format.hour(at)) : dueBy(at, view);
}

/** When a promise is due; its date may be a span of hours. Null where no date was said. */
export function dueOf(it: Pick<PublicPromise, "dueAt" | "notBefore" | "atHour">, view: CustomerView): string | null {
  const { dueAt, notBefore } = it;
  if (dueAt === null) return null;
  const { format } = view;
  if (notBefore === null || format.daysBetween(notBefore, dueAt) !== 0) return dateOf(dueAt, it, view);
  return wordsOf(view).when.between(dayOf(dueAt, view), format.hour(notBefore), format.hour(dueAt));
}
