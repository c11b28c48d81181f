import { z } from "zod";
import { ChoicesBody, NewPassword, SessionView } from "../../contract/session.ts";
import { SignInNext } from "../../contract/second-step.ts";
import { chooseOwn } from "../../desk/people.ts";
import { sessionView } from "../../desk/session-view.ts";
import { endOtherSignIns } from "../../desk/sign-ins.ts";
import type { App, AppTerms } from "../terms.ts";
import { setCookies } from "../cookies.ts";
import { BY_ACCOUNT, BY_ADDRESS, PROOFS } from "../limits.ts";
import { presented } from "../presented.ts";
import { sendProblem } from "../problem.ts";

const SignInBody = z.object({ email: z.string().trim().max(320), password: z.string().max(200) });
const PasswordBody = z.object({ currentPassword: z.string().max(200), newPassword: NewPassword });

/** Signing in and out, and what the page needs to know of who is. */
export function sessionRoutes(app: App, { auth, publicUrl }: AppTerms): void {
  const perAccount = app.createRateLimit(BY_ACCOUNT);

  app.post(
    "/api/auth/sign-in/email",
    { config: { access: "public", rateLimit: BY_ADDRESS }, schema: { body: SignInBody, response: { 200: SignInNext, 204: z.void() } } },
    async (request, reply) => {
      const limit = await perAccount(request);
      if (!limit.isAllowed && limit.isExceeded) return sendProblem(reply.header("retry-after", limit.ttlInSeconds), "too_many_requests");
      const cookies = await auth.signIn(request.body.email, request.body.password, request.headers["user-agent"]);
      if (!cookies) return sendProblem(reply, "wrong_credentials");
      setCookies(request, reply, cookies, publicUrl);
      return auth.waitsForCode(cookies) ? { next: "second_step" as const } : reply.code(204).send();
    },
  );

  app.post("/api/auth/sign-out", { config: { access: "public" } }, async (request, reply) => {
    setCookies(request, reply, await auth.signOut(request.headers.cookie), publicUrl);
    return reply.code(204).send();
  });

  app.post(
    "/api/auth/change-password",
    { config: { access: "person", rateLimit: PROOFS }, schema: { body: PasswordBody } },
    async (request, reply) => {
      const cookies = await auth.changePassword(request.headers, request.body.currentPassword, request.body.newPassword);
      if (!cookies) return sendProblem(reply, "wrong_credentials");
      await endOtherSignIns(request.desk, request.me.person, auth.tokenOf(cookies[0])!);
      setCookies(request, reply, cookies, publicUrl);
      return reply.code(204).send();
    },
  );

  app.get("/api/session", { config: { access: "person" }, schema: { response: { 200: SessionView } } }, ({ desk, me }) =>
    presented(sessionView(desk, me.person)),
  );

  app.put("/api/session/choices", { config: { access: "person" }, schema: { body: ChoicesBody } }, async ({ desk, me, body }, reply) => {
    await chooseOwn(desk, me.person, body);
    return reply.code(204).send();
  });
}
