import { Checkbox, NativeSelect, Radio, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import type { ListenerView, MailboxBody, MailboxView } from "../../../contract/settings.ts";
import { addMailbox, changeMailbox, deskKeys, testMailbox } from "../../desk-api.ts";
import { Form, type FormState, useForm } from "../../parts/form.tsx";
import { typed } from "../../typed.ts";
import { type LoginDraft, LoginFields, PORTS } from "./login-fields.tsx";
import { ServerFoot } from "./server-foot.tsx";
import { TestOutcome } from "./test-outcome.tsx";
import { useSaved } from "./use-saved.ts";
import { useTried } from "./use-tried.ts";

type Mailbox = z.output<typeof MailboxView>;
type Listener = z.output<typeof ListenerView>;
type Kind = Mailbox["kind"];

const FIELDS = ["address", "folder", "login"];
/** How far back the mailbox's past may be brought along, in days. */
const PASTS = [0, 30, 90, 365] as const;
const NEW_LOGIN: LoginDraft = { host: "", port: PORTS.imap.tls, security: "tls", user: "", password: "" };

interface ImapDraft {
  login: LoginDraft;
  folder: string;
  pastDays: number;
}

/** One mailbox, new or known; it can be tried before it is kept. Its kind stays. */
export function MailboxForm({ box, listener, onClose }: { box: Mailbox | null; listener: Listener | undefined; onClose: () => void }) {
  const { t } = useTranslation();
  const saved = useSaved(deskKeys.mailboxes);
  const form = useForm({ fields: FIELDS, about: { mailbox_exists: "address", password_missing: "login.password" } });
  const [kind, setKind] = useState<Kind>(box?.kind ?? "imap");
  const [address, setAddress] = useState(box?.address ?? "");
  const [imap, setImap] = useState<ImapDraft>({
    login: box?.login ? { ...box.login, password: "" } : NEW_LOGIN,
    folder: box?.folder ?? "INBOX",
    pastDays: 0,
  });
  const [enabled, setEnabled] = useState(box?.enabled ?? true);
  const body: z.input<typeof MailboxBody> =
    kind === "smtp"
      ? { kind, address, enabled }
      : { kind, address, enabled, ...imap, login: { ...imap.login, user: imap.login.user || address } };
  const tried = useTried(form, () => testMailbox(body));
  const save = () =>
    form.run(
      "save",
      () => (box ? changeMailbox(box.id, body) : addMailbox(body)),
      () => {
        saved();
        onClose();
      },
    );
  return (
    <Form form={form} className="form sheet" label={box?.address ?? t("settings.mail.add")} onSubmit={save}>
      {!box && <KindChoice value={kind} onChange={setKind} />}
      <TextInput
        type="email"
        label={t("settings.mail.address")}
        autoComplete="off"
        error={form.error("address")}
        {...typed(address, setAddress)}
      />
      {kind === "smtp" && listener && <WhereToSend listener={listener} />}
      {kind === "imap" && <ImapFields draft={imap} change={(some) => setImap({ ...imap, ...some })} form={form} stored={box !== null} />}
      <Checkbox label={t("settings.mail.enabled")} checked={enabled} onChange={(event) => setEnabled(event.currentTarget.checked)} />
      <TestOutcome result={tried.result} tried={{ ...imap.login, folder: imap.folder }} ok={kind === "smtp" ? "okDoor" : "okMailbox"} />
      <ServerFoot form={form} tryIt={t("settings.mail.testBox")} onTry={tried.run} onClose={onClose} />
    </Form>
  );
}

function KindChoice({ value, onChange }: { value: Kind; onChange: (kind: Kind) => void }) {
  const { t } = useTranslation();
  return (
    <Radio.Group label={t("settings.mail.kind")} value={value} onChange={(it) => onChange(it as Kind)}>
      <div className="form-options">
        {(["imap", "smtp"] as const).map((it) => (
          <Radio key={it} value={it} label={t(`settings.mail.${it}`)} description={t(`settings.mail.${it}Text`)} />
        ))}
      </div>
    </Radio.Group>
  );
}

function WhereToSend({ listener: { listening, host, port } }: { listener: Listener }) {
  const { t } = useTranslation();
  return <p className="settings-note">{listening ? t("settings.mail.smtpWhere", { host, port }) : t("settings.mail.smtpClosed")}</p>;
}

interface ImapTerms {
  draft: ImapDraft;
  change: (some: Partial<ImapDraft>) => void;
  form: FormState;
  /** A password is stored: an empty field keeps it. */
  stored: boolean;
}

function ImapFields({ draft: { login, folder, pastDays }, change, form, stored }: ImapTerms) {
  const { t } = useTranslation();
  return (
    <>
      <LoginFields
        login={login}
        onChange={(its) => change({ login: its })}
        form={form}
        ports={PORTS.imap}
        stored={stored}
        userText={t("settings.mail.userIsAddress")}
      />
      <TextInput
        className="form-short"
        label={t("settings.mail.folder")}
        autoComplete="off"
        error={form.error("folder")}
        {...typed(folder, (it) => change({ folder: it }))}
      />
      <NativeSelect
        className="form-short"
        label={t("settings.mail.past")}
        description={t("settings.mail.pastText")}
        value={pastDays}
        onChange={(event) => change({ pastDays: Number(event.currentTarget.value) })}
        data={PASTS.map((days) => ({
          value: String(days),
          label: days ? t("settings.mail.pastDays", { days }) : t("settings.mail.pastNone"),
        }))}
      />
    </>
  );
}
