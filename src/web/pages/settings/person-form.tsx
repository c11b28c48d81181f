import { Button, Checkbox, Select, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import type { PersonView } from "../../../contract/session.ts";
import { changePerson } from "../../desk-api.ts";
import { Form, FormFoot, useForm } from "../../parts/form.tsx";
import { keys } from "../../queries.ts";
import { useDesk } from "../../session.tsx";
import { typed } from "../../typed.ts";
import { Absences } from "./absences.tsx";
import { RoleField } from "./role-field.tsx";
import { useSaved } from "./use-saved.ts";

const NOBODY = "";

/** A person's place on the desk, and when they are away. */
export function PersonForm({ person, onClose }: { person: z.output<typeof PersonView>; onClose: () => void }) {
  const { t } = useTranslation();
  const { session } = useDesk();
  const saved = useSaved(keys.session);
  const form = useForm({
    fields: ["name", "role", "backup", "active"],
    about: { director_only: "role", last_director: "role", not_yourself: "active", backup_is_self: "backup", unknown_backup: "backup" },
  });
  const [terms, setTerms] = useState({
    name: person.name,
    role: person.role,
    backup: person.backup,
    onRota: person.onRota,
    active: person.active,
  });
  const others = session.people.filter(({ id, active }) => active && id !== person.id).toSorted((a, b) => a.name.localeCompare(b.name));
  const save = () =>
    form.run(
      "save",
      () => changePerson(person.id, terms),
      () => {
        saved();
        onClose();
      },
    );
  return (
    <div className="person-open">
      <Form form={form} onSubmit={save} label={person.name}>
        <div className="form-pair">
          <TextInput
            label={t("settings.people.name")}
            autoComplete="off"
            error={form.error("name")}
            {...typed(terms.name, (it) => setTerms({ ...terms, name: it }))}
          />
          <Select
            label={t("settings.people.backup")}
            inputWrapperOrder={["label", "input", "description", "error"]}
            description={t("settings.people.backupText")}
            allowDeselect={false}
            data={[{ value: NOBODY, label: t("settings.people.noBackup") }, ...others.map(({ id, name }) => ({ value: id, label: name }))]}
            value={terms.backup ?? NOBODY}
            error={form.error("backup")}
            onChange={(backup) => setTerms({ ...terms, backup: backup || null })}
          />
        </div>
        <RoleField value={terms.role} onChange={(role) => setTerms({ ...terms, role })} error={form.error("role")} />
        <Checkbox
          label={t("settings.people.onRota")}
          checked={terms.onRota}
          onChange={(event) => setTerms({ ...terms, onRota: event.currentTarget.checked })}
        />
        <Checkbox
          label={t("settings.people.active")}
          description={t("settings.people.activeText")}
          checked={terms.active}
          error={form.error("active")}
          aria-invalid={form.error("active") !== undefined}
          onChange={(event) => setTerms({ ...terms, active: event.currentTarget.checked })}
        />
        <FormFoot form={form}>
          <Button type="submit" loading={form.pending !== null}>
            {t("forms.save")}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {t("shell.cancel")}
          </Button>
        </FormFoot>
      </Form>
      <div className="person-absences">
        <h3>{t("settings.absences.title")}</h3>
        <p className="meta">{t("settings.absences.text")}</p>
        <Absences person={person} />
      </div>
    </div>
  );
}
