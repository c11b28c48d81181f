import { ActionIcon, Button } from "@mantine/core";
import { IconPencil, IconPlus, IconTrash } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CustomFieldView } from "../../../contract/customer.ts";
import { newId } from "../../../core/ids.ts";
import { useNow } from "../../clock.tsx";
import { changeFields, fieldsKey, readFields } from "../../fields-api.ts";
import { useForm } from "../../parts/form.tsx";
import { Refusal } from "../../parts/problem-state.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";
import { FieldForm } from "./field-form.tsx";
import { NothingHere } from "./nothing-here.tsx";
import { useSaved } from "./use-saved.ts";

const ICON = { size: 16, stroke: 1.8 } as const;

/** What the desk notes on cases and on customers besides. */
export function FieldsPart() {
  const { t } = useTranslation();
  const query = useQuery({ queryKey: fieldsKey, queryFn: readFields });
  return (
    <>
      <p className="settings-intro">{t("tags.fields.intro")}</p>
      <QueryGate query={query}>{(fields) => <Fields fields={fields} />}</QueryGate>
    </>
  );
}

function Fields({ fields }: { fields: CustomFieldView[] }) {
  const { t } = useTranslation();
  const now = useNow();
  const saved = useSaved(fieldsKey);
  const [writing, setWriting] = useState<CustomFieldView | null>(null);
  const at = writing ? fields.findIndex(({ id }) => id === writing.id) : -1;
  const place = at < 0 ? fields.length : at;
  const form = useForm({ fields: [`${place}.name`, `${place}.choices`] });
  const keep = (next: CustomFieldView[], words: string) =>
    form.run(
      "save",
      () => changeFields(next),
      () => {
        saved(words);
        setWriting(null);
      },
    );
  const save = (it: CustomFieldView) =>
    keep(at < 0 ? [...fields, it] : fields.map((one) => (one.id === it.id ? it : one)), t("tags.fields.saved", { name: it.name }));
  const remove = (it: CustomFieldView) =>
    keep(
      fields.filter(({ id }) => id !== it.id),
      t("tags.fields.removed", { name: it.name }),
    );
  const editor = writing && (
    <FieldForm field={writing} at={place} isNew={at < 0} form={form} onSave={save} onClose={() => setWriting(null)} />
  );
  return (
    <>
      {fields.length === 0 && !writing && <NothingHere title={t("tags.fields.none")} text={t("tags.fields.noneText")} state="ouverte" />}
      {!writing && <Refusal error={form.refusal} />}
      <ul className="boxes">
        {fields.map((it) => (
          <li key={it.id} className="box">
            {it.id === writing?.id ? editor : <FieldLine field={it} onEdit={() => setWriting(it)} onRemove={() => remove(it)} />}
          </li>
        ))}
      </ul>
      {writing === null ? (
        <Button
          variant="default"
          leftSection={<IconPlus {...ICON} />}
          onClick={() => setWriting({ id: newId(now), about: "case", name: "", kind: "text", choices: [] })}
        >
          {t("tags.fields.add")}
        </Button>
      ) : (
        at < 0 && editor
      )}
    </>
  );
}

function FieldLine({ field, onEdit, onRemove }: { field: CustomFieldView; onEdit: () => void; onRemove: () => void }) {
  const { t } = useTranslation();
  const { name, about, kind, choices } = field;
  return (
    <div className="box-row">
      <div className="person-body">
        <p className="strong">{name}</p>
        <p className="meta">
          {[t(`tags.fields.abouts.${about}`), t(`tags.fields.kinds.${kind}`), choices.join(", ")].filter(Boolean).join(" · ")}
        </p>
      </div>
      <ActionIcon variant="subtle" size={36} aria-label={t("tags.fields.edit", { name })} onClick={onEdit}>
        <IconPencil {...ICON} />
      </ActionIcon>
      <ActionIcon variant="subtle" size={36} aria-label={t("tags.fields.remove", { name })} onClick={onRemove}>
        <IconTrash {...ICON} />
      </ActionIcon>
    </div>
  );
}
