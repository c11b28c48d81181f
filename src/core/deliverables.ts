import { WORKING_DAY } from "./calendar.ts";
import type { CaseState } from "./case.ts";
import { type Deliverable, type KindSettings, sayNamed } from "./case-kind.ts";
import type { Command } from "./command.ts";
import { type Commitment, isOwed, type Party } from "./commitment.ts";
import type { CommitmentId, DeliverableId, PersonId } from "./ids.ts";
import type { Context } from "./policy.ts";
import type { Instant, Millis } from "./time.ts";

/** One that is promised on a case: under which id, by whom, for when; without a date it is watched by the policy's. */
export interface Chosen {
  deliverable: DeliverableId;
  id: CommitmentId;
  promiser: Party;
  dueAt: Instant | null;
}

/** Where each deliverable of such a case stands (S19); `commitment` null: nobody has promised it here. */
export interface Delivered {
  deliverable: Deliverable;
  commitment: Commitment | null;
}

const GONE: ReadonlySet<Commitment["status"]> = new Set(["dismissed", "released", "replaced"]);

/** In the order of the kind, the last promise of each. */
export function deliverablesOf({ commitments }: Pick<CaseState, "commitments">, { deliverables }: KindSettings): Delivered[] {
  return deliverables.map((deliverable) => ({
    deliverable,
    commitment: commitments.findLast((it) => it.deliverable === deliverable.id && !GONE.has(it.status)) ?? null,
  }));
}

/** When it would be due, promised at `now`: whole working days end with the day. Null where its kind of case gives it no time. */
export function dueWithin({ within }: Deliverable, { calendar }: Context, now: Instant): Instant | null {
  if (within === undefined) return null;
  return within % WORKING_DAY === 0 ? calendar.addWorkingDays(now, within / WORKING_DAY) : calendar.add(now, within);
}

/** A promise for each, in the order of the kind so that each can wait on those before; what is owed already is not promised twice. */
export function promiseDeliverables(
  state: CaseState,
  settings: KindSettings,
  chosen: readonly Chosen[],
  saidBy: PersonId,
): Command[] | "unknown_deliverable" {
  if (chosen.some(({ deliverable }) => !settings.deliverables.some(({ id }) => id === deliverable))) return "unknown_deliverable";
  const owed = new Map(
    deliverablesOf(state, settings).flatMap(({ deliverable, commitment }) =>
      commitment && isOwed(commitment) ? [[deliverable.id, commitment.id] as const] : [],
    ),
  );
  return settings.deliverables.flatMap((deliverable): Command[] => {
    const one = chosen.find((it) => it.deliverable === deliverable.id);
    if (!one || owed.has(deliverable.id)) return [];
    const waitsOn = deliverable.waitsOn.flatMap((on) => owed.get(on) ?? []);
    owed.set(deliverable.id, one.id);
    return [{ type: "MakeCommitment", terms: termsFor(state, deliverable, { ...one, waitsOn, saidBy }) }];
  });
}

function termsFor(
  { language }: CaseState,
  deliverable: Deliverable,
  { id, promiser, dueAt, waitsOn, saidBy }: Chosen & { waitsOn: CommitmentId[]; saidBy: PersonId },
) {
  return {
    id,
    words: sayNamed(deliverable, language),
    kind: deliverable.kind,
    promiser,
    saidBy,
    saidIn: null,
    due: dueAt === null ? ({ kind: "none" } as const) : ({ kind: "exact", by: dueAt, words: "" } as const),
    waitsOn,
    workMs: 0 as Millis,
    deliverable: deliverable.id,
    ...(deliverable.internal && { internal: true as const }),
  };
}
