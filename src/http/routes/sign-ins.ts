import { z } from "zod";
import { SignInsView } from "../../contract/second-step.ts";
import { endOtherSignIns, endSignIn, signInsView } from "../../desk/sign-ins.ts";
import type { App, AppTerms } from "../terms.ts";

const One = z.object({ id: z.string().regex(/^\w{1,64}$/) });

/** Where one is signed in. */
export function signInRoutes(app: App, { auth }: AppTerms): void {
  const config = { access: "person" } as const;

  app.get("/api/session/sign-ins", { config, schema: { response: { 200: SignInsView } } }, ({ desk, me, headers }) =>
    signInsView(desk, me.person, auth.tokenOf(headers.cookie)!),
  );

  app.delete("/api/session/sign-ins", { config }, async ({ desk, me, headers }, reply) => {
    await endOtherSignIns(desk, me.person, auth.tokenOf(headers.cookie)!);
    return reply.code(204).send();
  });

  app.delete("/api/session/sign-ins/:id", { config, schema: { params: One } }, async ({ desk, me, params }, reply) => {
    await endSignIn(desk, me.person, params.id);
    return reply.code(204).send();
  });
}
