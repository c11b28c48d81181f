import { z } from "zod";
import {
  ApprovalAnswerBody,
  ApprovalBody,
  NewParticipantBody,
  ParticipantAddressBody,
  ParticipantBody,
  ParticipantsView,
} from "../../contract/customer-acts.ts";
import type { ApprovalId, CaseId, CommitmentId, FileId, ParticipantId } from "../../core/ids.ts";
import { askApproval, noteApproval, withdrawApproval } from "../../desk/approvals.ts";
import { addParticipant, changeParticipant, dropParticipant, mailParticipantAnew, participantsView } from "../../desk/participants.ts";
import { answer } from "../answer.ts";
import { SENDS } from "../limits.ts";
import { idOf } from "../parse.ts";
import { presented } from "../presented.ts";
import type { App } from "../terms.ts";

const OneCase = z.object({ id: idOf<CaseId>() });
const OneApproval = OneCase.extend({ approval: idOf<ApprovalId>() });
const OneParticipant = OneCase.extend({ participant: idOf<ParticipantId>() });

/** What a customer is asked to approve, and who follows the case beside them: the desk's side of their page. */
export function approvalRoutes(app: App): void {
  const config = { access: "person" } as const;

  app.post(
    "/api/cases/:id/approvals",
    { config: { ...config, rateLimit: SENDS }, schema: { params: OneCase, body: ApprovalBody } },
    async ({ desk, me, params, body }, reply) =>
      answer(
        reply,
        await askApproval(desk, me.person, params.id, {
          ...body,
          key: body.key as ApprovalId,
          file: body.file as FileId | null,
          holdsUp: body.holdsUp as CommitmentId | null,
        }),
      ),
  );
  app.put(
    "/api/cases/:id/approvals/:approval",
    { config, schema: { params: OneApproval, body: ApprovalAnswerBody } },
    async ({ desk, me, params, body }, reply) =>
      answer(reply, await noteApproval(desk, me.person, params.id, { approval: params.approval, ...body })),
  );
  app.delete("/api/cases/:id/approvals/:approval", { config, schema: { params: OneApproval } }, async ({ desk, me, params }, reply) =>
    answer(reply, await withdrawApproval(desk, me.person, params.id, params.approval)),
  );

  app.get("/api/cases/:id/participants", { config, schema: { params: OneCase, response: { 200: ParticipantsView } } }, ({ desk, params }) =>
    presented(participantsView(desk, params.id)),
  );
  app.post(
    "/api/cases/:id/participants",
    { config, schema: { params: OneCase, body: NewParticipantBody } },
    async ({ desk, me, params, body: { key, ...terms } }, reply) =>
      answer(reply, await addParticipant(desk, me.person, params.id, key as ParticipantId, terms)),
  );
  app.put(
    "/api/cases/:id/participants/:participant",
    { config, schema: { params: OneParticipant, body: ParticipantBody } },
    async ({ desk, me, params, body }, reply) =>
      answer(reply, await changeParticipant(desk, me.person, params.id, params.participant, body)),
  );
  app.put(
    "/api/cases/:id/participants/:participant/address",
    { config: { ...config, rateLimit: SENDS }, schema: { params: OneParticipant, body: ParticipantAddressBody } },
    async ({ desk, me, params, body }, reply) =>
      answer(reply, await mailParticipantAnew(desk, me.person, params.id, params.participant, body.email)),
  );
  app.delete(
    "/api/cases/:id/participants/:participant",
    { config, schema: { params: OneParticipant } },
    async ({ desk, me, params }, reply) => answer(reply, await dropParticipant(desk, me.person, params.id, params.participant)),
  );
}
