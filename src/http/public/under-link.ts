import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { html } from "ghtml";
import { localeOf } from "../../core/format.ts";
import { NotFound, type Runtime } from "../../desk/desk.ts";
import { knownBusiness } from "../../desk/known-business.ts";
import { type Trouble, troubleOf } from "../../desk/trouble.ts";
import { laterThan } from "../problem.ts";
import { STATUS } from "../status.ts";
import type { App, AppTerms } from "../terms.ts";
import { acceptForms } from "./forms.ts";
import { page } from "./page.ts";
import { sendAgain } from "./send-again.ts";
import { askedLanguage, readsIn, sendPage } from "./send-page.ts";
import { answerWrongLink } from "./wrong-link.ts";
import type { Words } from "./words/fr.ts";
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
    const asked = (error as FastifyError).statusCode ?? 500;
    if (asked < 500) return say(runtime, request, reply, asked, null);
    request.log.error({ err: error, route: request.routeOptions.url }, "a request failed");
    const trouble = troubleOf(error);
    if (trouble) laterThan(reply, trouble);
    return say(runtime, request, reply, trouble ? STATUS[trouble] : asked, trouble);
  });
}

/** What went wrong, on a page. What a form held is in it still, to be sent again by one button, with the same key. */
async function say(runtime: Runtime, request: FastifyRequest, reply: FastifyReply, status: number, trouble: Trouble | null) {
  const business = trouble === "not_ready" || trouble === "outcome_unknown" ? null : await knownBusiness(runtime).catch(() => null);
  const locale = localeOf(readsIn(request, reply, askedLanguage(request, business?.language ?? "fr")), business?.country ?? "CA");
  const { frame } = wordsIn(locale);
  const { token } = (request.params ?? {}) as { token?: string };
  const here = token ? request.url.slice(0, request.url.indexOf(token) + token.length) : request.url.split("?")[0]!;
  const again = status >= 500 ? await sendAgain(request, frame) : "";
  const main = html`<section><h1>${frame.sorry}</h1><p class="under" role="alert">${whatIsWrong(frame, status, trouble)}</p>
!${again}<p class="under"><a class="button" href="${here}">${frame.back}</a></p>
!${status >= 500 ? html`<p class="under dim">${request.id}</p>` : ""}</section>`;
  return sendPage(request, reply, page({ locale, title: frame.sorry, business: business?.name ?? null, here, main }), status);
}

function whatIsWrong(frame: Words["frame"], status: number, trouble: Trouble | null): string {
  if (trouble) return frame[trouble];
  if (status === 429) return frame.tooMany;
  if (status === 413) return frame.tooLarge;
  return status < 500 ? frame.unread : frame.failed;
}
