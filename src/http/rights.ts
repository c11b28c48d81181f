import type { FastifyReply, FastifyRequest } from "fastify";
import type { PersonId } from "../core/ids.ts";
import type { LinkKind } from "../core/link.ts";
import { isLead } from "../core/people.ts";
import type { Role } from "../core/policy.ts";
import { type Desk, deskOf } from "../desk/desk.ts";
import { ifItCan } from "../desk/trouble.ts";
import { visitOf } from "../desk/visit.ts";
import type { App, AppTerms } from "./terms.ts";
import { setCookies } from "./cookies.ts";
import { countGuesses } from "./guesses.ts";
import { linkGuard } from "./link-guard.ts";
import { sendProblem } from "./problem.ts";

/**
 * Who may call a route. public: anyone · person: whoever is signed in · manager: managers and directors · director: directors ·
 * self_or_manager: managers, directors, and the person whom `:id` names · link: whoever comes by a link of one of the kinds in
 * `link` (http/link-guard.ts), without an account. Which objects they reach is the desk's: every use case
 * is given `request.desk`, so that another desk's ids are as unknown as those that never were.
 */
export type Access = "public" | "person" | "manager" | "director" | "self_or_manager" | "link";

export interface Me {
  person: PersonId;
  role: Role;
}

declare module "fastify" {
  interface FastifyContextConfig {
    access?: Access;
    /** Whose links open it. */
    link?: readonly LinkKind[];
    /** Open to one who has yet to set up the second step that their desk wants of everybody. */
    beforeSecondStep?: boolean;
  }
  interface FastifyRequest {
    /** The desk of the person signed in, or of the link; absent on public routes. */
    desk: Desk;
    me: Me;
  }
}

/** The one place where rights are checked: before anything of a request is read, on every route. Throws at start on a route that does not say its access. */
export function guardRights(app: App, { runtime, auth, publicUrl }: AppTerms): void {
  app.decorateRequest("desk", null as never);
  app.decorateRequest("me", null as never);
  app.decorateRequest("link", null as never);
  app.decorate("guesses", countGuesses());
  const enterByLink = linkGuard(runtime);
  app.addHook("onRoute", ({ url, method, config }) => {
    if ((url.startsWith("/api/") || url.includes("/:token")) && !config?.access)
      throw new Error(`${String(method)} ${url} does not say who may call it`);
    if ((config?.access === "link") !== ((config?.link?.length ?? 0) > 0 && url.includes("/:token")))
      throw new Error(`${String(method)} ${url} does not say whose links open it`);
  });
  app.addHook("onRequest", async (request, reply) => {
    const { access, beforeSecondStep } = request.routeOptions.config;
    if (!access || access === "public") return;
    if (access === "link") return enterByLink(request, reply);
    const { cookie } = request.headers;
    const token = auth.tokenOf(cookie);
    const visit = token && (await visitOf(runtime, token));
    if (!visit) return sendProblem(reply, "unauthenticated");
    if (visit.lacksSecondStep && !beforeSecondStep) return sendProblem(reply, "second_step_missing");
    if (visit.endsSoon) await ifItCan(auth.prolong(cookie).then((cookies) => setCookies(request, reply, cookies, publicUrl)));
    return enter(request, reply, access, deskOf(runtime, visit.desk), { person: visit.person, role: visit.role });
  });
}

function enter(request: FastifyRequest, reply: FastifyReply, access: Access, desk: Desk, me: Me): FastifyReply | undefined {
  const { id } = (request.params ?? {}) as { id?: string };
  const enough = access === "director" ? me.role === "director" : access === "person" || isLead(me);
  const may = enough || (access === "self_or_manager" && id === me.person);
  if (!may) return sendProblem(reply, "forbidden");
  request.desk = desk;
  request.me = me;
  return undefined;
}
