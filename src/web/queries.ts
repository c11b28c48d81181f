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
  case: (id: string) => ["case", id],
} as const;

/** A refusal is an answer and is not asked again; a failure is, twice. */
export function makeQueryClient(): QueryClient {
  const retry = (count: number, error: Error) => count < 2 && !(error instanceof ApiProblem && error.status < 500);
  return new QueryClient({ defaultOptions: { queries: { retry, staleTime: 15_000 }, mutations: { retry: false, networkMode: "always" } } });
}
