import { z } from "zod";
import { AcceptInvitationBody, InvitationView, SetupBody, SetupState } from "../../contract/session.ts";
import { RegionsView } from "../../contract/settings.ts";
import { acceptInvitation, invitationView } from "../../desk/invite.ts";
import { regionsView } from "../../desk/regions.ts";
import { setUp, setupNeeded } from "../../desk/set-up.ts";
import type { App, AppTerms } from "../terms.ts";
import { setCookies } from "../cookies.ts";
import { BY_ADDRESS } from "../limits.ts";
import { sendRefusal } from "../problem.ts";

const Token = z.object({ token: z.string().regex(/^[\w-]{22}$/) });
const RegionsQuery = z.object({
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  region: z.string().max(10).optional(),
  language: z.enum(["fr", "en"]).default("fr"),
});

/** What is open before anyone is known: the first visit, an invitation's link. Both end signed in. */
export function setupRoutes(app: App, { runtime, auth, publicUrl }: AppTerms): void {
  const open = { access: "public", rateLimit: BY_ADDRESS } as const;

  app.get("/api/setup", { config: { access: "public" }, schema: { response: { 200: SetupState } } }, async () => ({
    needed: await setupNeeded(runtime),
  }));

  app.post("/api/setup", { config: open, schema: { body: SetupBody } }, async (request, reply) => {
    const { business, person, ...desk } = request.body;
    const { email, password } = person;
    if (!(await setupNeeded(runtime))) return sendRefusal(reply, { code: "setup_done", detail: {} });
    const outcome = await setUp(runtime, {
      desk: { name: business, ...desk },
      person: { name: person.name, email, passwordHash: await auth.hash(password) },
    });
    if (!outcome.ok) return sendRefusal(reply, outcome.refusal);
    setCookies(request, reply, (await auth.signIn(email, password, request.headers["user-agent"])) ?? [], publicUrl);
    return reply.code(204).send();
  });

  app.get(
    "/api/settings/regions",
    { config: { access: "public" }, schema: { querystring: RegionsQuery, response: { 200: RegionsView } } },
    async (request) => {
      const { country, region, language } = request.query;
      return regionsView(country ?? null, region || null, language, runtime.clock.now());
    },
  );

  app.get(
    "/api/invitations/:token",
    { config: open, schema: { params: Token, response: { 200: InvitationView } } },
    async (request, reply) => {
      const outcome = await invitationView(runtime, request.params.token);
      return outcome.ok ? outcome.view : sendRefusal(reply, outcome.refusal);
    },
  );

  app.post("/api/invitations/:token", { config: open, schema: { params: Token, body: AcceptInvitationBody } }, async (request, reply) => {
    const { name, password } = request.body;
    const before = await invitationView(runtime, request.params.token);
    if (!before.ok) return sendRefusal(reply, before.refusal);
    const outcome = await acceptInvitation(runtime, request.params.token, { name, passwordHash: await auth.hash(password) });
    if (!outcome.ok) return sendRefusal(reply, outcome.refusal);
    setCookies(request, reply, (await auth.signIn(outcome.email, password, request.headers["user-agent"])) ?? [], publicUrl);
    return reply.code(204).send();
  });
}
