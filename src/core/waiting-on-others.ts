import { type CaseState, latestVersion } from "./case.ts";
import { isOwed } from "./commitment.ts";

/** Whether the next step of the case is a third party's: the promise due first is theirs, or waits on one of theirs that is still owed. */
export function waitsOnOthers(state: CaseState): boolean {
  const owed = state.commitments.filter(isOwed).toSorted((a, b) => a.dueAt - b.dueAt);
  const next = owed[0];
  if (!next) return false;
  const awaited = next.waitsOn.map((id) => latestVersion(state, id));
  return [next, ...awaited].some((it) => it !== undefined && isOwed(it) && it.promiser.role === "third_party");
}
