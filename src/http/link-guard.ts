import type { FastifyReply, FastifyRequest } from "fastify";
import { type Instant, type Millis, MINUTE } from "../core/time.ts";
import { deskOf, type Runtime } from "../desk/desk.ts";
import { type OpenedLink, openLink } from "../desk/links.ts";
import { PAGE_HEADERS } from "./public/send-page.ts";
import { answerWrongLink } from "./public/wrong-link.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** The link somebody came by; absent on other routes. */
    link: OpenedLink;
  }
}

/** Links that opened nothing, from one address in a minute: who mistypes does so once or twice. */
const WRONG_PER_MINUTE = 10;
/** Addresses remembered at once; beyond, all are forgotten, and begin anew. */
const REMEMBERED_MAX = 10_000;

/** Lets through who comes by a link of a kind that the route is for; everybody else gets the same page, too many at once a shorter one. */
export function linkGuard(runtime: Runtime) {
  const wrong = wrongTries(MINUTE);
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    void reply.headers(PAGE_HEADERS);
    const now = runtime.clock.now();
    if (wrong.count(request.ip, now) >= WRONG_PER_MINUTE) return answerWrongLink(runtime, request, reply, { status: 429 });
    const { token } = (request.params ?? {}) as { token?: string };
    const opened = await openLink(runtime, token ?? "");
    if (!opened || !request.routeOptions.config.link!.includes(opened.link.kind)) {
      wrong.add(request.ip, now);
      return answerWrongLink(runtime, request, reply);
    }
    request.desk = deskOf(runtime, opened.deskId);
    request.link = opened.link;
    return undefined;
  };
}

/** Counts within a span that begins at an address's first wrong try. */
function wrongTries(span: Millis) {
  const tries = new Map<string, { since: Instant; count: number }>();
  const fresh = (ip: string, now: Instant) => {
    const it = tries.get(ip);
    return it && now - it.since < span ? it : null;
  };
  return {
    count: (ip: string, now: Instant): number => fresh(ip, now)?.count ?? 0,
    add(ip: string, now: Instant): void {
      const it = fresh(ip, now);
      if (!it && tries.size >= REMEMBERED_MAX) tries.clear();
      tries.set(ip, { since: it?.since ?? now, count: (it?.count ?? 0) + 1 });
    },
  };
}
