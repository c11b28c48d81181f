import { z } from "zod";
import { CustomerBody, CustomFields, FieldBody, CustomerPageView, CustomersFound, MergeCustomerBody } from "../../contract/customer.ts";
import type { CaseId, CustomerId, FieldId } from "../../core/ids.ts";
import { mergeCustomers, unmergeCustomers } from "../../desk/customer-merges.ts";
import { changeCustomer, customerPage, customersFound } from "../../desk/customers.ts";
import { changeFields, fieldsView, setField } from "../../desk/custom-fields.ts";
import { answer } from "../answer.ts";
import { AskedText, idOf } from "../parse.ts";
import { presented } from "../presented.ts";
import { MERGES, SEARCHES } from "../limits.ts";
import type { App } from "../terms.ts";

const OneCustomer = z.object({ id: idOf<CustomerId>() });
const OneField = z.object({ id: idOf<CaseId>(), field: idOf<FieldId>() });
const OneMerge = z.object({ id: idOf<CustomerId>(), from: idOf<CustomerId>() });
const Query = z.object({ q: AskedText });

/** Customers: what is remembered of them, and two who are one. */
export function customerRoutes(app: App): void {
  const config = { access: "person" } as const;

  app.get("/api/settings/fields", { config: { access: "person" }, schema: { response: { 200: CustomFields } } }, ({ desk }) =>
    presented(fieldsView(desk)),
  );
  app.put("/api/settings/fields", { config: { access: "manager" }, schema: { body: CustomFields } }, async ({ desk, body }, reply) => {
    await changeFields(
      desk,
      body.map((it) => ({ ...it, id: it.id.toLowerCase() as FieldId })),
    );
    return reply.code(204).send();
  });

  app.put(
    "/api/cases/:id/fields/:field",
    { config, schema: { params: OneField, body: FieldBody } },
    async ({ desk, me, params, body }, reply) => answer(reply, await setField(desk, me.person, params.id, params.field, body.value)),
  );

  app.get(
    "/api/customers",
    { config: { ...config, rateLimit: SEARCHES }, schema: { querystring: Query, response: { 200: CustomersFound } } },
    ({ desk, query }) => presented(customersFound(desk, query.q)),
  );

  app.get("/api/customers/:id", { config, schema: { params: OneCustomer, response: { 200: CustomerPageView } } }, ({ desk, params }) =>
    presented(customerPage(desk, params.id)),
  );

  app.put(
    "/api/customers/:id",
    { config, schema: { params: OneCustomer, body: CustomerBody } },
    async ({ desk, me, params, body }, reply) => answer(reply, await changeCustomer(desk, me.person, params.id, body)),
  );

  app.post(
    "/api/customers/:id/merges",
    { config: { ...config, rateLimit: MERGES }, schema: { params: OneCustomer, body: MergeCustomerBody } },
    async ({ desk, me, params, body }, reply) =>
      answer(reply, await mergeCustomers(desk, me.person, params.id, body.from.toLowerCase() as CustomerId)),
  );

  app.delete("/api/customers/:id/merges/:from", { config, schema: { params: OneMerge } }, async ({ desk, me, params }, reply) =>
    answer(reply, await unmergeCustomers(desk, me.person, params.id, params.from)),
  );
}
