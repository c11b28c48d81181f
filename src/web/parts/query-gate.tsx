import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { LoadingState } from "./loading-state.tsx";
import { ProblemState } from "./problem-state.tsx";

/** What was read, or why it is not there yet. */
export function QueryGate<Data>({
  query,
  rows = 3,
  children,
}: {
  query: UseQueryResult<Data>;
  rows?: number;
  children: (data: Data) => ReactNode;
}) {
  if (query.data !== undefined) return children(query.data);
  return query.error ? <ProblemState error={query.error} onRetry={() => void query.refetch()} /> : <LoadingState rows={rows} />;
}
