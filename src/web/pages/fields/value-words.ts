import type { CustomFieldView, FieldValue } from "../../../contract/customer.ts";
import { type Instant, instant } from "../../../core/time.ts";
import type { Format } from "../../../core/format.ts";

/** What stands in a field, as people write it. A day is a day wherever one is: noon keeps it so in every zone of a desk. */
export function valueWords({ kind }: CustomFieldView, value: FieldValue, format: Format, now: Instant): string {
  if (kind === "number" && typeof value === "number") return format.number(value);
  return kind === "date" ? format.day(instant(`${value}T12:00:00Z`), now) : String(value);
}
