import { Button, Checkbox, PasswordInput, Radio, SegmentedControl, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import type { NotifyChoice } from "../../../contract/session.ts";
import { changePassword, choose } from "../../desk-api.ts";
import { Form, FormFoot, useForm } from "../../parts/form.tsx";
import { keys } from "../../queries.ts";
import { useDesk } from "../../session.tsx";
import { typed } from "../../typed.ts";
import { Absences } from "./absences.tsx";
import { OwnSecondStep } from "./own-second-step.tsx";
import { SettingsSection } from "./settings-section.tsx";
import { SignIns } from "./sign-ins.tsx";
import { ThisDevice } from "./this-device.tsx";
import { useSaved } from "./use-saved.ts";

type Choice = z.output<typeof NotifyChoice>;

const CHOICES: readonly Choice[] = ["at_once", "digest", "page_only"];

/** One's own choices, which no one else makes. */
export function MinePart() {
  const { t } = useTranslation();
  const { me } = useDesk();
  return (
    <>
      <ChoicesForm />
      <SettingsSection title={t("settings.device.title")} text={t("settings.device.text")}>
        <ThisDevice />
      </SettingsSection>
      <SettingsSection title={t("settings.mine.absences")} text={t("settings.absences.text")}>
        <Absences person={me} />
      </SettingsSection>
      <SettingsSection title={t("settings.mine.passwordTitle")}>
        <PasswordForm />
      </SettingsSection>
      <SettingsSection title={t("secondStep.own.title")} text={t("secondStep.own.text")}>
        <OwnSecondStep />
      </SettingsSection>
      <SettingsSection title={t("secondStep.signIns.title")} text={t("secondStep.signIns.text")}>
        <SignIns />
      </SettingsSection>
    </>
  );
}

function ChoicesForm() {
  const { t } = useTranslation();
  const { me } = useDesk();
  const saved = useSaved(keys.session);
  const form = useForm({ fields: ["directLine"] });
  const [language, setLanguage] = useState(me.language);
  const [notify, setNotify] = useState(me.notify);
  const [directLine, setDirectLine] = useState(me.directLine ?? "");
  const [letterKeys, setLetterKeys] = useState(me.letterKeys);
  return (
    <Form
      form={form}
      onSubmit={() =>
        form.run(
          "save",
          () => choose({ language, notify, directLine: directLine.trim() || null, letterKeys }),
          () => saved(),
        )
      }
    >
      <div className="form-choice">
        <span className="form-label" id="my-language">
          {t("settings.mine.language")}
        </span>
        <SegmentedControl
          aria-labelledby="my-language"
          value={language}
          onChange={(it) => setLanguage(it as "fr" | "en")}
          data={(["fr", "en"] as const).map((value) => ({ value, label: <span lang={value}>{t(`settings.mine.${value}`)}</span> }))}
        />
      </div>
      <Radio.Group label={t("settings.mine.notify")} value={notify} onChange={(it) => setNotify(it as Choice)}>
        <div className="form-options">
          {CHOICES.map((value) => (
            <Radio key={value} value={value} label={t(`settings.mine.${value}`)} description={t(`settings.mine.${value}Text`)} />
          ))}
        </div>
      </Radio.Group>
      <TextInput
        type="tel"
        className="form-short"
        autoComplete="tel"
        label={t("settings.mine.directLine")}
        description={t("settings.mine.directLineText")}
        error={form.error("directLine")}
        {...typed(directLine, setDirectLine)}
      />
      <Checkbox
        label={t("settings.mine.letterKeys")}
        description={t("settings.mine.letterKeysText")}
        checked={letterKeys}
        onChange={(event) => setLetterKeys(event.currentTarget.checked)}
      />
      <FormFoot form={form}>
        <Button type="submit" loading={form.pending !== null}>
          {t("forms.save")}
        </Button>
      </FormFoot>
    </Form>
  );
}

function PasswordForm() {
  const { t } = useTranslation();
  const { me } = useDesk();
  const saved = useSaved();
  const form = useForm({ fields: ["currentPassword", "newPassword"], about: { wrong_credentials: "currentPassword" } });
  const [present, setPresent] = useState("");
  const [next, setNext] = useState("");
  const changed = () => {
    setPresent("");
    setNext("");
    saved(t("settings.mine.changed"));
  };
  const toggle = { visibilityToggleButtonProps: { "aria-label": t("session.showPassword") } };
  return (
    <Form form={form} onSubmit={() => form.run("change", () => changePassword(present, next), changed)}>
      <input type="email" className="hidden" autoComplete="username" value={me.email} readOnly tabIndex={-1} aria-hidden />
      <PasswordInput
        className="form-short"
        label={t("settings.mine.present")}
        autoComplete="current-password"
        error={form.error("currentPassword")}
        {...typed(present, setPresent)}
        {...toggle}
      />
      <PasswordInput
        className="form-short"
        label={t("settings.mine.next")}
        description={t("session.passwordHelp")}
        autoComplete="new-password"
        error={form.error("newPassword")}
        {...typed(next, setNext)}
        {...toggle}
      />
      <FormFoot form={form}>
        <Button type="submit" variant="default" loading={form.pending !== null}>
          {t("settings.mine.change")}
        </Button>
      </FormFoot>
    </Form>
  );
}
