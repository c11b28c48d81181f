import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { LeftBehindView } from "../../contract/left-behind.ts";
import { Id } from "../../contract/primitives.ts";
import { AbsenceBody, InviteBody, InvitedView, PersonBody } from "../../contract/settings.ts";
import type { PersonId } from "../../core/ids.ts";
import { instant, iso } from "../../core/time.ts";
import { invite, inviteAgain } from "../../desk/invite.ts";
import { leftBehind } from "../../desk/left-behind.ts";
import { addAbsence, changePerson, removeAbsence } from "../../desk/people.ts";
import type { App, AppTerms } from "../terms.ts";
import { answer } from "../answer.ts";
import { idOf } from "../parse.ts";
import { sendRefusal } from "../problem.ts";

const OnePerson = z.object({ id: idOf<PersonId>() });
const OneAbsence = OnePerson.extend({ absence: Id });

/** Who works here: invitations, roles, absences. */
export function peopleRoutes(app: App, terms: AppTerms): void {
  const invited = { response: { 201: InvitedView } };

  app.post("/api/settings/people", { config: { access: "manager" }, schema: { body: InviteBody, ...invited } }, async (request, reply) =>
    answerInvited(reply, await invite(request.desk, request.me, request.body, addressOf(terms, request))),
  );

  app.post(
    "/api/settings/people/:id/invitations",
    { config: { access: "manager" }, schema: { params: OnePerson, ...invited } },
    async (request, reply) =>
      answerInvited(reply, await inviteAgain(request.desk, request.me, request.params.id, addressOf(terms, request))),
  );

  app.put(
    "/api/settings/people/:id",
    { config: { access: "manager" }, schema: { params: OnePerson, body: PersonBody } },
    async ({ desk, me, params, body }, reply) =>
      answer(reply, await changePerson(desk, me, params.id, { ...body, backup: body.backup as PersonId | null })),
  );

  app.get(
    "/api/settings/people/:id/left-behind",
    { config: { access: "self_or_manager" }, schema: { params: OnePerson, response: { 200: LeftBehindView } } },
    ({ desk, params }) => leftBehind(desk, params.id),
  );

  app.post(
    "/api/settings/people/:id/absences",
    { config: { access: "self_or_manager" }, schema: { params: OnePerson, body: AbsenceBody, response: { 201: z.object({ id: Id }) } } },
    async ({ desk, params, body }, reply) =>
      reply.code(201).send({ id: await addAbsence(desk, params.id, instant(body.from), instant(body.to)) }),
  );

  app.delete(
    "/api/settings/people/:id/absences/:absence",
    { config: { access: "self_or_manager" }, schema: { params: OneAbsence } },
    async ({ desk, params }, reply) => {
      await removeAbsence(desk, params.id, params.absence);
      return reply.code(204).send();
    },
  );
}

function answerInvited(reply: FastifyReply, outcome: Awaited<ReturnType<typeof invite>>): FastifyReply {
  if (!outcome.ok) return sendRefusal(reply, outcome.refusal);
  return reply.code(201).send({ ...outcome.invitation, expiresAt: iso(outcome.invitation.expiresAt) });
}

/** Where the invited one will come: the address set up, else the one the inviter uses. */
const addressOf = ({ publicUrl }: AppTerms, request: FastifyRequest): string => publicUrl ?? `${request.protocol}://${request.host}`;
