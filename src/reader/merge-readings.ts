import type { ReadCommitment } from "./reading.ts";

/**
 * One reading of two. What both found is as sure as the surer of them, and stays as the rules read it, with what they left
 * open filled in. What the second alone found is asked about, never tracked by itself. What the rules alone found stays.
 */
export function mergeReadings(rules: readonly ReadCommitment[], second: readonly ReadCommitment[]): ReadCommitment[] {
  const shared = Map.groupBy(second, (it) => sharingMost(it, rules));
  const both = rules.map((it) => (shared.get(it) ?? []).reduce(together, it));
  const asked = (shared.get(null) ?? []).map((it) => ({ ...it, band: "ask" as const }));
  return [...both, ...asked].sort((a, b) => a.start - b.start);
}

/** The one of these that shares the longest passage with it; null when none shares any. */
function sharingMost(it: ReadCommitment, these: readonly ReadCommitment[]): ReadCommitment | null {
  const length = (one: ReadCommitment) => Math.min(it.end, one.end) - Math.max(it.start, one.start);
  return these.filter((one) => length(one) > 0).sort((a, b) => length(b) - length(a))[0] ?? null;
}

function together(ours: ReadCommitment, theirs: ReadCommitment): ReadCommitment {
  const { confidence, band } = theirs.confidence > ours.confidence ? theirs : ours;
  return {
    ...ours,
    kind: ours.kind === "other" ? theirs.kind : ours.kind,
    due: ours.due.kind === "none" ? theirs.due : ours.due,
    conditional: ours.conditional || theirs.conditional,
    confidence,
    band,
  };
}
