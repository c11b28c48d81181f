import type { z } from "zod";
import type { DayView, LoadView, RecordView } from "../contract/day.ts";
import { instant } from "../core/time.ts";
import type { Work } from "../core/load.ts";
import { get } from "./api.ts";
import { keys } from "./queries.ts";

/** What changes with any promise is read again with the day's. */
export const dayKeys = {
  day: (who: "mine" | "team") => [...keys.today, "day", who],
  load: [...keys.today, "load"],
  record: (id: string) => ["record", id],
} as const;

export const readDay = (who: "mine" | "team") => get<DayView>(`/api/day?who=${who}`);
export const readLoad = () => get<z.output<typeof LoadView>>("/api/load");
export const readRecord = (id: string) => get<z.output<typeof RecordView>>(`/api/third-parties/${id}/record`);

/** What one person owes, for the rules to count (core/load.ts). */
export const workOf = (work: DayView["work"], person: string): Work[] =>
  work
    .filter(({ promiser }) => promiser === person)
    .map(({ id, kind, workMs, dueAt, notBefore }) => ({
      id: id as Work["id"],
      kind,
      workMs: workMs as Work["workMs"],
      dueAt: instant(dueAt),
      notBefore: notBefore === null ? null : instant(notBefore),
    }));
