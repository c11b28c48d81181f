import { Readable } from "node:stream";
import { z } from "zod";
import { DisagreementName, DisagreementsView } from "../../contract/disagreements.ts";
import { Kind, Language } from "../../contract/primitives.ts";
import { disagreementLines } from "../../desk/disagreement-lines.ts";
import { disagreementsView } from "../../desk/disagreements.ts";
import { EXPORTS } from "../limits.ts";
import type { App } from "../terms.ts";
import { CursorText } from "../parse.ts";
import { presented } from "../presented.ts";

const Query = z.object({
  decision: DisagreementName.nullable().default(null),
  kind: Kind.nullable().default(null),
  language: Language.nullable().default(null),
  after: CursorText.nullable().default(null),
});

/** Where people said otherwise than the reader: to look at, and a file of it to send where they choose. */
export function disagreementRoutes(app: App): void {
  const config = { access: "manager" } as const;

  app.get("/api/disagreements", { config, schema: { querystring: Query, response: { 200: DisagreementsView } } }, ({ desk, query }) => {
    const { after, ...filter } = query;
    return presented(disagreementsView(desk, filter, after));
  });

  app.get("/api/disagreements.jsonl", { config: { ...config, rateLimit: EXPORTS } }, ({ desk }, reply) =>
    reply
      .headers({
        "content-type": "application/octet-stream",
        "content-disposition": 'attachment; filename="disagreements.jsonl"',
      })
      .send(Readable.from(disagreementLines(desk))),
  );
}
