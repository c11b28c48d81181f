import type { FastifyReply, FastifyRequest } from "fastify";
import type { ParticipantId } from "../core/ids.ts";
import { deskOf, type Runtime } from "../desk/desk.ts";
import { type OpenedLink, openLink } from "../desk/links.ts";
import { readsFrom } from "../desk/participants.ts";
import type { Guesses } from "./guesses.ts";
import { chosenNow, PAGE_HEADERS } from "./public/send-page.ts";
import { answerWrongLink } from "./public/wrong-link.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** The link somebody came by; absent on other routes. */
    link: OpenedLink;
  }
  interface FastifyInstance {
    /** One count over every address that a link may have. */
    guesses: Guesses;
  }
}

/** Lets through who comes by a link of a kind that the route is for; everybody else gets the same page, too many at once a shorter one. */
export function linkGuard(runtime: Runtime) {
  const stop = stopGuessers(runtime);
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    void reply.headers(PAGE_HEADERS);
    const stopped = await stop(request, reply);
    if (stopped) return stopped;
    const { token } = (request.params ?? {}) as { token?: string };
    const opened = await openLink(runtime, token ?? "");
    if (!opened || !request.routeOptions.config.link!.includes(opened.link.kind)) {
      wrongGuess(runtime, request);
      return answerWrongLink(runtime, request, reply);
    }
    request.desk = deskOf(runtime, opened.deskId);
    request.link = opened.link;
    const language = chosenNow(request);
    if (language && opened.link.kind === "follower") await readsFrom(request.desk, opened.link.subject as ParticipantId, language);
    return undefined;
  };
}

/** For whoever came by too many that open nothing, none opens any more for a while: not even a right one. */
export function stopGuessers(runtime: Runtime) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> =>
    request.server.guesses.tooMany(request.ip, runtime.clock.now()) ? answerWrongLink(runtime, request, reply, { status: 429 }) : undefined;
}

/** What they came by opens nothing. */
export const wrongGuess = (runtime: Runtime, { server, ip }: FastifyRequest): void => server.guesses.wrong(ip, runtime.clock.now());
