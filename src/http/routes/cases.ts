import { z } from "zod";
import { CaseView, OpenCaseBody, OpenedView, OwnerBody, SettlementBody, TimelineView } from "../../contract/case.ts";
import { NotePromiseBody, ThirdPartyBody } from "../../contract/commitment.ts";
import { Id } from "../../contract/primitives.ts";
import type { CaseId, CommitmentId, PersonId, ThirdPartyId } from "../../core/ids.ts";
import type { Millis } from "../../core/time.ts";
import { changeOwner } from "../../desk/calls.ts";
import { confirmSettled } from "../../desk/closing.ts";
import { caseView, timelineView } from "../../desk/case-view.ts";
import { notePromise } from "../../desk/commitments.ts";
import { openCase } from "../../desk/open-case.ts";
import { addThirdParty } from "../../desk/third-parties.ts";
import type { App } from "../terms.ts";
import { answer } from "../answer.ts";
import { CursorText, dueOf, idOf, partyOf, SeenQuery } from "../parse.ts";
import { presented } from "../presented.ts";

const OneCase = z.object({ id: idOf<CaseId>() });

/** A case: opened, read, whose it is, what is promised on it, and settled. */
export function caseRoutes(app: App): void {
  const config = { access: "person" } as const;

  app.post("/api/cases", { config, schema: { body: OpenCaseBody, response: { 201: OpenedView } } }, async ({ desk, me, body }, reply) =>
    reply.code(201).send({ id: await openCase(desk, me.person, { ...body, key: body.key as CaseId | null }) }),
  );

  app.get("/api/cases/:id", { config, schema: { params: OneCase, response: { 200: CaseView } } }, ({ desk, params }) =>
    presented(caseView(desk, params.id)),
  );

  app.get(
    "/api/cases/:id/timeline",
    { config, schema: { params: OneCase, querystring: z.object({ before: CursorText.optional() }), response: { 200: TimelineView } } },
    ({ desk, params, query }) => presented(timelineView(desk, params.id, query.before ?? null)),
  );

  app.put(
    "/api/cases/:id/owner",
    { config, schema: { params: OneCase, querystring: SeenQuery, body: OwnerBody } },
    async ({ desk, me, params, query, body }, reply) =>
      answer(reply, await changeOwner(desk, me.person, params.id, { ...body, owner: body.owner as PersonId }, query.seen)),
  );

  app.put(
    "/api/cases/:id/settlement",
    { config, schema: { params: OneCase, body: SettlementBody } },
    async ({ desk, me, params, body }, reply) => answer(reply, await confirmSettled(desk, me.person, params.id, body.words, body.keepOpen)),
  );

  app.post(
    "/api/cases/:id/commitments",
    { config, schema: { params: OneCase, body: NotePromiseBody } },
    async ({ desk, me, params, body }, reply) => {
      const { key, words, kind, waitsOn, workMs, internal, owedTo } = body;
      const terms = {
        id: key as CommitmentId,
        words,
        kind,
        promiser: partyOf(body.promiser),
        due: dueOf(body.due, desk.clock.now()),
        waitsOn: waitsOn as CommitmentId[],
        workMs: workMs as Millis,
        ...(internal && { internal: true as const }),
        ...(owedTo && { owedTo: owedTo as ThirdPartyId }),
      };
      return answer(reply, await notePromise(desk, me.person, params.id, terms));
    },
  );

  app.post(
    "/api/third-parties",
    { config, schema: { body: ThirdPartyBody, response: { 201: z.object({ id: Id }) } } },
    async ({ desk, body }, reply) => reply.code(201).send({ id: await addThirdParty(desk, body.name) }),
  );
}
