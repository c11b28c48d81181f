import { ActionIcon, Button, Modal } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../contract/case.ts";
import type { CustomFieldView, FieldValue } from "../../../contract/customer.ts";
import { useNow } from "../../clock.tsx";
import { setField, useFields } from "../../fields-api.ts";
import { Refusal } from "../../parts/problem-state.tsx";
import { useDesk } from "../../session.tsx";
import { useGesture } from "../acts/use-gesture.tsx";
import { FieldInput } from "../fields/field-input.tsx";
import { valueWords } from "../fields/value-words.ts";

/** What the desk notes on each case besides; nothing where it notes nothing. */
export function CaseFields({ view }: { view: CaseView }) {
  const { t } = useTranslation();
  const { format } = useDesk();
  const now = useNow();
  const fields = useFields("case");
  const [writing, setWriting] = useState<CustomFieldView | null>(null);
  if (fields.length === 0) return null;
  return (
    <section className="side" aria-label={t("tags.fields.title")}>
      <h2>{t("tags.fields.title")}</h2>
      <dl className="pairs case-fields">
        {fields.map((field) => {
          const value = view.fields[field.id];
          return (
            <div key={field.id}>
              <dt>{field.name}</dt>
              <dd>
                {value === undefined ? (
                  <span className="dim">{t("tags.fields.empty")}</span>
                ) : (
                  <span>{valueWords(field, value, format, now)}</span>
                )}
                <ActionIcon
                  variant="subtle"
                  size={32}
                  aria-label={t("tags.fields.edit", { name: field.name })}
                  onClick={() => setWriting(field)}
                >
                  <IconPencil size={16} stroke={1.7} aria-hidden />
                </ActionIcon>
              </dd>
            </div>
          );
        })}
      </dl>
      {writing && <FieldModal view={view} field={writing} onClose={() => setWriting(null)} />}
    </section>
  );
}

function FieldModal({ view, field, onClose }: { view: CaseView; field: CustomFieldView; onClose: () => void }) {
  const { t } = useTranslation();
  const [value, setValue] = useState<FieldValue | null>(view.fields[field.id] ?? null);
  const setting = useGesture({
    caseId: view.id,
    run: () => setField(view.id, field.id, value),
    done: t("tags.fields.kept"),
    onDone: onClose,
  });
  return (
    <Modal opened onClose={onClose} title={field.name} closeButtonProps={{ "aria-label": t("shell.close") }}>
      <form
        className="act"
        onSubmit={(event) => {
          event.preventDefault();
          setting.mutate();
        }}
      >
        <FieldInput field={field} value={value} autoFocus onChange={setValue} />
        <Refusal error={setting.error} />
        <div className="act-foot">
          <Button type="submit" loading={setting.isPending}>
            {t("tags.fields.save")}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
