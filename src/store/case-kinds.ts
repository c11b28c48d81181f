import type { CaseKind } from "../core/case-kind.ts";
import type { DeskId } from "../core/ids.ts";
import { type Instant, toDate } from "../core/time.ts";
import type { Tx } from "./database.ts";

/** What the desk made of its kinds of case, in the order they were made; none where it changed nothing. */
export async function readKinds(tx: Tx, desk: DeskId): Promise<CaseKind[]> {
  const rows = await tx.selectFrom("case_kinds").selectAll().where("desk_id", "=", desk).orderBy("kind_id").execute();
  return rows.map(({ kind_id, names, settings, archived_at }) => ({ id: kind_id, names, settings, archived: archived_at !== null }));
}

/** New or known; its archiving too. */
export async function writeKind(tx: Tx, desk: DeskId, { id, names, settings, archived }: CaseKind, at: Instant): Promise<void> {
  const terms = { names: JSON.stringify(names), settings: JSON.stringify(settings), archived_at: archived ? toDate(at) : null };
  await tx
    .insertInto("case_kinds")
    .values({ desk_id: desk, kind_id: id, ...terms })
    .onConflict((on) => on.columns(["desk_id", "kind_id"]).doUpdateSet(terms))
    .execute();
}
