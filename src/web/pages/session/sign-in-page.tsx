import { Button, PasswordInput, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Navigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { deskKeys, readSetup, signIn } from "../../desk-api.ts";
import { Form, FormFoot, useForm } from "../../parts/form.tsx";
import { typed } from "../../typed.ts";
import { SessionFrame } from "./session-frame.tsx";
import { useEnter } from "./use-enter.ts";

/** /connexion; a desk that does not exist yet is set up first. */
export function SignInPage() {
  const { t } = useTranslation();
  const setup = useQuery({ queryKey: deskKeys.setup, queryFn: readSetup });
  if (setup.data?.needed) return <Navigate to="/bienvenue" replace />;
  return (
    <SessionFrame title={t("session.signIn.title")}>
      <SignInForm />
    </SessionFrame>
  );
}

function SignInForm() {
  const { t } = useTranslation();
  const enter = useEnter();
  const form = useForm({ fields: ["email", "password"], about: { wrong_credentials: "password" } });
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  return (
    <Form form={form} onSubmit={() => form.run("enter", () => signIn(email, password), enter)}>
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
