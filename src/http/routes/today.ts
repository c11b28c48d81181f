import { z } from "zod";
import { At } from "../../contract/primitives.ts";
import { CountsView, InboxView, NotificationView, TodayView } from "../../contract/today.ts";
import type { CaseId, TagId } from "../../core/ids.ts";
import { INBOX_FILTERS } from "../../core/inbox-filter.ts";
import { instant } from "../../core/time.ts";
import { inboxView } from "../../desk/inbox.ts";
import { railCounts, todayView } from "../../desk/today.ts";
import { notificationsView, seeNotifications } from "../../desk/told.ts";
import type { App } from "../terms.ts";
import { CursorText, idOf } from "../parse.ts";
import { presented } from "../presented.ts";

const TodayQuery = z.object({ who: z.enum(["mine", "team"]).default("mine") });
/** Asked again at once. */
const ONLY_MAX = 50;
const InboxQuery = z.object({
  filter: z.enum(INBOX_FILTERS).default("all"),
  tag: idOf<TagId>().optional(),
  after: CursorText.optional(),
  only: z
    .string()
    .transform((text) => text.split(","))
    .pipe(z.array(idOf<CaseId>()).max(ONLY_MAX))
    .optional(),
});

/** What is owed, what came in, what I was told. */
export function todayRoutes(app: App): void {
  const config = { access: "person" } as const;

  app.get("/api/today", { config, schema: { querystring: TodayQuery, response: { 200: TodayView } } }, ({ desk, me, query }) =>
    presented(todayView(desk, me.person, query.who)),
  );

  app.get("/api/inbox", { config, schema: { querystring: InboxQuery, response: { 200: InboxView } } }, ({ desk, me, query }) =>
    presented(inboxView(desk, me.person, query)),
  );

  app.get("/api/counts", { config, schema: { response: { 200: CountsView } } }, ({ desk, me }) => railCounts(desk, me.person));

  app.get("/api/notifications", { config, schema: { response: { 200: z.array(NotificationView) } } }, ({ desk, me }) =>
    notificationsView(desk, me.person),
  );

  app.put("/api/notifications/seen", { config, schema: { body: z.object({ upTo: At }) } }, async ({ desk, me, body }, reply) => {
    await seeNotifications(desk, me.person, instant(body.upTo));
    return reply.code(204).send();
  });
}
