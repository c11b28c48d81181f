import { Select, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CustomFieldView } from "../../../contract/customer.ts";
import { Form, type FormState } from "../../parts/form.tsx";
import { SaveActs } from "./save-acts.tsx";

const KINDS = ["text", "number", "date", "choice"] as const;
const ABOUT = ["case", "customer"] as const;

interface Terms {
  field: CustomFieldView;
  /** Its place in the list that is sent, by which the server names what is wrong. */
  at: number;
  isNew: boolean;
  form: FormState;
  onSave: (field: CustomFieldView) => void;
  onClose: () => void;
}

/** One field: where it is noted and what may stand there, both for good. */
export function FieldForm({ field, at, isNew, form, onSave, onClose }: Terms) {
  const { t } = useTranslation();
  const [it, setIt] = useState(field);
  const [lines, setLines] = useState(field.choices.join("\n"));
  const set = (change: Partial<CustomFieldView>) => setIt({ ...it, ...change });
  const choices = lines.split("\n").map((line) => line.trim());
  const save = () => onSave({ ...it, choices: it.kind === "choice" ? [...new Set(choices.filter(Boolean))] : [] });
  return (
    <Form form={form} onSubmit={save} label={isNew ? t("tags.fields.add") : t("tags.fields.edit", { name: field.name })}>
      <TextInput
        label={t("tags.fields.name")}
        required
        autoFocus
        maxLength={300}
        value={it.name}
        error={form.error(`${at}.name`)}
        onChange={({ currentTarget }) => set({ name: currentTarget.value })}
      />
      <Select
        label={t("tags.fields.about")}
        disabled={!isNew}
        allowDeselect={false}
        value={it.about}
        data={ABOUT.map((value) => ({ value, label: t(`tags.fields.abouts.${value}`) }))}
        onChange={(about) => set({ about: about as CustomFieldView["about"] })}
      />
      <Select
        label={t("tags.fields.kind")}
        disabled={!isNew}
        allowDeselect={false}
        value={it.kind}
        data={KINDS.map((value) => ({ value, label: t(`tags.fields.kinds.${value}`) }))}
        onChange={(kind) => set({ kind: kind as CustomFieldView["kind"] })}
      />
      {it.kind === "choice" && (
        <Textarea
          label={t("tags.fields.choices")}
          description={t("tags.fields.choicesHelp")}
          autosize
          minRows={3}
          value={lines}
          error={form.error(`${at}.choices`)}
          onChange={({ currentTarget }) => setLines(currentTarget.value)}
        />
      )}
      <SaveActs form={form} save={t("tags.fields.save")} empty={it.name.trim() === ""} onCancel={onClose} />
    </Form>
  );
}
