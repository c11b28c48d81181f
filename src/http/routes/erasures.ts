import { Readable } from "node:stream";
import { z } from "zod";
import { ErasuresView, ErasureBody, ErasurePlan } from "../../contract/erasure.ts";
import type { CustomerId } from "../../core/ids.ts";
import { exportCustomer } from "../../desk/customer-held.ts";
import { eraseCustomer } from "../../desk/erase-customer.ts";
import { erasurePlan, erasuresView } from "../../desk/erasures.ts";
import { answer } from "../answer.ts";
import { EXPORTS } from "../limits.ts";
import { idOf } from "../parse.ts";
import { presented } from "../presented.ts";
import type { App } from "../terms.ts";

const OneCustomer = z.object({ id: idOf<CustomerId>() });

/** What is held on a customer, as a file; forgetting them; who was forgotten. */
export function erasureRoutes(app: App): void {
  const director = { access: "director" } as const;

  app.get(
    "/api/customers/:id/record.json",
    { config: { access: "manager", rateLimit: EXPORTS }, schema: { params: OneCustomer } },
    async ({ desk, me, params }, reply) => {
      const { name, lines } = await exportCustomer(desk, me.person, params.id);
      const headers = { "content-type": "application/octet-stream", "content-disposition": `attachment; filename="${name}"` };
      return reply.headers(headers).send(Readable.from(lines));
    },
  );

  app.get(
    "/api/customers/:id/erasure",
    { config: director, schema: { params: OneCustomer, response: { 200: ErasurePlan } } },
    ({ desk, params }) => presented(erasurePlan(desk, params.id)),
  );

  app.put(
    "/api/customers/:id/erasure",
    { config: director, schema: { params: OneCustomer, body: ErasureBody } },
    async ({ desk, me, params, body }, reply) => answer(reply, await eraseCustomer(desk, me.person, params.id, body)),
  );

  app.get("/api/erasures", { config: director, schema: { response: { 200: ErasuresView } } }, ({ desk }) => presented(erasuresView(desk)));
}
