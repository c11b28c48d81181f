import { BegunView, CodeBody, CodesView, PasswordAgainBody, ProofBody, SecondStepView } from "../../contract/second-step.ts";
import { ownSecondStep, tellGone } from "../../desk/second-step.ts";
import { endSignInsOf } from "../../desk/sign-ins.ts";
import { setCookies } from "../cookies.ts";
import { BY_ADDRESS, PROOFS } from "../limits.ts";
import { sendProblem, sendRefusal } from "../problem.ts";
import type { App, AppTerms } from "../terms.ts";

/** One's own second step of signing in. */
export function secondStepRoutes(app: App, { auth, publicUrl }: AppTerms): void {
  const config = { access: "person", beforeSecondStep: true, rateLimit: PROOFS } as const;

  app.post(
    "/api/auth/sign-in/second-step",
    { config: { access: "public", rateLimit: BY_ADDRESS }, schema: { body: CodeBody } },
    async (request, reply) => {
      const entered = await auth.enterCode(request.headers, request.body.code);
      if (!entered.ok) return sendProblem(reply, entered.why);
      setCookies(request, reply, entered.cookies, publicUrl);
      return reply.code(204).send();
    },
  );

  app.get(
    "/api/session/second-step",
    { config: { access: "person", beforeSecondStep: true }, schema: { response: { 200: SecondStepView } } },
    async ({ desk, me }) => {
      const { on, required, userId } = await ownSecondStep(desk, me.person);
      return { on, required, codesLeft: on ? await auth.codesLeft(userId) : 0 };
    },
  );

  app.post(
    "/api/session/second-step",
    { config, schema: { body: PasswordAgainBody, response: { 200: BegunView } } },
    async ({ headers, body }, reply) => {
      const begun = await auth.beginSecondStep(headers, body.password);
      if (begun === null) return sendProblem(reply, "wrong_credentials");
      if (begun === "on") return sendRefusal(reply, { code: "second_step_on", detail: {} });
      return { uri: begun.uri, secret: new URL(begun.uri).searchParams.get("secret")! };
    },
  );

  app.put("/api/session/second-step", { config, schema: { body: CodeBody, response: { 200: CodesView } } }, async (request, reply) => {
    const { userId, on } = await ownSecondStep(request.desk, request.me.person);
    if (on) return sendRefusal(reply, { code: "second_step_on", detail: {} });
    const confirmed = await auth.confirmSecondStep(request.headers, request.body.code);
    if (!confirmed) return sendProblem(reply, "wrong_code");
    // whoever was signed in elsewhere did so without the second step that counts now
    await endSignInsOf(request.desk, userId, auth.tokenOf(confirmed.cookies[0]));
    setCookies(request, reply, confirmed.cookies, publicUrl);
    return { codes: confirmed.codes };
  });

  app.post(
    "/api/session/second-step/codes",
    { config: { access: "person", rateLimit: PROOFS }, schema: { body: ProofBody, response: { 200: CodesView } } },
    async ({ desk, me, headers, body }, reply) => {
      if (!(await ownSecondStep(desk, me.person)).on) return sendRefusal(reply, { code: "second_step_off", detail: {} });
      const renewed = await auth.renewCodes(headers, body.password, body.code);
      return renewed.ok ? { codes: renewed.codes } : sendProblem(reply, renewed.why);
    },
  );

  app.delete(
    "/api/session/second-step",
    { config: { access: "person", rateLimit: PROOFS }, schema: { body: ProofBody } },
    async (request, reply) => {
      const { desk, me, headers, body } = request;
      const { on, required } = await ownSecondStep(desk, me.person);
      if (!on) return sendRefusal(reply, { code: "second_step_off", detail: {} });
      if (required) return sendRefusal(reply, { code: "second_step_required", detail: {} });
      const ended = await auth.endSecondStep(headers, body.password, body.code);
      if (!ended.ok) return sendProblem(reply, ended.why);
      setCookies(request, reply, ended.cookies, publicUrl);
      await tellGone(desk, me.person, null);
      return reply.code(204).send();
    },
  );
}
