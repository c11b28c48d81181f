import multipart from "@fastify/multipart";
import { z } from "zod";
import { SentView } from "../../contract/case.ts";
import { AskEvidenceBody, EvidenceView, FileEvidenceBody, JudgeEvidenceBody } from "../../contract/evidence.ts";
import { FileView } from "../../contract/file.ts";
import type { CaseId, EvidenceId, FileId, InteractionId } from "../../core/ids.ts";
import { iso } from "../../core/time.ts";
import { addEvidence, fileEvidence, judgeEvidence, requestEvidence, takeOutEvidence } from "../../desk/evidence.ts";
import { evidenceView } from "../../desk/evidence-view.ts";
import { FILE_BYTES_MAX } from "../../desk/files.ts";
import { answer } from "../answer.ts";
import { SENDS, UPLOADS } from "../limits.ts";
import { withOneFile } from "../one-file.ts";
import { idOf } from "../parse.ts";
import { presented } from "../presented.ts";
import { sendRefusal } from "../problem.ts";
import type { App } from "../terms.ts";

const OneCase = z.object({ id: idOf<CaseId>() });
const Item = z
  .string()
  .max(40)
  .transform((it) => it as EvidenceId);
const OneItem = OneCase.extend({ item: Item });
const OnePiece = OneItem.extend({ file: idOf<FileId>() });

/** What a case must show: asked for, filed, judged. */
export function evidenceRoutes(app: App): void {
  const config = { access: "person" } as const;

  app.get("/api/cases/:id/evidence", { config, schema: { params: OneCase, response: { 200: EvidenceView } } }, ({ desk, params }) =>
    presented(evidenceView(desk, params.id)),
  );

  app.post(
    "/api/cases/:id/evidence/requests",
    { config: { ...config, rateLimit: SENDS }, schema: { params: OneCase, body: AskEvidenceBody, response: { 200: SentView } } },
    async ({ desk, me, params, body }, reply) => {
      const sent = await requestEvidence(desk, me.person, params.id, { ...body, items: body.items as EvidenceId[] });
      if (!sent.ok) return sendRefusal(reply, sent.refusal);
      const { interaction, leavesAt, delivery } = sent;
      return reply.send({ interaction, leavesAt: leavesAt === null ? null : iso(leavesAt), delivery });
    },
  );

  app.post(
    "/api/cases/:id/evidence",
    { config, schema: { params: OneCase, body: FileEvidenceBody } },
    async ({ desk, me, params, body: { item, interaction, index } }, reply) =>
      answer(
        reply,
        await fileEvidence(desk, me.person, params.id, { item: item as EvidenceId, interaction: interaction as InteractionId, index }),
      ),
  );

  app.put(
    "/api/cases/:id/evidence/:item/:file",
    { config: { ...config, rateLimit: SENDS }, schema: { params: OnePiece, body: JudgeEvidenceBody } },
    async ({ desk, me, params: { id, item, file }, body }, reply) =>
      answer(reply, await judgeEvidence(desk, me.person, id, { ...body, item, file })),
  );

  app.delete(
    "/api/cases/:id/evidence/:item/:file",
    { config, schema: { params: OnePiece } },
    async ({ desk, me, params: { id, item, file } }, reply) => answer(reply, await takeOutEvidence(desk, me.person, id, item, file)),
  );

  void app.register(async (door: App) => {
    await door.register(multipart, { limits: { fileSize: FILE_BYTES_MAX, files: 1, fields: 0, parts: 1, headerPairs: 50 } });
    door.post(
      "/api/cases/:id/evidence/:item/photos",
      { config: { ...config, rateLimit: UPLOADS }, schema: { params: OneItem, response: { 201: FileView } } },
      async (request, reply) => {
        await withOneFile(request, reply, async (file) => {
          const { id, item } = request.params;
          const added = await addEvidence(request.desk, request.me.person, id, item, file);
          return added.ok ? reply.code(201).send(added.file) : sendRefusal(reply, added.refusal);
        });
      },
    );
  });
}
