import type { FastifyRequest } from "fastify";
import { Email } from "../../contract/primitives.ts";
import { newId } from "../../core/ids.ts";
import { NotFound } from "../../desk/desk.ts";
import { mailLinks } from "../../desk/mail-links.ts";
import { publicCase } from "../../desk/public-case.ts";
import { stopGuessers, wrongGuess } from "../link-guard.ts";
import { BY_ADDRESS, BY_LINK, NEW_LINKS } from "../limits.ts";
import { assetOf } from "../public/assets.ts";
import { viewFor } from "../public/came.ts";
import { customerPage } from "../public/customer-page.ts";
import { customerView } from "../public/customer-view.ts";
import { doneWords } from "../public/done-words.ts";
import { backTo, doneNote, field } from "../public/forms.ts";
import { promisePage } from "../public/sections/promises.ts";
import { readsIn, sendPage } from "../public/send-page.ts";
import { turnedBy } from "../public/turned.ts";
import { underLink } from "../public/under-link.ts";
import { answerWrongLink, NEW_LINK } from "../public/wrong-link.ts";
import { sendProblem } from "../problem.ts";
import type { App, AppTerms } from "../terms.ts";

const YEAR_SECONDS = 31_536_000;

/** The customer's page, and what every page behind a link is made of. */
export function customerLinkRoutes(app: App, terms: AppTerms): void {
  app.get("/page/:file", { config: { access: "public" } }, async (request, reply) => {
    const asset = assetOf((request.params as { file: string }).file);
    if (!asset) return sendProblem(reply, "not_found");
    void reply.type(asset.type).header("cache-control", `public, max-age=${YEAR_SECONDS}, immutable`).header("vary", "accept-encoding");
    const small = asset.brotli && /\bbr\b/.test(String(request.headers["accept-encoding"] ?? "")) ? asset.brotli : null;
    return small ? reply.header("content-encoding", "br").send(small) : reply.send(asset.content);
  });

  underLink(app, terms, (door) => {
    newLink(door, terms);
    nothingThere(door, terms);
    door.get(
      "/suivi/:token",
      { config: { access: "link", link: ["customer", "follower"], rateLimit: BY_LINK } },
      async (request, reply) => {
        const { desk, link } = request;
        const it = await publicCase(desk, link);
        const { token } = request.params as { token: string };
        const view = customerView(it, {
          here: `/suivi/${token}`,
          reads: readsIn(request, reply, it.reads),
          key: newId(desk.clock.now(), desk.random),
          turned: turnedBy(request.query),
        });
        return sendPage(request, reply, customerPage(view, doneNote(request, doneWords(view))));
      },
    );

    door.get(
      "/suivi/:token/promesses/:id",
      { config: { access: "link", link: ["customer", "follower"], rateLimit: BY_LINK } },
      async (request, reply) => {
        const { id } = request.params as { id: string };
        const view = await viewFor(request, reply, `promesses/${id}`);
        const one = view.promises.find((it) => it.id === id);
        if (!one) throw new NotFound("link", id);
        return sendPage(request, reply, promisePage(view, one));
      },
    );
  });
}

/** Addresses that only look like ones under a link. */
function nothingThere(door: App, { runtime }: AppTerms): void {
  for (const path of ["suivi", "date", "part"])
    door.get(`/${path}/*`, { config: { access: "public", rateLimit: BY_ADDRESS }, onRequest: stopGuessers(runtime) }, (request, reply) => {
      wrongGuess(runtime, request);
      return answerWrongLink(runtime, request, reply);
    });
}

/** «Send me the link again»: looked up once the answer has left, so that nothing in it, nor how long it took, tells who is known. */
function newLink(door: App, { runtime }: AppTerms): void {
  const config = { access: "public" } as const;
  door.get(NEW_LINK, { config }, (request, reply) => answerWrongLink(runtime, request, reply, { status: 200, asked: isAsked(request) }));
  door.post(
    NEW_LINK,
    {
      config: { ...config, rateLimit: NEW_LINKS },
      onResponse: async (request, reply) => {
        if (reply.statusCode !== 303) return;
        await mailLinks(runtime, field(request.body, "email")).catch((error: unknown) =>
          request.log.error({ err: error }, "a link was not mailed"),
        );
      },
    },
    async (request, reply) => {
      const email = field(request.body, "email");
      if (Email.safeParse(email).success) return backTo(reply, NEW_LINK, "demande");
      return answerWrongLink(runtime, request, reply, { status: 400, typed: { values: { email }, problems: { email: "" } } });
    },
  );
}

const isAsked = ({ query }: FastifyRequest): boolean => (query as { fait?: unknown }).fait === "demande";
