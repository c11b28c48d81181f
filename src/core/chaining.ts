import { type CaseState, latestVersion } from "./case.ts";
import { pathTo } from "./chain.ts";
import { type Commitment, isOwed } from "./commitment.ts";
import type { CommitmentId, PersonId } from "./ids.ts";
import type { Instant, Millis } from "./time.ts";

/** What may be asked of a chain: a promise waits on another, does so no more, or its own work takes so much open time. */
export type ChainCommand =
  | { type: "WaitOn"; commitment: CommitmentId; on: CommitmentId; by: PersonId }
  | { type: "StopWaiting"; commitment: CommitmentId; on: CommitmentId; by: PersonId }
  | { type: "SetWork"; commitment: CommitmentId; workMs: Millis; by: PersonId };

export type ChainEvent = { at: Instant } &
  /** `waitsOn`: all it waits on from now on. */
  (
    | { type: "WaitsOnChanged"; commitment: CommitmentId; on: CommitmentId; waits: boolean; waitsOn: readonly CommitmentId[]; by: PersonId }
    | { type: "WorkSet"; commitment: CommitmentId; workMs: Millis; by: PersonId }
  );

type Undated = ChainEvent extends infer E ? (E extends ChainEvent ? Omit<E, "at"> : never) : never;

/** Why not: the words of the promises in a circle, in order, the first once more at the end. */
export type ChainRefusal =
  | { code: "waits_on_itself" | "waits_on_unknown"; detail: Record<string, never> }
  | { code: "waits_in_circle"; detail: { path: string } };

/** What follows on a promise that is owed; nothing where it stands so already. */
export function chained(state: CaseState, it: Commitment, command: ChainCommand): Undated[] | ChainRefusal {
  if (command.type === "SetWork")
    return command.workMs === it.workMs ? [] : [{ type: "WorkSet", commitment: it.id, workMs: command.workMs, by: command.by }];
  const on = latestVersion(state, command.on);
  if (!on) return { code: "waits_on_unknown", detail: {} };
  const waits = command.type === "WaitOn";
  const others = it.waitsOn.filter((id) => latestVersion(state, id)?.id !== on.id);
  if (waits === others.length < it.waitsOn.length) return [];
  const refused = waits && (isOwed(on) ? circle(state, it, on.id) : ({ code: "waits_on_unknown", detail: {} } as const));
  const waitsOn = waits ? [...others, on.id] : others;
  return refused || [{ type: "WaitsOnChanged", commitment: it.id, on: on.id, waits, waitsOn, by: command.by }];
}

/** Whether `on` comes back to it: a promise may not wait on what waits on it. */
export function circle(state: CaseState, it: Commitment, on: CommitmentId): ChainRefusal | null {
  const back = pathTo(state, on, it.id);
  if (back?.length === 1) return { code: "waits_on_itself", detail: {} };
  return back && { code: "waits_in_circle", detail: { path: [it, ...back].map(({ words }) => words).join(" → ") } };
}
