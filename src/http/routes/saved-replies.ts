import { z } from "zod";
import { Id } from "../../contract/primitives.ts";
import { SavedReplyBody, SavedReplyView } from "../../contract/saved-reply.ts";
import type { SavedReplyId } from "../../core/ids.ts";
import { addSavedReply, changeSavedReply, removeSavedReply, savedReplies } from "../../desk/saved-replies.ts";
import { idOf } from "../parse.ts";
import type { App } from "../terms.ts";

const OneReply = z.object({ id: idOf<SavedReplyId>() });

/** What is said again and again: whoever answers customers keeps it up. */
export function savedReplyRoutes(app: App): void {
  const config = { access: "person" } as const;

  app.get("/api/saved-replies", { config, schema: { response: { 200: z.array(SavedReplyView) } } }, ({ desk }) => savedReplies(desk));

  app.post(
    "/api/saved-replies",
    { config, schema: { body: SavedReplyBody, response: { 201: z.object({ id: Id }) } } },
    async ({ desk, body }, reply) => reply.code(201).send({ id: await addSavedReply(desk, body) }),
  );

  app.put(
    "/api/saved-replies/:id",
    { config, schema: { params: OneReply, body: SavedReplyBody } },
    async ({ desk, params, body }, reply) => {
      await changeSavedReply(desk, params.id, body);
      return reply.code(204).send();
    },
  );

  app.delete("/api/saved-replies/:id", { config, schema: { params: OneReply } }, async ({ desk, params }, reply) => {
    await removeSavedReply(desk, params.id);
    return reply.code(204).send();
  });
}
