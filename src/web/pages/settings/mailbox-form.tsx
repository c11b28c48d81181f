import { Button, Checkbox, NativeSelect, Radio, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import type { ListenerView, MailboxBody, MailboxView, TestView } from "../../../contract/settings.ts";
import { addMailbox, changeMailbox, deskKeys, testMailbox } from "../../desk-api.ts";
import { Form, FormFoot, useForm } from "../../parts/form.tsx";
import { typed } from "../../typed.ts";
import { type LoginDraft, LoginFields, PORTS } from "./login-fields.tsx";
import { TestOutcome } from "./test-outcome.tsx";
import { useSaved } from "./use-saved.ts";

type Mailbox = z.output<typeof MailboxView>;
type Listener = z.output<typeof ListenerView>;

const FIELDS = ["address", "folder", "login"];
/** How far back the mailbox's past may be brought along, in days. */
const PASTS = [0, 30, 90, 365] as const;
const NEW_LOGIN: LoginDraft = { host: "", port: PORTS.imap.tls, security: "tls", user: "", password: "" };

/** One mailbox, new or known; it can be tried before it is kept. Its kind stays. */
export function MailboxForm({ box, listener, onClose }: { box: Mailbox | null; listener: Listener | undefined; onClose: () => void }) {
  const { t } = useTranslation();
  const saved = useSaved(deskKeys.mailboxes);
  const form = useForm({ fields: FIELDS, about: { mailbox_exists: "address", password_missing: "login.password" } });
  const [kind, setKind] = useState(box?.kind ?? "imap");
  const [address, setAddress] = useState(box?.address ?? "");
  const [login, setLogin] = useState<LoginDraft>(box?.login ? { ...box.login, password: "" } : NEW_LOGIN);
  const [folder, setFolder] = useState(box?.folder ?? "INBOX");
  const [pastDays, setPastDays] = useState(0);
  const [enabled, setEnabled] = useState(box?.enabled ?? true);
  const [result, setResult] = useState<TestView | null>(null);
  const body: z.input<typeof MailboxBody> =
    kind === "smtp"
      ? { kind, address, enabled }
      : { kind, address, folder, enabled, pastDays, login: { ...login, user: login.user || address } };
  const save = () =>
    form.run(
      "save",
      () => (box ? changeMailbox(box.id, body) : addMailbox(body)),
      () => {
        saved();
        onClose();
      },
    );
  const test = () => {
    setResult(null);
    form.run("test", () => testMailbox(body), setResult);
  };
  return (
    <Form form={form} className="form sheet" label={box?.address ?? t("settings.mail.add")} onSubmit={save}>
      {!box && (
        <Radio.Group label={t("settings.mail.kind")} value={kind} onChange={(it) => setKind(it as typeof kind)}>
          <div className="form-options">
            {(["imap", "smtp"] as const).map((it) => (
              <Radio key={it} value={it} label={t(`settings.mail.${it}`)} description={t(`settings.mail.${it}Text`)} />
            ))}
          </div>
        </Radio.Group>
      )}
      <TextInput
        type="email"
        label={t("settings.mail.address")}
        autoComplete="off"
        error={form.error("address")}
        {...typed(address, setAddress)}
      />
      {kind === "smtp" ? (
        listener && (
          <p className="settings-note">
            {listener.listening
              ? t("settings.mail.smtpWhere", { host: listener.host, port: listener.port })
              : t("settings.mail.smtpClosed")}
          </p>
        )
      ) : (
        <>
          <LoginFields
            login={login}
            onChange={setLogin}
            form={form}
            ports={PORTS.imap}
            stored={box !== null}
            userText={t("settings.mail.userIsAddress")}
          />
          <TextInput
            className="form-short"
            label={t("settings.mail.folder")}
            autoComplete="off"
            error={form.error("folder")}
            {...typed(folder, setFolder)}
          />
          <NativeSelect
            className="form-short"
            label={t("settings.mail.past")}
            description={t("settings.mail.pastText")}
            value={pastDays}
            onChange={(event) => setPastDays(Number(event.currentTarget.value))}
            data={PASTS.map((days) => ({
              value: String(days),
              label: days ? t("settings.mail.pastDays", { days }) : t("settings.mail.pastNone"),
            }))}
          />
        </>
      )}
      <Checkbox label={t("settings.mail.enabled")} checked={enabled} onChange={(event) => setEnabled(event.currentTarget.checked)} />
      <TestOutcome result={result} tried={{ ...login, folder }} ok={kind === "smtp" ? "okDoor" : "okMailbox"} />
      <FormFoot form={form}>
        <Button type="submit" loading={form.pending === "save"}>
          {t("forms.save")}
        </Button>
        <Button variant="default" loading={form.pending === "test"} onClick={test}>
          {t("settings.mail.testBox")}
        </Button>
        <Button variant="subtle" onClick={onClose}>
          {t("shell.cancel")}
        </Button>
      </FormFoot>
    </Form>
  );
}
