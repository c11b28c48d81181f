import type { CustomField } from "../store/custom-fields.ts";

export type Value = string | number;

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** Whether that may stand in the field. */
export function fits({ kind, choices }: CustomField, value: Value): boolean {
  if (kind === "number") return typeof value === "number";
  if (typeof value !== "string") return false;
  if (kind === "date") return DAY.test(value);
  return kind === "text" || choices.includes(value);
}
