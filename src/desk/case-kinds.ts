import { type CaseKind, GENERAL_KIND, kindsOf } from "../core/case-kind.ts";
import type { CaseId, KindId, PersonId, StageId } from "../core/ids.ts";
import { readKinds, writeKind } from "../store/case-kinds.ts";
import { onBehalf } from "../store/on-behalf.ts";
import type { Desk } from "./desk.ts";
import { handle, type Handled } from "./handle.ts";
import { type Outcome, refuse } from "./refusal.ts";
import { changeRules } from "./settings.ts";

/** All kinds of case of the desk, the general one first; those put away too (contract KindsView). */
export const kindsView = (desk: Desk): Promise<readonly CaseKind[]> =>
  onBehalf(desk.database, desk.id, async (tx) => kindsOf({ kinds: await readKinds(tx, desk.id) }));

/** The kind is so from now on; made where there was none under its id. The general one cannot be put away: every case is of some kind. */
export async function changeKind(desk: Desk, kind: CaseKind): Promise<Outcome> {
  if (kind.archived && kind.id === GENERAL_KIND.id) return refuse("general_kind_stays");
  return changeRules(desk, (tx) => writeKind(tx, desk.id, kind, desk.clock.now()));
}

/** Throws NotFound. */
export const setKind = (desk: Desk, me: PersonId, id: CaseId, kind: KindId): Promise<Handled> =>
  handle(desk, id, [{ type: "SetKind", kind, by: me }]);

/** Throws NotFound. */
export const setStage = (desk: Desk, me: PersonId, id: CaseId, stage: StageId): Promise<Handled> =>
  handle(desk, id, [{ type: "SetStatus", stage, by: me }]);
