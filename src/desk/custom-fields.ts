import type { CaseId, FieldId, PersonId } from "../core/ids.ts";
import { type CustomField, readFields, writeFields } from "../store/custom-fields.ts";
import { onBehalf } from "../store/on-behalf.ts";
import { type Desk, NotFound } from "./desk.ts";
import { fits, type Value } from "./field-values.ts";
import { handle, type Handled, refuse } from "./handle.ts";

/** The desk's own fields, in its order (contract CustomFields). */
export const fieldsView = (desk: Desk): Promise<CustomField[]> => onBehalf(desk.database, desk.id, (tx) => readFields(tx, desk.id));

/** These are the desk's fields from now on; what stood in one left out stays, unseen. */
export const changeFields = (desk: Desk, fields: readonly CustomField[]): Promise<void> =>
  onBehalf(desk.database, desk.id, (tx) => writeFields(tx, desk.id, fields));

/** What stands in a field of a case from now on; null for nothing. Throws NotFound. Refuses a value that is not of the field's kind. */
export const setField = (desk: Desk, me: PersonId, id: CaseId, field: FieldId, value: Value | null): Promise<Handled> =>
  handle(desk, id, async ({ tx }) => {
    const known = (await readFields(tx, desk.id)).find((it) => it.id === field && it.about === "case");
    if (!known) throw new NotFound("field", field);
    if (value !== null && !fits(known, value)) throw refuse("value_does_not_fit", { field: known.name });
    return [{ type: "SetField", field, name: known.name, value, by: me }];
  });
