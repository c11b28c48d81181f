import { html } from "ghtml";
import { localeOf } from "../../core/format.ts";
import { knownBusiness } from "../../desk/known-business.ts";
import { dataLinkOpens, mailOwnData, ownCase, takeOwnData } from "../../desk/take-away.ts";
import { stopGuessers, wrongGuess } from "../link-guard.ts";
import { BY_ADDRESS, BY_LINK, SAYS_BY_LINK } from "../limits.ts";
import { dataPage } from "../public/acts/held-page.ts";
import { viewFor } from "../public/came.ts";
import { wordsOf } from "../public/customer-view.ts";
import { backTo } from "../public/forms.ts";
import { page } from "../public/page.ts";
import { askedLanguage, PAGE_HEADERS, readsIn, sendPage } from "../public/send-page.ts";
import { underLink } from "../public/under-link.ts";
import { wordsIn } from "../public/words.ts";
import { sendFile } from "../send-file.ts";
import type { App, AppTerms } from "../terms.ts";

const JSON_FILE = "application/json; charset=utf-8";

/** What is held on a customer, for them to read and take away: their case at once, everything only by a link mailed to their own address. */
export function customerDataRoutes(app: App, terms: AppTerms): void {
  const { runtime } = terms;
  underLink(app, terms, (door) => {
    const config = { access: "link", link: ["customer"], rateLimit: BY_LINK } as const;

    door.get("/suivi/:token/donnees", { config }, async (request, reply) => {
      const view = await viewFor(request, reply, "donnees");
      return sendPage(request, reply, dataPage(view, await ownCase(request.desk, request.link)));
    });

    door.get("/suivi/:token/donnees.json", { config }, async ({ desk, link }, reply) => {
      const it = await ownCase(desk, link);
      return sendFile(reply, JSON_FILE, `${it.reference}.json`, Buffer.from(`${JSON.stringify(it, null, 2)}\n`));
    });

    door.post("/suivi/:token/donnees", { config: { ...config, rateLimit: SAYS_BY_LINK } }, async (request, reply) => {
      const view = await viewFor(request, reply);
      const { data } = wordsOf(view).acts;
      await mailOwnData(request.desk, request.link.case, (business) => ({
        subject: data.mailSubject(business),
        text: data.mail(business, "{link}"),
      }));
      return backTo(reply, view.here, "donnees");
    });
  });

  underLink(app, terms, (door) => {
    const open = { config: { access: "public", rateLimit: BY_ADDRESS }, onRequest: stopGuessers(runtime) } as const;

    /** Reading it takes nothing: programs that look at mail for people open every link. */
    door.get("/donnees/:token", open, async (request, reply) => {
      const { token } = request.params as { token: string };
      const business = await knownBusiness(runtime);
      const locale = localeOf(readsIn(request, reply, askedLanguage(request, business?.language ?? "fr")), business?.country ?? "CA");
      const { data } = wordsIn(locale).acts;
      const here = `/donnees/${token}`;
      const opens = await dataLinkOpens(runtime, token);
      if (!opens) wrongGuess(runtime, request);
      const main = html`<section><h1>${data.title}</h1>!${
        opens
          ? html`<p class="under">${data.takeLead}</p><form method="post" action="${here}"><button class="button first" type="submit">${data.take}</button></form>`
          : html`<p class="under">${data.used}</p>`
      }</section>`;
      return sendPage(request, reply, page({ locale, title: data.title, business: business?.name ?? null, here, main }), opens ? 200 : 404);
    });

    door.post("/donnees/:token", open, async (request, reply) => {
      const { token } = request.params as { token: string };
      const all = await takeOwnData(runtime, token);
      if (!all) {
        wrongGuess(runtime, request);
        return reply.redirect(`/donnees/${encodeURIComponent(token)}`, 303);
      }
      return sendFile(reply.headers(PAGE_HEADERS), JSON_FILE, "donnees.json", Buffer.from(`${JSON.stringify(all, null, 2)}\n`));
    });
  });
}
