import { z } from "zod";
import { DefectBody, DefectTellingBody, NoticeBody, NoticeDraft, ObjectionBody, ReceiptBody } from "../../contract/closing.ts";
import type { CaseId, CommitmentId, DefectId } from "../../core/ids.ts";
import {
  closeAfterNotice,
  draftNotice,
  giveNotice,
  makeDormant,
  noteDefect,
  noteObjection,
  receiveRefund,
  reopenCase,
  settleDefect,
  tellDefect,
} from "../../desk/closing.ts";
import { answer } from "../answer.ts";
import { SENDS } from "../limits.ts";
import { dueAt, idOf } from "../parse.ts";
import { presented } from "../presented.ts";
import type { App } from "../terms.ts";

const OneCase = z.object({ id: idOf<CaseId>() });
const OneDefect = OneCase.extend({ defect: idOf<DefectId>() });

/** How a case ends other than by words noted: a notice, a rest, and what stands in the way. */
export function closingRoutes(app: App): void {
  const config = { access: "person" } as const;
  const oneCase = { params: OneCase };

  app.get("/api/cases/:id/closing-notice", { config, schema: { ...oneCase, response: { 200: NoticeDraft } } }, ({ desk, params }) =>
    presented(draftNotice(desk, params.id)),
  );
  app.post(
    "/api/cases/:id/closing-notice",
    { config: { ...config, rateLimit: SENDS }, schema: { ...oneCase, body: NoticeBody } },
    async ({ desk, me, params, body }, reply) => answer(reply, await giveNotice(desk, me.person, params.id, body)),
  );
  app.put("/api/cases/:id/objection", { config, schema: { ...oneCase, body: ObjectionBody } }, async ({ desk, me, params, body }, reply) =>
    answer(reply, await noteObjection(desk, me.person, params.id, body.words)),
  );
  app.put("/api/cases/:id/closing", { config, schema: oneCase }, async ({ desk, me, params }, reply) =>
    answer(reply, await closeAfterNotice(desk, me.person, params.id)),
  );
  app.put("/api/cases/:id/rest", { config, schema: oneCase }, async ({ desk, me, params }, reply) =>
    answer(reply, await makeDormant(desk, me.person, params.id)),
  );
  app.put("/api/cases/:id/reopening", { config, schema: oneCase }, async ({ desk, me, params }, reply) =>
    answer(reply, await reopenCase(desk, me.person, params.id)),
  );
  app.put(
    "/api/commitments/:id/receipt",
    { config, schema: { params: z.object({ id: idOf<CommitmentId>() }), body: ReceiptBody } },
    async ({ desk, me, params, body }, reply) => answer(reply, await receiveRefund(desk, me.person, params.id, body.words)),
  );
  app.post("/api/cases/:id/defects", { config, schema: { ...oneCase, body: DefectBody } }, async ({ desk, me, params, body }, reply) =>
    answer(reply, await noteDefect(desk, me.person, params.id, body.key as DefectId, body.words)),
  );
  app.put(
    "/api/cases/:id/defects/:defect/telling",
    { config, schema: { params: OneDefect, body: DefectTellingBody } },
    async ({ desk, me, params, body }, reply) => {
      const { key, words, dueAt: due } = body.promise;
      const promise = { id: key as CommitmentId, words, dueAt: dueAt(due, desk.clock.now()) };
      return answer(reply, await tellDefect(desk, me.person, params.id, params.defect, { words: body.words, promise }));
    },
  );
  app.put(
    "/api/cases/:id/defects/:defect/settling",
    { config, schema: { params: OneDefect, body: ReceiptBody } },
    async ({ desk, me, params, body }, reply) => answer(reply, await settleDefect(desk, me.person, params.id, params.defect, body.words)),
  );
}
