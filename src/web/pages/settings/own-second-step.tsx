import "../../styles/second-step.css";
import { Button, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { Form, FormFoot, useForm } from "../../parts/form.tsx";
import { QueryGate } from "../../parts/query-gate.tsx";
import { PresentPassword } from "../../parts/second-step/present-password.tsx";
import { RecoveryCodes } from "../../parts/second-step/recovery-codes.tsx";
import { SetUp } from "../../parts/second-step/set-up.tsx";
import { endSecondStep, readSecondStep, renewCodes, secondStepKeys } from "../../second-step-api.ts";
import { typed } from "../../typed.ts";
import { useSaved } from "./use-saved.ts";

type Doing = "setUp" | "renew" | "end";

/** One's own second step: on, off, new recovery codes. What is being done stays until it is done, whatever is read meanwhile. */
export function OwnSecondStep() {
  const { t } = useTranslation();
  const own = useQuery({ queryKey: secondStepKeys.own, queryFn: readSecondStep });
  const [doing, setDoing] = useState<Doing | null>(null);
  const saved = useSaved(secondStepKeys.own, secondStepKeys.signIns, secondStepKeys.all);
  const done = (message?: string) => {
    setDoing(null);
    saved(message);
  };
  const cancel = (
    <Button variant="subtle" onClick={() => setDoing(null)}>
      {t("shell.cancel")}
    </Button>
  );
  return (
    <div className="second-step">
      {doing === "setUp" && <SetUp cancel={cancel} onDone={() => done()} />}
      {doing === "renew" && <Renew cancel={cancel} onDone={() => done()} />}
      {doing === "end" && <End cancel={cancel} onDone={() => done(t("secondStep.own.turnedOff"))} />}
      {!doing && (
        <QueryGate query={own} rows={1}>
          {({ on, codesLeft, required }) => (
            <>
              <p role="status">{on ? t("secondStep.own.on", { count: codesLeft }) : t("secondStep.own.off")}</p>
              {on && required && <p className="meta">{t("secondStep.own.required")}</p>}
              <div className="second-step-acts">
                {!on && <Button onClick={() => setDoing("setUp")}>{t("secondStep.own.turnOn")}</Button>}
                {on && (
                  <Button variant="default" onClick={() => setDoing("renew")}>
                    {t("secondStep.own.renew")}
                  </Button>
                )}
                {on && !required && (
                  <Button variant="default" onClick={() => setDoing("end")}>
                    {t("secondStep.own.turnOff")}
                  </Button>
                )}
              </div>
            </>
          )}
        </QueryGate>
      )}
    </div>
  );
}

function Renew({ cancel, onDone }: { cancel: ReactNode; onDone: () => void }) {
  const { t } = useTranslation();
  const [codes, setCodes] = useState<string[] | null>(null);
  if (codes) return <RecoveryCodes codes={codes} onDone={onDone} />;
  return (
    <Proof
      act={t("secondStep.own.renew")}
      text={t("secondStep.own.renewText")}
      cancel={cancel}
      send={renewCodes}
      onDone={(it) => setCodes(it.codes)}
    />
  );
}

function End({ cancel, onDone }: { cancel: ReactNode; onDone: () => void }) {
  const { t } = useTranslation();
  return <Proof act={t("secondStep.own.turnOff")} cancel={cancel} send={endSecondStep} onDone={onDone} />;
}

/** The password and a code: what it took to come in. */
function Proof<T>({
  act,
  text,
  cancel,
  send,
  onDone,
}: {
  act: string;
  text?: string;
  cancel: ReactNode;
  send: (password: string, code: string) => Promise<T>;
  onDone: (it: T) => void;
}) {
  const { t } = useTranslation();
  const form = useForm({ fields: ["password", "code"], about: { wrong_credentials: "password", wrong_code: "code" } });
  const [password, setPassword] = useState("");
  const [code, setCode] = useState("");
  return (
    <Form form={form} label={act} onSubmit={() => form.run("prove", () => send(password, code), onDone)}>
      <PresentPassword password={password} onChange={setPassword} error={form.error("password")} />
      <TextInput
        className="form-short"
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={40}
        label={t("secondStep.own.proof")}
        error={form.error("code")}
        {...typed(code, setCode)}
      />
      {text && <p className="meta">{text}</p>}
      <FormFoot form={form}>
        <Button type="submit" loading={form.pending !== null}>
          {act}
        </Button>
        {cancel}
      </FormFoot>
    </Form>
  );
}
