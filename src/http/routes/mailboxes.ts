import { z } from "zod";
import { Id } from "../../contract/primitives.ts";
import { ListenerView, MailboxBody, MailboxView, RelayBody, RelayView, TestView } from "../../contract/settings.ts";
import type { MailboxId } from "../../core/ids.ts";
import { addMailbox, changeMailbox, mailboxesView, removeMailbox, storedLogin } from "../../desk/mailboxes.ts";
import { type Login, openLogin, sealLogin, type SealedLogin } from "../../desk/login.ts";
import { changeRelay, relayView, storedRelayLogin } from "../../desk/relay.ts";
import { refuse } from "../../desk/refusal.ts";
import type { Vault } from "../../desk/vault.ts";
import type { App, AppTerms } from "../terms.ts";
import { answer } from "../answer.ts";
import { BY_ADDRESS } from "../limits.ts";
import { idOf } from "../parse.ts";
import { sendRefusal } from "../problem.ts";

const OneMailbox = z.object({ id: idOf<MailboxId>() });

/** Where mail comes from and leaves through. Passwords go in, and never come out. */
export function mailboxRoutes(app: App, { vault, probes }: AppTerms): void {
  const config = { access: "manager" } as const;
  // a mail server may well stand in the private network; looking for others there one port after the other is another thing
  const probing = { ...config, rateLimit: BY_ADDRESS };

  app.get("/api/settings/mailboxes", { config, schema: { response: { 200: z.array(MailboxView) } } }, ({ desk }) => mailboxesView(desk));

  app.post(
    "/api/settings/mailboxes",
    { config, schema: { body: MailboxBody, response: { 201: z.object({ id: Id }) } } },
    async ({ desk, body }, reply) => {
      const outcome = await addMailbox(desk, vault, body);
      return outcome.ok ? reply.code(201).send({ id: outcome.id }) : sendRefusal(reply, outcome.refusal);
    },
  );

  app.put(
    "/api/settings/mailboxes/:id",
    { config, schema: { params: OneMailbox, body: MailboxBody } },
    async ({ desk, params, body }, reply) => answer(reply, await changeMailbox(desk, vault, params.id, body)),
  );

  app.delete("/api/settings/mailboxes/:id", { config, schema: { params: OneMailbox } }, async ({ desk, params }, reply) => {
    await removeMailbox(desk, params.id);
    return reply.code(204).send();
  });

  app.post(
    "/api/settings/mailboxes/test",
    { config: probing, schema: { body: MailboxBody, response: { 200: TestView } } },
    async ({ desk, body }, reply) => {
      if (body.kind === "smtp")
        return { outcome: probes.listener().listening ? ("ok" as const) : ("refused" as const), said: null, messages: null };
      const login = loginToTry(vault, body.login, await storedLogin(desk, body.address));
      return login ? probes.testMailbox({ folder: body.folder, login }) : sendRefusal(reply, refuse("password_missing").refusal);
    },
  );

  app.get("/api/settings/relay", { config, schema: { response: { 200: RelayView } } }, async ({ desk }, reply) =>
    reply.send(await relayView(desk)),
  );

  app.put("/api/settings/relay", { config, schema: { body: RelayBody } }, async ({ desk, body }, reply) =>
    answer(reply, await changeRelay(desk, vault, body)),
  );

  app.post(
    "/api/settings/relay/test",
    { config: probing, schema: { body: RelayBody, response: { 200: TestView } } },
    async ({ desk, body }, reply) => {
      const login = loginToTry(vault, body.login, await storedRelayLogin(desk));
      return login ? probes.testRelay({ login, from: body.from }) : sendRefusal(reply, refuse("password_missing").refusal);
    },
  );

  app.get("/api/settings/listener", { config, schema: { response: { 200: ListenerView } } }, async () => probes.listener());
}

/** A password left empty is the stored one, towards the same server and user only. */
function loginToTry(vault: Vault, given: Login, stored: SealedLogin | null): Login | null {
  const sealed = sealLogin(vault, given, stored);
  return sealed && openLogin(vault, sealed);
}
