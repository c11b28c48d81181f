import { Button, PasswordInput, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import type { InvitationView } from "../../../contract/session.ts";
import { ApiProblem } from "../../api.ts";
import { acceptInvitation, readInvitation } from "../../desk-api.ts";
import { localeOf } from "../../../core/format.ts";
import { speak } from "../../i18n.ts";
import { Form, FormFoot, useForm } from "../../parts/form.tsx";
import { ProblemState } from "../../parts/problem-state.tsx";
import { problemWords } from "../../problem-words.ts";
import { typed } from "../../typed.ts";
import { SessionFrame } from "./session-frame.tsx";
import { useEnter } from "./use-enter.ts";

type Invitation = z.output<typeof InvitationView>;

const route = getRouteApi("/invitation/$token");

/** /invitation/:token — a link given once: who invites, one's name, a password. */
export function InvitationPage() {
  const { t, i18n } = useTranslation();
  const { token } = route.useParams();
  const invitation = useQuery({ queryKey: ["invitation", token], queryFn: () => readInvitation(token), staleTime: Infinity });
  const language = invitation.data?.language;
  useEffect(() => {
    if (language) void speak(localeOf(language, i18n.language.split("-")[1] ?? "CA"));
    // once, in the language of the invitation: the person may then choose the other one
    // oxlint-disable-next-line react/exhaustive-deps
  }, [language]);
  if (invitation.data) return <Welcome token={token} invitation={invitation.data} />;
  if (!invitation.error) return null;
  if (!(invitation.error instanceof ApiProblem) || invitation.error.status >= 500)
    return (
      <main>
        <ProblemState error={invitation.error} onRetry={() => void invitation.refetch()} />
      </main>
    );
  const text = invitation.error.code === "not_found" ? t("session.invitation.unknown") : problemWords(invitation.error, t);
  return (
    <SessionFrame title={t("session.invitation.closed")} text={text}>
      <p>
        <Link className="link" to="/connexion">
          {t("session.signIn.title")}
        </Link>
      </p>
    </SessionFrame>
  );
}

function Welcome({ token, invitation }: { token: string; invitation: Invitation }) {
  const { t } = useTranslation();
  const enter = useEnter();
  const form = useForm({ fields: ["name", "password"] });
  const [name, setName] = useState(invitation.name);
  const [password, setPassword] = useState("");
  return (
    <SessionFrame title={t("session.invitation.title", { business: invitation.business })} text={t("session.invitation.text")}>
      <Form form={form} onSubmit={() => form.run("join", () => acceptInvitation(token, { name, password }), enter)}>
        <TextInput label={t("session.name")} autoComplete="name" error={form.error("name")} {...typed(name, setName)} />
        <TextInput
          type="email"
          label={t("session.email")}
          autoComplete="username"
          description={t("session.invitation.email")}
          value={invitation.email}
          readOnly
        />
        <PasswordInput
          autoFocus
          autoComplete="new-password"
          label={t("session.password")}
          description={t("session.passwordHelp")}
          error={form.error("password")}
          visibilityToggleButtonProps={{ "aria-label": t("session.showPassword") }}
          {...typed(password, setPassword)}
        />
        <FormFoot form={form}>
          <Button type="submit" size="md" loading={form.pending !== null}>
            {t("session.invitation.act")}
          </Button>
        </FormFoot>
      </Form>
    </SessionFrame>
  );
}
