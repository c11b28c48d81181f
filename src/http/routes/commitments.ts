import { z } from "zod";
import {
  AnswerBody,
  ConfirmBody,
  DateBody,
  KeepBody,
  MoveBody,
  OfferHandoverBody,
  ProposalAnswerBody,
  ReleaseBody,
} from "../../contract/commitment.ts";
import type { CommitmentId, InteractionId, PersonId } from "../../core/ids.ts";
import {
  answerHandover,
  answerPromise,
  confirmProposal,
  dateCommitment,
  dismissProposal,
  keepCommitment,
  offerHandover,
  releaseCommitment,
  withdrawKept,
} from "../../desk/commitments.ts";
import { moveCommitment, noteAnswer } from "../../desk/renegotiate.ts";
import { instant } from "../../core/time.ts";
import type { App } from "../terms.ts";
import { answer } from "../answer.ts";
import { dueAt, idOf, SeenQuery } from "../parse.ts";

const OneCommitment = z.object({ id: idOf<CommitmentId>() });

/** What can be done with a promise. Whose act it must be, the rules know (core/decide-commitment.ts). */
export function commitmentRoutes(app: App): void {
  const config = { access: "person" } as const;
  const taking = <B extends z.ZodType>(body: B) => ({ config, schema: { params: OneCommitment, querystring: SeenQuery, body } });

  app.put("/api/commitments/:id/keeping", taking(KeepBody), async ({ desk, me, params, body, query: { seen } }, reply) =>
    answer(reply, await keepCommitment(desk, me.person, params.id, body.evidence, { onTime: body.onTime, looked: seen })),
  );
  app.delete("/api/commitments/:id/keeping", { config, schema: { params: OneCommitment } }, async ({ desk, me, params }, reply) =>
    answer(reply, await withdrawKept(desk, me.person, params.id)),
  );
  app.put("/api/commitments/:id/date", taking(DateBody), async ({ desk, me, params, body, query: { seen } }, reply) =>
    answer(reply, await dateCommitment(desk, me.person, params.id, { ...body, dueAt: dueAt(body.dueAt, desk.clock.now()) }, seen)),
  );
  app.post("/api/commitments/:id/moves", taking(MoveBody), async ({ desk, me, params, body, query: { seen } }, reply) =>
    answer(reply, await moveCommitment(desk, me.person, params.id, { ...body, dueAt: dueAt(body.dueAt, desk.clock.now()) }, seen)),
  );
  app.put("/api/commitments/:id/proposal", taking(ProposalAnswerBody), async ({ desk, me, params, body, query: { seen } }, reply) =>
    answer(
      reply,
      await noteAnswer(desk, me.person, params.id, { ...body, key: body.key as InteractionId, dueAt: instant(body.dueAt) }, seen),
    ),
  );
  app.post("/api/commitments/:id/handovers", taking(OfferHandoverBody), async ({ desk, me, params, body, query: { seen } }, reply) =>
    answer(reply, await offerHandover(desk, me.person, params.id, { to: body.to as PersonId, note: body.note }, seen)),
  );
  app.put("/api/commitments/:id/handover", taking(AnswerBody), async ({ desk, me, params, body, query: { seen } }, reply) =>
    answer(reply, await answerHandover(desk, me.person, params.id, body, seen)),
  );
  app.put("/api/commitments/:id/acceptance", taking(AnswerBody), async ({ desk, me, params, body, query: { seen } }, reply) =>
    answer(reply, await answerPromise(desk, me.person, params.id, body, seen)),
  );
  app.put("/api/commitments/:id/release", taking(ReleaseBody), async ({ desk, me, params, body, query: { seen } }, reply) =>
    answer(reply, await releaseCommitment(desk, me.person, params.id, body, seen)),
  );
  app.put("/api/commitments/:id/confirmation", taking(ConfirmBody), async ({ desk, me, params, body, query: { seen } }, reply) =>
    answer(
      reply,
      await confirmProposal(desk, me.person, params.id, body.dueAt === null ? null : dueAt(body.dueAt, desk.clock.now()), seen),
    ),
  );
  app.put(
    "/api/commitments/:id/dismissal",
    { config, schema: { params: OneCommitment, querystring: SeenQuery } },
    async ({ desk, me, params, query }, reply) => answer(reply, await dismissProposal(desk, me.person, params.id, query.seen)),
  );
}
