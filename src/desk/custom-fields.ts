import { type CustomField, readFields, writeFields } from "../store/custom-fields.ts";
import { onBehalf } from "../store/on-behalf.ts";
import type { Desk } from "./desk.ts";

/** The desk's own fields, in its order (contract CustomFields). */
export const fieldsView = (desk: Desk): Promise<CustomField[]> => onBehalf(desk.database, desk.id, (tx) => readFields(tx, desk.id));

/** These are the desk's fields from now on; what stood in one left out stays, unseen. */
export const changeFields = (desk: Desk, fields: readonly CustomField[]): Promise<void> =>
  onBehalf(desk.database, desk.id, (tx) => writeFields(tx, desk.id, fields));
