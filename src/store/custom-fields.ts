import type { DeskId, FieldId } from "../core/ids.ts";
import type { Tx } from "./database.ts";
import type { Schema } from "./schema.ts";

type Row = Schema["custom_fields"];
export interface CustomField {
  id: FieldId;
  about: Row["about"];
  name: string;
  kind: Row["kind"];
  choices: string[];
}

/** The desk's own fields, in the order it gave them; those put away are left out. */
export async function readFields(tx: Tx, desk: DeskId): Promise<CustomField[]> {
  return tx
    .selectFrom("custom_fields")
    .select(["field_id as id", "about", "name", "kind", "choices"])
    .where("desk_id", "=", desk)
    .where("retired", "=", false)
    .orderBy("place")
    .orderBy("field_id")
    .execute();
}

/** The same, with those put away: what stood in one stays there. */
export async function fieldNames(tx: Tx, desk: DeskId): Promise<Pick<CustomField, "id" | "name">[]> {
  return tx.selectFrom("custom_fields").select(["field_id as id", "name"]).where("desk_id", "=", desk).execute();
}

/** The desk's fields from now on. What stood in one that is no longer listed stays where it is, unseen. */
export async function writeFields(tx: Tx, desk: DeskId, fields: readonly CustomField[]): Promise<void> {
  await tx.updateTable("custom_fields").set({ retired: true }).where("desk_id", "=", desk).execute();
  for (const [place, { id, about, name, kind, choices }] of fields.entries()) {
    const terms = { name, choices: JSON.stringify(choices), place, retired: false };
    await tx
      .insertInto("custom_fields")
      .values({ desk_id: desk, field_id: id, about, kind, ...terms })
      .onConflict((on) => on.columns(["desk_id", "field_id"]).doUpdateSet(terms))
      .execute();
  }
}
