import { z } from "zod";
import { DraftBody, DraftMode, DraftSaved, DraftsView, LeavingBody, PresenceBody } from "../../contract/drafts.ts";
import type { CaseId, InteractionId, PersonId } from "../../core/ids.ts";
import { draftsView, dropDraft, saveDraft, takeOverDraft } from "../../desk/drafts.ts";
import { bePresent } from "../../desk/presence.ts";
import { changeLeaving } from "../../desk/send-later.ts";
import { answer } from "../answer.ts";
import { ahead, idOf } from "../parse.ts";
import { presented } from "../presented.ts";
import { sendRefusal } from "../problem.ts";
import { DRAFTS } from "../limits.ts";
import type { App } from "../terms.ts";

const OneCase = z.object({ id: idOf<CaseId>() });
const OneDraft = OneCase.extend({ mode: DraftMode });
const TheirDraft = OneDraft.extend({ person: idOf<PersonId>() });

/** What is being written on a case, by whom, and what of it leaves later. One writes, drops and schedules one's own only. */
export function draftRoutes(app: App): void {
  const config = { access: "person" } as const;

  app.get("/api/cases/:id/drafts", { config, schema: { params: OneCase, response: { 200: DraftsView } } }, ({ desk, params }) =>
    presented(draftsView(desk, params.id)),
  );

  app.put(
    "/api/cases/:id/drafts/:mode",
    { config: { ...config, rateLimit: DRAFTS }, schema: { params: OneDraft, body: DraftBody, response: { 200: DraftSaved } } },
    async ({ desk, me, params: { id, mode }, body }, reply) => {
      const seen = body.seen as InteractionId | null;
      const saved = await saveDraft(desk, me.person, { caseId: id, mode }, { ...body, seen });
      return saved.ok ? { version: saved.version } : sendRefusal(reply, saved.refusal);
    },
  );

  app.delete("/api/cases/:id/drafts/:mode", { config, schema: { params: OneDraft } }, async ({ desk, me, params: { id, mode } }, reply) =>
    answer(reply, await dropDraft(desk, me.person, { caseId: id, mode })),
  );

  app.put(
    "/api/cases/:id/drafts/:mode/from/:person",
    { config, schema: { params: TheirDraft } },
    async ({ desk, me, params: { id, mode, person } }, reply) =>
      answer(reply, await takeOverDraft(desk, me.person, { caseId: id, mode }, person)),
  );

  app.put("/api/cases/:id/leaving", { config, schema: { params: OneCase, body: LeavingBody } }, async ({ desk, me, params, body }, reply) =>
    answer(reply, await changeLeaving(desk, me.person, params.id, ahead(body.leaveAt, desk.clock.now(), "leaveAt"))),
  );

  app.delete("/api/cases/:id/leaving", { config, schema: { params: OneCase } }, async ({ desk, me, params }, reply) =>
    answer(reply, await changeLeaving(desk, me.person, params.id, null)),
  );

  app.put(
    "/api/cases/:id/presence",
    { config, schema: { params: OneCase, body: PresenceBody } },
    async ({ desk, me, params, body }, reply) => {
      await bePresent(desk, me.person, params.id, body);
      return reply.code(204).send();
    },
  );
}
