import { act } from "../core/act.ts";
import { evolve, type CaseState } from "../core/case.ts";
import type { Command, Refusal } from "../core/command.ts";
import type { Decision } from "../core/decision.ts";
import type { CaseId } from "../core/ids.ts";
import type { Settled } from "../core/settle.ts";
import { type Instant, latest } from "../core/time.ts";
import { watch } from "../core/watch.ts";
import { append, type CaseChange } from "../store/append.ts";
import { readCaseForUpdate, type StoredCase } from "../store/cases.ts";
import type { Tx } from "../store/database.ts";
import { leadsTo } from "../store/parts.ts";
import { onBehalf } from "../store/on-behalf.ts";
import { type DeskContext, readContext } from "./context.ts";
import { type Desk, NotFound } from "./desk.ts";
import { notificationsOf } from "./notifications.ts";
import { overloads } from "./overload.ts";
import type { DeskRefusal } from "./refusal.ts";

/** The rules' decision, or a no of the desk's own. */
export type Handled = Decision | { ok: false; refusal: Refusal | DeskRefusal };

/** What a use case sees of the case before it says what it wants of it. */
export interface Seen {
  tx: Tx;
  id: CaseId;
  /** The instant everything of this gesture happens at. */
  at: Instant;
  state: CaseState;
  context: DeskContext;
  reference: string;
}

export type Plan = readonly Command[] | ((seen: Seen) => Promise<readonly Command[]>);

/**
 * Read, act, append: one transaction. `plan` gives the commands once the case is seen, and may write the rows that belong
 * to them (a message, its place in the outbox): all of it is undone by a refusal, which changes nothing.
 * On a case merged into another, it happens there. Throws NotFound when this desk has no such case.
 */
export const handle = (desk: Desk, id: CaseId, plan: Plan): Promise<Handled> =>
  orRefusal(onBehalf(desk.database, desk.id, async (tx) => handleIn(desk, tx, (await leadsTo(tx, desk.id, id)) ?? id, plan)));

/** What was done; a refusal thrown within it, as an answer. */
export async function orRefusal<Done>(doing: Promise<Done>): Promise<Done | Extract<Handled, { ok: false }>> {
  try {
    return await doing;
  } catch (error) {
    if (error instanceof Refused) return error.decision;
    throw error;
  }
}

/** The same within the caller's transaction. Throws Refused, which must leave that transaction. */
export async function handleIn(desk: Desk, tx: Tx, id: CaseId, plan: Plan): Promise<Handled> {
  const stored = await readCaseForUpdate(tx, desk.id, id);
  if (!stored) throw new NotFound("case", id);
  const now = desk.clock.now();
  const context = await readContext(desk, tx, desk.id, stored.version, now);
  const at = latest(now, stored.state.lastAt);
  const commands =
    typeof plan === "function" ? await plan({ tx, id, at, state: stored.state, context, reference: stored.reference }) : plan;
  const decision = await actSeeingLoad(tx, desk, { id, state: stored.state, context, at }, commands);
  if (!decision.ok) throw new Refused(decision);
  await append(tx, [changeOf(desk, id, stored, decision.events, context)]);
  return decision;
}

/** The rules' decision, with what of it finds no room in people's time. */
async function actSeeingLoad(
  tx: Tx,
  desk: Desk,
  { id, state, context, at }: Pick<Seen, "id" | "state" | "context" | "at">,
  commands: readonly Command[],
): Promise<Decision> {
  const decision = act(state, commands, context, at);
  if (!decision.ok) return decision;
  const after = decision.events.reduce<CaseState>(evolve, state);
  const seen = await overloads(tx, desk.id, id, { events: decision.events, after, context, at });
  return seen.length > 0 ? act(state, [...commands, ...seen], context, at) : decision;
}

type Read = Pick<StoredCase, "position" | "statePosition" | "state"> | null;

/** The state after the events, with what is to be stored and told. */
export function changeOf(desk: Desk, id: CaseId, read: Read, events: CaseChange["events"], context: DeskContext): CaseChange {
  const state = events.reduce<CaseState | null>(evolve, read?.state ?? null)!;
  return changeTo(desk, id, read, { events, state, next: watch(state, context) }, context);
}

/** The same where what the events leave is known. */
export function changeTo(
  desk: Desk,
  id: CaseId,
  read: Read,
  { events, state, next }: Omit<Settled, "events"> & Pick<CaseChange, "events">,
  context: DeskContext,
): CaseChange {
  return {
    desk: desk.id,
    id,
    position: read?.position ?? 0,
    statePosition: read?.statePosition ?? 0,
    before: read?.state ?? null,
    events,
    after: state,
    wakeAt: next?.at ?? null,
    notifications: notificationsOf(desk, events, state, context),
  };
}

/** A refusal from within a plan: throw it, and nothing of the gesture happens. */
export const refuse = (code: Refusal["code"] | DeskRefusal["code"], detail: Refusal["detail"] = {}): Refused =>
  new Refused({ ok: false, refusal: { code, detail } as Refusal | DeskRefusal });

/** Carries a refusal out of the transaction, which rolls back on its way. */
export class Refused extends Error {
  readonly decision: Extract<Handled, { ok: false }>;
  constructor(decision: Extract<Handled, { ok: false }>) {
    super(decision.refusal.code);
    this.decision = decision;
  }
}
