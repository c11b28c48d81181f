import { Button, SegmentedControl, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Role } from "../../../core/policy.ts";
import { invite } from "../../desk-api.ts";
import { Form, FormFoot, useForm } from "../../parts/form.tsx";
import { keys } from "../../queries.ts";
import { useDesk } from "../../session.tsx";
import { typed } from "../../typed.ts";
import type { Invited } from "./invited.ts";
import { RoleField } from "./role-field.tsx";
import { useSaved } from "./use-saved.ts";

export function InviteForm({ onInvited, onCancel }: { onInvited: (it: Invited) => void; onCancel: () => void }) {
  const { t } = useTranslation();
  const { session } = useDesk();
  const saved = useSaved(keys.session);
  const form = useForm({ fields: ["name", "email", "role"], about: { email_taken: "email", director_only: "role" } });
  const [name, setName] = useState("");
  const [email, setEmail] = useState("");
  const [role, setRole] = useState<Role>("person");
  const [language, setLanguage] = useState(session.desk.language);
  const send = () =>
    form.run(
      "invite",
      () => invite({ name, email, role, language }),
      (it) => {
        saved();
        onInvited({ ...it, name, email });
      },
    );
  return (
    <Form form={form} className="form sheet" label={t("settings.people.invite")} onSubmit={send}>
      <h2>{t("settings.people.invite")}</h2>
      <div className="form-pair">
        <TextInput autoFocus label={t("settings.people.name")} autoComplete="off" error={form.error("name")} {...typed(name, setName)} />
        <TextInput
          type="email"
          label={t("settings.people.email")}
          autoComplete="off"
          error={form.error("email")}
          {...typed(email, setEmail)}
        />
      </div>
      <RoleField value={role} onChange={setRole} error={form.error("role")} />
      <div className="form-choice">
        <span className="form-label" id="invite-language">
          {t("settings.mine.language")}
        </span>
        <SegmentedControl
          aria-labelledby="invite-language"
          value={language}
          onChange={(it) => setLanguage(it as "fr" | "en")}
          data={(["fr", "en"] as const).map((value) => ({ value, label: t(`settings.mine.${value}`) }))}
        />
      </div>
      <FormFoot form={form}>
        <Button type="submit" loading={form.pending !== null}>
          {t("settings.people.inviteAct")}
        </Button>
        <Button variant="subtle" onClick={onCancel}>
          {t("shell.cancel")}
        </Button>
      </FormFoot>
    </Form>
  );
}
