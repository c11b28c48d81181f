import { newId } from "../../core/ids.ts";
import { publicCase } from "../../desk/public-case.ts";
import { BY_LINK } from "../limits.ts";
import { assetOf } from "../public/assets.ts";
import { customerPage } from "../public/customer-page.ts";
import { customerView, wordsOf } from "../public/customer-view.ts";
import { doneNote } from "../public/forms.ts";
import { readsIn, sendPage } from "../public/send-page.ts";
import { underLink } from "../public/under-link.ts";
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
    door.get(
      "/suivi/:token",
      { config: { access: "link", link: ["customer", "follower"], rateLimit: BY_LINK } },
      async (request, reply) => {
        const { desk, link } = request;
        const it = await publicCase(desk, link);
        const { token } = request.params as { token: string };
        const view = customerView(it, {
          here: `/suivi/${token}`,
          reads: readsIn(request, reply, it.language),
          key: newId(desk.clock.now(), desk.random),
        });
        return sendPage(request, reply, customerPage(view, doneNote(request, wordsOf(view).done)));
      },
    );
  });
}
