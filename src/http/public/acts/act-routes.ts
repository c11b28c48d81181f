import type { FastifyReply, FastifyRequest } from "fastify";
import { BY_LINK, SAYS_BY_LINK } from "../../limits.ts";
import type { App } from "../../terms.ts";
import { comingBy, typedIn, viewFor } from "../came.ts";
import { caseOf, type CustomerView, wordsOf } from "../customer-view.ts";
import { backTo } from "../forms.ts";
import { sendPage } from "../send-page.ts";
import { type Act, actPage, type Problems } from "./act.ts";

/** The page of an act, and what its form does. What cannot be taken comes back with what is wrong, and nothing typed is lost. */
export function actRoutes<Input extends object>(door: App, act: Act<Input>): void {
  const config = { access: "link", link: act.links, rateLimit: BY_LINK } as const;
  const at = `/suivi/:token/${act.path}`;

  door.get(at, { config }, async (request, reply) => show(request, reply, act, await viewFor(request, reply, act.path)));

  door.post(at, { config: { ...config, rateLimit: SAYS_BY_LINK } }, async (request, reply) => {
    const { desk, body } = request;
    const view = await viewFor(request, reply, act.path);
    const words = wordsOf(view);
    const read = act.read(body, view, words);
    if (isProblems(read)) return again(request, reply, act, read.problems);
    const handled = await act.act(desk, comingBy(request), read);
    return handled.ok ? backTo(reply, caseOf(view), act.done) : again(request, reply, act, { "": words.acts.refused });
  });
}

const isProblems = (read: object): read is Problems => "problems" in read;

async function again<Input>(request: FastifyRequest, reply: FastifyReply, act: Act<Input>, problems: Problems["problems"]) {
  const view = await viewFor(request, reply, act.path, typedIn(request.body, problems));
  return show(request, reply, act, view, { words: Object.values(problems)[0]!, wrong: true });
}

function show<Input>(
  request: FastifyRequest,
  reply: FastifyReply,
  act: Act<Input>,
  view: CustomerView,
  note?: { words: string; wrong: boolean },
): Promise<FastifyReply> {
  const words = wordsOf(view);
  return sendPage(request, reply, actPage(view, act.title(words), act.form(view, words), note), note ? 422 : 200);
}
