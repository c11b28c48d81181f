import { Readable } from "node:stream";
import { z } from "zod";
import { CASE_STATUSES, CaseListView } from "../../contract/case-list.ts";
import { TagsView } from "../../contract/tag.ts";
import type { PersonId, TagId } from "../../core/ids.ts";
import { INBOX_FILTERS } from "../../core/inbox-filter.ts";
import { caseLines, inboxLines } from "../../desk/case-lines.ts";
import { caseListView } from "../../desk/case-list.ts";
import { tagsView } from "../../desk/tags.ts";
import { AskedText, CursorText, idOf } from "../parse.ts";
import { presented } from "../presented.ts";
import { EXPORTS } from "../limits.ts";
import type { App } from "../terms.ts";

const Filter = z.object({
  q: AskedText.nullable().default(null),
  owner: idOf<PersonId>().nullable().default(null),
  status: z.enum(CASE_STATUSES).nullable().default(null),
  tag: idOf<TagId>().nullable().default(null),
});
const Query = Filter.extend({ after: CursorText.nullable().default(null) });

const InboxFilter = z.object({ filter: z.enum(INBOX_FILTERS).default("all"), tag: idOf<TagId>().nullable().default(null) });

const FILE = {
  "content-type": "text/csv; charset=utf-8",
  "content-disposition": 'attachment; filename="tenir.csv"',
};

/** All cases, to look through and to take along. */
export function caseListRoutes(app: App): void {
  const config = { access: "person" } as const;
  const exported = { ...config, rateLimit: EXPORTS } as const;

  app.get("/api/cases", { config, schema: { querystring: Query, response: { 200: CaseListView } } }, ({ desk, query }) => {
    const { after, ...filter } = query;
    return presented(caseListView(desk, filter, after));
  });

  app.get("/api/tags", { config, schema: { response: { 200: TagsView } } }, ({ desk }) => tagsView(desk));

  app.get("/api/cases.csv", { config: exported, schema: { querystring: Filter } }, async ({ desk, me, query }, reply) =>
    reply.headers(FILE).send(Readable.from(await caseLines(desk, me.person, query))),
  );

  app.get("/api/inbox.csv", { config: exported, schema: { querystring: InboxFilter } }, async ({ desk, me, query }, reply) =>
    reply.headers(FILE).send(Readable.from(await inboxLines(desk, me.person, query))),
  );
}
