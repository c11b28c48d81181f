import "../../styles/second-step.css";
import { Button } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import type { BegunView } from "../../../contract/second-step.ts";
import { beginSecondStep, confirmSecondStep } from "../../second-step-api.ts";
import { Form, FormFoot, useForm } from "../form.tsx";
import { CodeInput } from "./code-input.tsx";
import { PresentPassword } from "./present-password.tsx";
import { QrPicture } from "./qr-picture.tsx";
import { RecoveryCodes } from "./recovery-codes.tsx";

type Begun = z.output<typeof BegunView>;

/** The password again, the key into the app, its first code, the recovery codes: only then does it count. */
export function SetUp({ cancel, onDone }: { cancel?: ReactNode; onDone: () => void }) {
  const [begun, setBegun] = useState<Begun | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  if (codes) return <RecoveryCodes codes={codes} onDone={onDone} />;
  if (begun) return <FirstCode begun={begun} cancel={cancel} onCodes={setCodes} />;
  return <PasswordAgain cancel={cancel} onBegun={setBegun} />;
}

function PasswordAgain({ cancel, onBegun }: { cancel: ReactNode; onBegun: (it: Begun) => void }) {
  const { t } = useTranslation();
  const form = useForm({ fields: ["password"], about: { wrong_credentials: "password" } });
  const [password, setPassword] = useState("");
  return (
    <Form form={form} onSubmit={() => form.run("begin", () => beginSecondStep(password), onBegun)}>
      <PresentPassword password={password} onChange={setPassword} error={form.error("password")} />
      <FormFoot form={form}>
        <Button type="submit" loading={form.pending !== null}>
          {t("secondStep.own.go")}
        </Button>
        {cancel}
      </FormFoot>
    </Form>
  );
}

function FirstCode({ begun, cancel, onCodes }: { begun: Begun; cancel: ReactNode; onCodes: (codes: string[]) => void }) {
  const { t } = useTranslation();
  const form = useForm({ fields: ["code"], about: { wrong_code: "code" } });
  const [code, setCode] = useState("");
  return (
    <Form
      form={form}
      onSubmit={() =>
        form.run(
          "confirm",
          () => confirmSecondStep(code),
          (it) => onCodes(it.codes),
        )
      }
    >
      <p className="strong">{t("secondStep.setUp.app")}</p>
      <AppKey begun={begun} />
      <p className="strong">{t("secondStep.setUp.first")}</p>
      <CodeInput label={t("secondStep.enter.code")} code={code} onChange={setCode} error={form.error("code")} />
      <FormFoot form={form}>
        <Button type="submit" loading={form.pending !== null}>
          {t("secondStep.setUp.act")}
        </Button>
        {cancel}
      </FormFoot>
      <p className="meta">{t("secondStep.setUp.ends")}</p>
    </Form>
  );
}

function AppKey({ begun: { uri, secret } }: { begun: Begun }) {
  const { t } = useTranslation();
  return (
    <div className="app-key">
      <QrPicture text={uri} />
      <div>
        <p>{t("secondStep.setUp.scan")}</p>
        <a className="link" href={uri}>
          {t("secondStep.setUp.open")}
        </a>
        <p className="dim">{t("secondStep.setUp.byHand")}</p>
        <code className="app-key-text" aria-label={t("secondStep.setUp.key")}>
          {secret.match(/.{1,4}/g)?.join(" ")}
        </code>
      </div>
    </div>
  );
}
