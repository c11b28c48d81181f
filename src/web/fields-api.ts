import { useQuery } from "@tanstack/react-query";
import type { CustomFields, CustomFieldView, FieldValue } from "../contract/customer.ts";
import { get, send } from "./api.ts";

export const fieldsKey = ["settings", "fields"];
export const readFields = () => get<CustomFields>("/api/settings/fields");
export const changeFields = (fields: CustomFields) => send("PUT", "/api/settings/fields", fields);
export const setField = (id: string, field: string, value: FieldValue | null) => send("PUT", `/api/cases/${id}/fields/${field}`, { value });

const NONE: readonly CustomFieldView[] = [];

/** The desk's own fields on cases or on customers, in its order; none until they are read. */
export function useFields(about: CustomFieldView["about"]): readonly CustomFieldView[] {
  const fields = useQuery({ queryKey: fieldsKey, queryFn: readFields }).data ?? NONE;
  return fields.filter((it) => it.about === about);
}
