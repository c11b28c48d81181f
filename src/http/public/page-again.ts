import type { FastifyReply, FastifyRequest } from "fastify";
import { newId } from "../../core/ids.ts";
import { publicCase } from "../../desk/public-case.ts";
import { customerPage } from "./customer-page.ts";
import { customerView, type Typed, wordsOf } from "./customer-view.ts";
import { readsIn, sendPage } from "./send-page.ts";

/** The page as it is now, with what could not be done and what was typed. */
export async function pageAgain(
  request: FastifyRequest,
  reply: FastifyReply,
  why: (words: ReturnType<typeof wordsOf>) => { note: string | null; typed: Typed; status: number },
): Promise<FastifyReply> {
  const { desk, link } = request;
  const { token } = request.params as { token: string };
  const it = await publicCase(desk, link);
  const terms = { here: `/suivi/${token}`, reads: readsIn(request, reply, it.reads), key: newId<string>(desk.clock.now(), desk.random) };
  const { note, typed, status } = why(wordsOf(customerView(it, terms)));
  const page = customerPage(customerView(it, { ...terms, typed }), note === null ? undefined : { words: note, wrong: true });
  return sendPage(request, reply, page, status);
}
