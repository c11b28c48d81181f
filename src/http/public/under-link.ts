import type { FastifyError } from "fastify";
import { html } from "ghtml";
import { localeOf } from "../../core/format.ts";
import { NotFound } from "../../desk/desk.ts";
import { knownBusiness } from "../../desk/known-business.ts";
import type { App, AppTerms } from "../terms.ts";
import { acceptForms } from "./forms.ts";
import { page } from "./page.ts";
import { askedLanguage, readsIn, sendPage } from "./send-page.ts";
import { answerWrongLink } from "./wrong-link.ts";
import { wordsIn } from "./words.ts";

/**
 * Pages behind a link: forms are read there and nothing else is, and what goes wrong is said on a page. Every route in it says
 * `config: { access: "link", link: [kinds], rateLimit: BY_LINK }` (SAYS_BY_LINK for what is said there) and has `:token` in its address.
 */
export function underLink(app: App, terms: AppTerms, routes: (door: App) => void | Promise<void>): void {
  void app.register(async (door: App) => {
    acceptForms(door);
    sayOnPages(door, terms);
    await routes(door);
  });
}

function sayOnPages(door: App, { runtime }: AppTerms): void {
  door.setErrorHandler(async (error: FastifyError | Error, request, reply) => {
    if (error instanceof NotFound) return answerWrongLink(runtime, request, reply);
    const status = (error as FastifyError).statusCode ?? 500;
    if (status >= 500) request.log.error({ err: error, route: request.routeOptions.url }, "a request failed");
    const business = await knownBusiness(runtime);
    const locale = localeOf(readsIn(request, reply, askedLanguage(request, business?.language ?? "fr")), business?.country ?? "CA");
    const { frame } = wordsIn(locale);
    const said = status === 429 ? frame.tooMany : status === 413 ? frame.tooLarge : status < 500 ? frame.unread : frame.failed;
    const { token } = (request.params ?? {}) as { token?: string };
    const here = token ? request.url.slice(0, request.url.indexOf(token) + token.length) : request.url.split("?")[0]!;
    const main = html`<section><h1>${frame.sorry}</h1><p class="under" role="alert">${said}</p>
<p class="under"><a class="button" href="${here}">${frame.back}</a></p>
!${status >= 500 ? html`<p class="under dim">${request.id}</p>` : ""}</section>`;
    return sendPage(request, reply, page({ locale, title: frame.sorry, business: business?.name ?? null, here, main }), status);
  });
}
