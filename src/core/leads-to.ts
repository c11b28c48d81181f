import { type CaseState, latestVersion } from "./case.ts";
import type { CommitmentId } from "./ids.ts";

/** Whether what `id` waits on comes to `end`: a promise made again may not wait on what waits on it. Each is `seen` once, however many wait on it. */
export function leadsTo(state: CaseState, id: CommitmentId, end: CommitmentId, seen = new Set<CommitmentId>()): boolean {
  const it = latestVersion(state, id);
  if (!it || seen.has(it.id)) return false;
  seen.add(it.id);
  return it.id === end || it.waitsOn.some((on) => leadsTo(state, on, end, seen));
}
