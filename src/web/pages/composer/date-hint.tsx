import { Suspense } from "react";
import type { CaseView } from "../../../contract/case.ts";
import type { Instant } from "../../../core/time.ts";
import type { Choice, Promising } from "./draft-promises.ts";
import { lazy } from "../../lazy.ts";

const DateReasons = lazy(async () => ({ default: (await import("./date-reasons.tsx")).DateReasons }));

export interface DateHintTerms {
  promise: Promising;
  view: CaseView;
  /** Writes another date into the sentence. */
  onDate: (at: Instant) => void;
  onChoose: (choice: Choice) => void;
}

/** Of a promise with a date to come: why it may not hold, and when one could; when a call would find the customer in. */
export function DateHint(props: DateHintTerms) {
  const { due, decision } = props.promise;
  if (decision === "dismiss" || (due.kind !== "exact" && due.kind !== "window") || props.promise.doubt === "past") return null;
  return (
    <Suspense>
      <DateReasons {...props} due={due} />
    </Suspense>
  );
}
