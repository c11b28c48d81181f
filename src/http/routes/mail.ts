import { z } from "zod";
import { OutboxView, ResolutionBody, UnreadableView } from "../../contract/settings.ts";
import { Id } from "../../contract/primitives.ts";
import type { InteractionId } from "../../core/ids.ts";
import { outboxView, resolveOutgoing } from "../../desk/outbox.ts";
import { rawMail, retryMail, unreadableView } from "../../desk/unreadable.ts";
import type { App } from "../terms.ts";
import { answer } from "../answer.ts";
import { idOf } from "../parse.ts";

const OneMail = z.object({ id: Id });
const OneMessage = z.object({ id: idOf<InteractionId>() });

/** Mail that could not be understood, and mail that has not left: nothing is lost, nothing is hidden. */
export function mailRoutes(app: App): void {
  const config = { access: "person" } as const;

  app.get("/api/unreadable", { config, schema: { response: { 200: UnreadableView } } }, ({ desk }) => unreadableView(desk));

  app.get("/api/unreadable/:id/raw", { config, schema: { params: OneMail } }, async ({ desk, params }, reply) => {
    const raw = await rawMail(desk, params.id);
    return reply
      .headers({ "content-type": "message/rfc822", "content-disposition": `attachment; filename="${params.id}.eml"`, "x-content-type-options": "nosniff", "cache-control": "private, no-store" })
      .send(raw);
  });

  app.post("/api/unreadable/:id/retry", { config, schema: { params: OneMail } }, async ({ desk, params }, reply) => answer(reply, await retryMail(desk, params.id)));

  app.get("/api/outbox", { config, schema: { response: { 200: OutboxView } } }, ({ desk }) => outboxView(desk));

  app.put("/api/outbox/:id/resolution", { config, schema: { params: OneMessage, body: ResolutionBody } }, async ({ desk, me, params, body }, reply) =>
    answer(reply, await resolveOutgoing(desk, me.person, params.id, body)),
  );
}
