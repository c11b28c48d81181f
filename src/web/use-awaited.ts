import { useQueries } from "@tanstack/react-query";
import type { Awaited } from "../core/realistic-date.ts";
import type { DateRecord } from "../core/third-party-record.ts";
import { dayKeys, readRecord } from "./day-api.ts";

/** What third parties owe, each with the record of its past dates; null until that is read. */
export function useAwaited(owed: readonly Omit<Awaited, "record">[]): Awaited[] {
  const records = useQueries({
    queries: owed.map(({ thirdParty }) => ({
      queryKey: dayKeys.record(thirdParty),
      queryFn: () => readRecord(thirdParty),
      staleTime: 300_000,
    })),
    combine: (all) => all.map(({ data }) => (data ?? null) as DateRecord | null),
  });
  return owed.map((it, i) => ({ ...it, record: records[i] ?? null }));
}
