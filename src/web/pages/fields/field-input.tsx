import { NumberInput, Select, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { CustomFieldView, FieldValue } from "../../../contract/customer.ts";
import { useDesk } from "../../session.tsx";

interface Terms {
  field: CustomFieldView;
  value: FieldValue | null;
  autoFocus?: boolean;
  onChange: (value: FieldValue | null) => void;
}

/** What may be written in a field of the desk's own; null while nothing stands there. */
export function FieldInput({ field: { name, kind, choices }, value, autoFocus = false, onChange }: Terms) {
  const { t } = useTranslation();
  const { me } = useDesk();
  const named = { label: name, "data-autofocus": autoFocus || undefined };
  switch (kind) {
    case "number":
      return (
        <NumberInput
          {...named}
          hideControls
          decimalSeparator={me.language === "fr" ? "," : "."}
          allowedDecimalSeparators={[",", "."]}
          value={value ?? ""}
          onChange={(it) => onChange(typeof it === "number" ? it : null)}
        />
      );
    case "choice":
      return (
        <Select
          {...named}
          clearable
          placeholder={t("tags.fields.empty")}
          data={choices}
          value={value === null ? null : String(value)}
          onChange={onChange}
        />
      );
    default:
      return (
        <TextInput
          {...named}
          type={kind === "date" ? "date" : "text"}
          maxLength={2000}
          value={value ?? ""}
          onChange={(event) => onChange(event.currentTarget.value === "" ? null : event.currentTarget.value)}
        />
      );
  }
}
