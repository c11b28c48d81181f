import { z } from "zod";
import { LinkView, OtherLinksView } from "../../contract/link.ts";
import type { CaseId } from "../../core/ids.ts";
import { customerLinkView, CUSTOMERS, otherLinksView, renewCaseLink, revokeCaseLink } from "../../desk/case-links.ts";
import { answer } from "../answer.ts";
import { idOf } from "../parse.ts";
import { presented } from "../presented.ts";
import type { App } from "../terms.ts";

const OneCase = z.object({ id: idOf<CaseId>() });
const OneLink = OneCase.extend({ kind: z.enum(["follower", "third_party", "organisation"]), subject: idOf<string>() });

/** The links of a case, for its people: to copy, to renew, to withdraw. The customer's, and everybody else's. */
export function caseLinkRoutes(app: App): void {
  const config = { access: "person" } as const;

  app.get("/api/cases/:id/link", { config, schema: { params: OneCase, response: { 200: LinkView } } }, ({ desk, params }) =>
    presented(customerLinkView(desk, params.id)),
  );
  app.put("/api/cases/:id/link", { config, schema: { params: OneCase } }, async ({ desk, me, params }, reply) =>
    answer(reply, await renewCaseLink(desk, me.person, params.id, CUSTOMERS)),
  );
  app.delete("/api/cases/:id/link", { config, schema: { params: OneCase } }, async ({ desk, me, params }, reply) =>
    answer(reply, await revokeCaseLink(desk, me.person, params.id, CUSTOMERS)),
  );

  app.get("/api/cases/:id/links", { config, schema: { params: OneCase, response: { 200: OtherLinksView } } }, ({ desk, params }) =>
    presented(otherLinksView(desk, params.id)),
  );
  app.put("/api/cases/:id/links/:kind/:subject", { config, schema: { params: OneLink } }, async ({ desk, me, params }, reply) =>
    answer(reply, await renewCaseLink(desk, me.person, params.id, params)),
  );
  app.delete("/api/cases/:id/links/:kind/:subject", { config, schema: { params: OneLink } }, async ({ desk, me, params }, reply) =>
    answer(reply, await revokeCaseLink(desk, me.person, params.id, params)),
  );
}
