import { z } from "zod";
import { LinkView } from "../../contract/link.ts";
import type { CaseId } from "../../core/ids.ts";
import { customerLinkView, renewCustomerLink, revokeCustomerLink } from "../../desk/customer-link.ts";
import { answer } from "../answer.ts";
import { idOf } from "../parse.ts";
import { presented } from "../presented.ts";
import type { App } from "../terms.ts";

const OneCase = z.object({ id: idOf<CaseId>() });

/** The customer's link of a case, for its people: to copy, to renew, to revoke. */
export function caseLinkRoutes(app: App): void {
  const config = { access: "person" } as const;

  app.get("/api/cases/:id/link", { config, schema: { params: OneCase, response: { 200: LinkView } } }, ({ desk, params }) =>
    presented(customerLinkView(desk, params.id)),
  );
  app.put("/api/cases/:id/link", { config, schema: { params: OneCase } }, async ({ desk, me, params }, reply) =>
    answer(reply, await renewCustomerLink(desk, me.person, params.id)),
  );
  app.delete("/api/cases/:id/link", { config, schema: { params: OneCase } }, async ({ desk, me, params }, reply) =>
    answer(reply, await revokeCustomerLink(desk, me.person, params.id)),
  );
}
