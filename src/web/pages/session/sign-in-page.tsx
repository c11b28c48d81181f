import { Button, PasswordInput, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Navigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { deskKeys, readSetup } from "../../desk-api.ts";
import { Form, FormFoot, useForm } from "../../parts/form.tsx";
import { signIn } from "../../second-step-api.ts";
import { typed } from "../../typed.ts";
import { CodeForm } from "./code-form.tsx";
import { SessionFrame } from "./session-frame.tsx";
import { useEnter } from "./use-enter.ts";

/** /connexion; a desk that does not exist yet is set up first. */
export function SignInPage() {
  const { t } = useTranslation();
  const setup = useQuery({ queryKey: deskKeys.setup, queryFn: readSetup });
  const [waits, setWaits] = useState(false);
  if (setup.data?.needed) return <Navigate to="/bienvenue" replace />;
  if (waits)
    return (
      <SessionFrame title={t("secondStep.enter.title")} text={t("secondStep.enter.text")}>
        <CodeForm onAgain={() => setWaits(false)} />
      </SessionFrame>
    );
  return (
    <SessionFrame title={t("session.signIn.title")}>
      <SignInForm onWaits={() => setWaits(true)} />
    </SessionFrame>
  );
}

function SignInForm({ onWaits }: { onWaits: () => void }) {
  const { t } = useTranslation();
  const enter = useEnter();
  const form = useForm({ fields: ["email", "password"], about: { wrong_credentials: "password" } });
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  return (
    <Form
      form={form}
      onSubmit={() =>
        form.run(
          "enter",
          () => signIn(email, password),
          (asked) => (asked ? onWaits() : enter()),
        )
      }
    >
      <TextInput
        type="email"
        autoComplete="username"
        autoFocus
        label={t("session.email")}
        error={form.error("email")}
        {...typed(email, setEmail)}
      />
      <PasswordInput
        autoComplete="current-password"
        label={t("session.password")}
        error={form.error("password")}
        visibilityToggleButtonProps={{ "aria-label": t("session.showPassword") }}
        {...typed(password, setPassword)}
      />
      <FormFoot form={form}>
        <Button type="submit" size="md" loading={form.pending !== null}>
          {t("session.signIn.act")}
        </Button>
      </FormFoot>
      <p className="meta">{t("session.signIn.forgotten")}</p>
    </Form>
  );
}
