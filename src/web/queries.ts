import { QueryClient } from "@tanstack/react-query";
import { ApiProblem } from "./api.ts";

/** One name for what is read from the server, so that the stream and the gestures know what to read again. */
export const keys = {
  session: ["session"],
  today: ["today"],
  counts: ["counts"],
  inbox: ["inbox"],
  cases: ["cases"],
  notifications: ["notifications"],
  /** Of what is sent: promises said kept. */
  keeping: ["keeping"],
  case: (id: string) => ["case", id],
} as const;

/** What one gesture on a case may have changed; on any case where none is named. */
export function readCaseAgain(client: QueryClient, caseId?: string): void {
  for (const queryKey of [caseId ? keys.case(caseId) : ["case"], keys.today, keys.counts, keys.inbox])
    void client.invalidateQueries({ queryKey });
}

/** Two cases, or a customer, stand on many pages. */
export const readAllAgain = (client: QueryClient): void => void client.invalidateQueries();

/** A refusal is an answer and is not asked again; a failure is, twice. */
export function makeQueryClient(): QueryClient {
  const retry = (count: number, error: Error) => count < 2 && !(error instanceof ApiProblem && error.status < 500);
  return new QueryClient({ defaultOptions: { queries: { retry, staleTime: 15_000 }, mutations: { retry: false, networkMode: "always" } } });
}
