import "../../styles/second-step.css";
import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../../api.ts";
import { Form, FormFoot, useForm } from "../../parts/form.tsx";
import { CodeInput } from "../../parts/second-step/code-input.tsx";
import { enterCode } from "../../second-step-api.ts";
import { typed } from "../../typed.ts";
import { useEnter } from "./use-enter.ts";

/** After the password: a code of the app, or one of the recovery codes. */
export function CodeForm({ onAgain }: { onAgain: () => void }) {
  const { t } = useTranslation();
  const enter = useEnter();
  const form = useForm({ fields: ["code"], about: { wrong_code: "code" } });
  const [code, setCode] = useState("");
  const [byRecovery, setByRecovery] = useState(false);
  const isOver = form.failure instanceof ApiProblem && form.failure.code === "code_too_late";
  const turn = () => {
    setCode("");
    setByRecovery(!byRecovery);
  };
  return (
    <Form form={form} onSubmit={() => form.run("enter", () => enterCode(code), enter)}>
      {byRecovery ? (
        <TextInput
          key="recovery"
          autoFocus
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={40}
          label={t("secondStep.enter.recovery")}
          description={t("secondStep.enter.recoveryText")}
          error={form.error("code")}
          {...typed(code, setCode)}
        />
      ) : (
        <CodeInput label={t("secondStep.enter.code")} code={code} onChange={setCode} error={form.error("code")} />
      )}
      <FormFoot form={form}>
        <Button type="submit" size="md" loading={form.pending !== null} disabled={isOver}>
          {t("secondStep.enter.act")}
        </Button>
      </FormFoot>
      <p>
        <button type="button" className="link" onClick={turn}>
          {t(byRecovery ? "secondStep.enter.useApp" : "secondStep.enter.useRecovery")}
        </button>
      </p>
      <p>
        <button type="button" className="link" onClick={onAgain}>
          {t("secondStep.enter.again")}
        </button>
      </p>
      {byRecovery && <p className="meta">{t("secondStep.enter.lost")}</p>}
    </Form>
  );
}
