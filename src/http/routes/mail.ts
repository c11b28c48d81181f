import { z } from "zod";
import { HeadersView, OpenedView } from "../../contract/case.ts";
import { AsideMailView, AsideView, OutboxView, ResolutionBody, UnreadableView } from "../../contract/settings.ts";
import { Id } from "../../contract/primitives.ts";
import type { InteractionId } from "../../core/ids.ts";
import { asideMail, asideView } from "../../desk/aside-mail.ts";
import { attachmentOf, headersOf, htmlOf, originalOf } from "../../desk/enclosed.ts";
import { outboxView, resolveOutgoing } from "../../desk/outbox.ts";
import { caseOfMail, rawMail, retryMail, unreadableView } from "../../desk/unreadable.ts";
import type { App } from "../terms.ts";
import { answer } from "../answer.ts";
import { CursorText, idOf } from "../parse.ts";
import { sendRefusal } from "../problem.ts";
import { presented } from "../presented.ts";
import { sendFile } from "../send-file.ts";

const OneMail = z.object({ id: Id });
const AfterQuery = z.object({ after: CursorText.optional() });
const OneMessage = z.object({ id: idOf<InteractionId>() });
/** A person asked for the pictures that stand elsewhere. */
const Pictures = z.object({ images: z.literal("1").optional() });
const OneAttachment = OneMessage.extend({ index: z.coerce.number().int().min(0).max(999) });

/** Mail that could not be understood or was set aside, and mail that has not left: nothing is lost, nothing is hidden. */
export function mailRoutes(app: App): void {
  const config = { access: "person" } as const;

  app.get("/api/unreadable", { config, schema: { response: { 200: UnreadableView } } }, ({ desk }) => unreadableView(desk));

  app.get("/api/unreadable/:id/raw", { config, schema: { params: OneMail } }, async ({ desk, params }, reply) => {
    const raw = await rawMail(desk, params.id);
    return sendFile(reply, "message/rfc822", `${params.id}.eml`, raw);
  });

  app.post("/api/unreadable/:id/retry", { config, schema: { params: OneMail } }, async ({ desk, params }, reply) =>
    answer(reply, await retryMail(desk, params.id)),
  );

  for (const list of ["unreadable", "set-aside"] as const)
    app.post(
      `/api/${list}/:id/case`,
      { config, schema: { params: OneMail, response: { 201: OpenedView } } },
      async ({ desk, me, params }, reply) => {
        const outcome = await caseOfMail(desk, me.person, params.id);
        return outcome.ok ? reply.code(201).send({ id: outcome.id }) : sendRefusal(reply, outcome.refusal);
      },
    );

  app.get("/api/set-aside", { config, schema: { querystring: AfterQuery, response: { 200: AsideView } } }, ({ desk, query }) =>
    presented(asideView(desk, query.after)),
  );

  app.get("/api/set-aside/:id", { config, schema: { params: OneMail, response: { 200: AsideMailView } } }, ({ desk, params }) =>
    presented(asideMail(desk, params.id)),
  );

  app.get("/api/interactions/:id/attachments/:index", { config, schema: { params: OneAttachment } }, async ({ desk, params }, reply) => {
    const { filename, type, content } = await attachmentOf(desk, params.id, params.index);
    return sendFile(reply, type, filename, content);
  });

  app.get("/api/interactions/:id/html", { config, schema: { params: OneMessage, querystring: Pictures } }, async (request, reply) => {
    const withRemote = request.query.images === "1";
    const { html, remoteImages } = await htmlOf(request.desk, request.params.id, withRemote);
    const policy = withRemote ? SHOWN_ALONE.replace("img-src data:", "img-src data: https:") : SHOWN_ALONE;
    const headers = { "content-type": "text/html; charset=utf-8", "content-security-policy": policy, "referrer-policy": "no-referrer" };
    return reply.headers({ ...headers, "x-remote-images": String(remoteImages) }).send(html);
  });

  app.get("/api/interactions/:id/raw", { config, schema: { params: OneMessage } }, async ({ desk, params }, reply) =>
    sendFile(reply, "message/rfc822", `${params.id}.eml`, await originalOf(desk, params.id)),
  );

  app.get("/api/interactions/:id/headers", { config, schema: { params: OneMessage, response: { 200: HeadersView } } }, ({ desk, params }) =>
    headersOf(desk, params.id),
  );

  app.get("/api/outbox", { config, schema: { response: { 200: OutboxView } } }, ({ desk }) => outboxView(desk));

  app.put(
    "/api/outbox/:id/resolution",
    { config, schema: { params: OneMessage, body: ResolutionBody } },
    async ({ desk, me, params, body }, reply) => answer(reply, await resolveOutgoing(desk, me.person, params.id, body)),
  );
}

/** A mail from outside, in a frame of our pages: an origin of its own, no script, no request to anywhere. */
const SHOWN_ALONE =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";
