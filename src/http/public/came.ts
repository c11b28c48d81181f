import type { FastifyReply, FastifyRequest } from "fastify";
import { type InteractionId, isId, newId } from "../../core/ids.ts";
import type { Coming } from "../../desk/customer-acts.ts";
import { publicCase } from "../../desk/public-case.ts";
import { type CustomerView, customerView, type Typed } from "./customer-view.ts";
import { field, type FormBody } from "./forms.ts";
import { readsIn } from "./send-page.ts";

/** What the page at `path` under a link shows whoever came by it. Throws NotFound. */
export async function viewFor(request: FastifyRequest, reply: FastifyReply, path = "", typed?: Typed): Promise<CustomerView> {
  const { desk, link } = request;
  const it = await publicCase(desk, link);
  const { token } = request.params as { token: string };
  return customerView(it, {
    here: `/suivi/${token}${path && `/${path}`}`,
    reads: readsIn(request, reply, it.reads),
    key: newId(desk.clock.now(), desk.random),
    ...(typed && { typed }),
  });
}

/** Who came, with the key of their gesture; one without a key of ours is a gesture of its own. */
export function comingBy({ desk, link, body }: FastifyRequest): Coming {
  const key = field(body, "key");
  return { link, key: isId(key) ? (key as InteractionId) : newId<InteractionId>(desk.clock.now(), desk.random) };
}

/** What was typed, to stand in the form again with what is wrong. */
export const typedIn = (body: unknown, problems: Typed["problems"]): Typed => ({
  values: Object.fromEntries(Object.keys((body ?? {}) as FormBody).map((name) => [name, field(body, name)])),
  problems,
});
