import { Autocomplete, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import type { MailboxView } from "../../../contract/settings.ts";
import { changeRelay, deskKeys, testRelay } from "../../desk-api.ts";
import { Form, useForm } from "../../parts/form.tsx";
import { keys } from "../../queries.ts";
import { useDesk } from "../../session.tsx";
import { typed } from "../../typed.ts";
import { type LoginDraft, LoginFields, PORTS } from "./login-fields.tsx";
import type { Relay } from "./relay-state.tsx";
import { ServerFoot } from "./server-foot.tsx";
import { TestOutcome } from "./test-outcome.tsx";
import { useSaved } from "./use-saved.ts";
import { useTried } from "./use-tried.ts";

const NEW_LOGIN: LoginDraft = { host: "", port: PORTS.relay.starttls, security: "starttls", user: "", password: "" };

type Box = z.output<typeof MailboxView>;

/** The server that takes our messages; it can be tried without sending anything. What customers write to is offered as what they are answered from. */
export function RelayForm({ relay, boxes, onClose }: { relay: Relay | null; boxes: readonly Box[]; onClose: () => void }) {
  const { t } = useTranslation();
  const { session } = useDesk();
  const saved = useSaved(deskKeys.relay, deskKeys.outbox, keys.session, keys.counts);
  const form = useForm({ fields: ["login", "from"], about: { password_missing: "login.password" } });
  const [login, setLogin] = useState<LoginDraft>(
    relay ? { ...relay.login, password: "" } : { ...NEW_LOGIN, user: boxes[0]?.login?.user ?? "" },
  );
  const [from, setFrom] = useState(relay?.from ?? { name: session.desk.name, address: boxes[0]?.address ?? "" });
  const tried = useTried(form, () => testRelay({ login, from }));
  const save = () =>
    form.run(
      "save",
      () => changeRelay({ login, from }),
      () => {
        saved();
        onClose();
      },
    );
  return (
    <Form form={form} className="form sheet" label={t("settings.mail.out")} onSubmit={save}>
      <div className="form-pair">
        <TextInput
          label={t("settings.mail.fromName")}
          autoComplete="off"
          error={form.error("from.name")}
          {...typed(from.name, (it) => setFrom({ ...from, name: it }))}
        />
        <Autocomplete
          type="email"
          label={t("settings.mail.fromAddress")}
          description={t("settings.mail.fromAddressText")}
          inputWrapperOrder={["label", "input", "description", "error"]}
          autoComplete="off"
          error={form.error("from.address")}
          data={[...new Set(boxes.map(({ address }) => address))]}
          value={from.address}
          onChange={(it) => setFrom({ ...from, address: it })}
        />
      </div>
      <LoginFields
        login={login}
        onChange={setLogin}
        form={form}
        ports={PORTS.relay}
        stored={relay !== null}
        userText={t("settings.mail.userOptional")}
      />
      <TestOutcome result={tried.result} tried={login} ok="okRelay" />
      <ServerFoot form={form} tryIt={t("settings.mail.testRelay")} onTry={tried.run} onClose={onClose} />
    </Form>
  );
}
