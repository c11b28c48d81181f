import { NumberInput, PasswordInput, Select, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { FormState } from "../../parts/form.tsx";
import { typed } from "../../typed.ts";

export interface LoginDraft {
  host: string;
  port: number;
  security: "tls" | "starttls" | "none";
  user: string;
  password: string;
}

type Security = LoginDraft["security"];
/** The usual port of each protection, by what is spoken there (RFC 8314 §3). */
export const PORTS = {
  imap: { tls: 993, starttls: 143, none: 143 },
  relay: { tls: 465, starttls: 587, none: 25 },
} as const satisfies Record<string, Record<Security, number>>;

interface Terms {
  login: LoginDraft;
  onChange: (login: LoginDraft) => void;
  form: FormState;
  ports: Record<Security, number>;
  /** A password is stored: an empty field keeps it. */
  stored: boolean;
  userText?: string;
}

/** An account on a mail server. The port follows the protection until it is set otherwise. */
export function LoginFields({ login, onChange, form, ports, stored, userText }: Terms) {
  const { t } = useTranslation();
  const change = (some: Partial<LoginDraft>) => onChange({ ...login, ...some });
  const protect = (security: Security) => change({ security, port: login.port === ports[login.security] ? ports[security] : login.port });
  return (
    <>
      <div className="form-triple">
        <TextInput
          label={t("settings.mail.host")}
          autoComplete="off"
          spellCheck={false}
          error={form.error("login.host")}
          {...typed(login.host, (it) => change({ host: it }))}
        />
        <NumberInput
          label={t("settings.mail.port")}
          hideControls
          allowDecimal={false}
          allowNegative={false}
          value={Number.isFinite(login.port) ? login.port : ""}
          error={form.error("login.port")}
          onChange={(port) => change({ port: typeof port === "number" ? port : Number.NaN })}
        />
        <Select
          label={t("settings.mail.security")}
          allowDeselect={false}
          value={login.security}
          data={(["tls", "starttls", "none"] as const).map((value) => ({ value, label: t(`settings.mail.${value}`) }))}
          onChange={(it) => protect(it as Security)}
        />
      </div>
      {login.security === "none" && (
        <p className="meta" role="status">
          {t("settings.mail.noneWarn")}
        </p>
      )}
      <div className="form-pair">
        <TextInput
          label={t("settings.mail.user")}
          description={userText}
          inputWrapperOrder={["label", "input", "description", "error"]}
          autoComplete="off"
          spellCheck={false}
          error={form.error("login.user")}
          {...typed(login.user, (it) => change({ user: it }))}
        />
        <PasswordInput
          label={t("settings.mail.password")}
          description={t(stored ? "settings.mail.passwordKept" : "settings.mail.passwordText")}
          inputWrapperOrder={["label", "input", "description", "error"]}
          autoComplete="new-password"
          error={form.error("login.password")}
          visibilityToggleButtonProps={{ "aria-label": t("session.showPassword") }}
          {...typed(login.password, (it) => change({ password: it }))}
        />
      </div>
    </>
  );
}
