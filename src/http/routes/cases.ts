import { z } from "zod";
import {
  CallBody,
  CaseView,
  ForwardBody,
  NoteBody,
  OpenCaseBody,
  OpenedView,
  OwnerBody,
  SendBody,
  SentView,
  SettlementBody,
  TimelineView,
} from "../../contract/case.ts";
import { NotePromiseBody, ThirdPartyBody } from "../../contract/commitment.ts";
import { Id } from "../../contract/primitives.ts";
import type { CaseId, CommitmentId, FileId, InteractionId, PersonId } from "../../core/ids.ts";
import type { Millis } from "../../core/time.ts";
import { changeOwner, confirmSettled, noteCall, writeNote } from "../../desk/calls.ts";
import { caseView, timelineView } from "../../desk/case-view.ts";
import { notePromise } from "../../desk/commitments.ts";
import { openCase } from "../../desk/open-case.ts";
import { scheduleMessage } from "../../desk/send-later.ts";
import { passOn } from "../../desk/pass-on.ts";
import { isoOrNull } from "../../desk/present.ts";
import { cancelMessage, sendMessage } from "../../desk/send.ts";
import { addThirdParty } from "../../desk/third-parties.ts";
import type { App } from "../terms.ts";
import { answer } from "../answer.ts";
import { afterOf, ahead, behind, CursorText, draftsOf, dueOf, idOf, partyOf, SeenQuery } from "../parse.ts";
import { presented } from "../presented.ts";
import { sendRefusal } from "../problem.ts";

const OneCase = z.object({ id: idOf<CaseId>() });
const OneInteraction = z.object({ id: idOf<InteractionId>() });

/** A case: what was said on it, and what the people of the desk say and do. */
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

  app.post(
    "/api/cases/:id/messages",
    { config, schema: { params: OneCase, body: SendBody, response: { 200: SentView } } },
    async ({ desk, me, params, body }, reply) => {
      const now = desk.clock.now();
      const { leaveAt, ...written } = body;
      const message = {
        ...written,
        files: body.files as FileId[],
        seen: body.seen as InteractionId | null | undefined,
        promises: draftsOf(body.promises, now),
        after: afterOf(body.after, now),
      };
      const sent = leaveAt
        ? await scheduleMessage(desk, me.person, params.id, message, ahead(leaveAt, now, "leaveAt"))
        : await sendMessage(desk, me.person, params.id, message);
      if (!sent.ok) return sendRefusal(reply, sent.refusal);
      const { interaction, leavesAt, delivery } = sent;
      return { interaction, leavesAt: isoOrNull(leavesAt), delivery };
    },
  );

  app.post(
    "/api/cases/:id/forwards",
    { config, schema: { params: OneCase, body: ForwardBody, response: { 200: SentView } } },
    async ({ desk, me, params, body }, reply) => {
      const sent = await passOn(desk, me.person, params.id, { ...body, interaction: body.interaction as InteractionId });
      if (!sent.ok) return sendRefusal(reply, sent.refusal);
      const { interaction, leavesAt, delivery } = sent;
      return { interaction, leavesAt: isoOrNull(leavesAt), delivery };
    },
  );

  app.put("/api/interactions/:id/cancellation", { config, schema: { params: OneInteraction } }, async ({ desk, me, params }, reply) =>
    answer(reply, await cancelMessage(desk, me.person, params.id)),
  );

  app.post("/api/cases/:id/calls", { config, schema: { params: OneCase, body: CallBody } }, async ({ desk, me, params, body }, reply) =>
    answer(
      reply,
      await noteCall(desk, me.person, params.id, {
        ...body,
        key: body.key as InteractionId,
        lostAt: body.lostAt === null ? null : behind(body.lostAt, desk.clock.now(), "lostAt"),
        waitedMs: body.waitedMs as Millis | null,
        promises: draftsOf(body.promises, desk.clock.now()),
      }),
    ),
  );

  app.post("/api/cases/:id/notes", { config, schema: { params: OneCase, body: NoteBody } }, async ({ desk, me, params, body }, reply) =>
    answer(
      reply,
      await writeNote(desk, me.person, params.id, { ...body, key: body.key as InteractionId, mentions: body.mentions as PersonId[] }),
    ),
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
    async ({ desk, me, params, body }, reply) => answer(reply, await confirmSettled(desk, me.person, params.id, body.words)),
  );

  app.post(
    "/api/cases/:id/commitments",
    { config, schema: { params: OneCase, body: NotePromiseBody } },
    async ({ desk, me, params, body }, reply) => {
      const { key, words, kind, waitsOn, workMs } = body;
      const terms = {
        id: key as CommitmentId,
        words,
        kind,
        promiser: partyOf(body.promiser),
        due: dueOf(body.due, desk.clock.now()),
        waitsOn: waitsOn as CommitmentId[],
        workMs: workMs as Millis,
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
