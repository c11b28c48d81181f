import multipart from "@fastify/multipart";
import { z } from "zod";
import { FileView } from "../../contract/file.ts";
import type { CaseId, FileId } from "../../core/ids.ts";
import { addFile, FILE_BYTES_MAX, fileOf, previewOfFile, removeFile } from "../../desk/files.ts";
import { answer } from "../answer.ts";
import { UPLOADS } from "../limits.ts";
import { idOf } from "../parse.ts";
import { withOneFile } from "../one-file.ts";
import { sendRefusal } from "../problem.ts";
import { sendFile } from "../send-file.ts";
import type { App } from "../terms.ts";

const OneCase = z.object({ id: idOf<CaseId>() });
const OneFile = z.object({ id: idOf<FileId>() });

/** Files that are to leave with a message. The one door that takes something other than JSON, and it alone. */
export function fileRoutes(app: App): void {
  const config = { access: "person" } as const;

  void app.register(async (door: App) => {
    await door.register(multipart, { limits: { fileSize: FILE_BYTES_MAX, files: 1, fields: 0, parts: 1, headerPairs: 50 } });

    door.post(
      "/api/cases/:id/files",
      { config: { ...config, rateLimit: UPLOADS }, schema: { params: OneCase, response: { 201: FileView } } },
      async (request, reply) => {
        await withOneFile(request, reply, async (file) => {
          const added = await addFile(request.desk, request.me.person, request.params.id, file);
          return added.ok ? reply.code(201).send(added.file) : sendRefusal(reply, added.refusal);
        });
      },
    );
  });

  app.get("/api/files/:id", { config, schema: { params: OneFile } }, async ({ desk, params }, reply) => {
    const { name, type, content } = await fileOf(desk, params.id);
    return sendFile(reply, type, name, content);
  });

  app.get("/api/files/:id/preview", { config, schema: { params: OneFile } }, async ({ desk, params }, reply) => {
    const { name, type, content } = await previewOfFile(desk, params.id);
    return sendFile(reply, type, name, content);
  });

  app.delete("/api/files/:id", { config, schema: { params: OneFile } }, async ({ desk, me, params }, reply) =>
    answer(reply, await removeFile(desk, me.person, params.id)),
  );
}
