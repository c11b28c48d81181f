import type { FastifyReply, FastifyRequest } from "fastify";
import { html } from "ghtml";
import { formatter, localeOf } from "../../core/format.ts";
import type { Runtime } from "../../desk/desk.ts";
import { knownBusiness } from "../../desk/known-business.ts";
import { callTo } from "./call-person.ts";
import { icon } from "./marks.ts";
import { page } from "./page.ts";
import { askedLanguage, readsIn, sendPage } from "./send-page.ts";
import type { Typed } from "./customer-view.ts";
import { wordsIn } from "./words.ts";

export const NEW_LINK = "/suivi/nouveau";

interface Said {
  status?: number;
  asked?: boolean;
  typed?: Typed;
}

/**
 * The one answer to every link that opens nothing, whatever is wrong with it: what to do, and whom to call where the
 * installation has one business. Not a word of any case.
 */
export async function answerWrongLink(
  runtime: Runtime,
  request: FastifyRequest,
  reply: FastifyReply,
  { status = 404, asked = false, typed }: Said = {},
): Promise<FastifyReply> {
  const business = await knownBusiness(runtime);
  const language = readsIn(request, reply, askedLanguage(request, business?.language ?? "fr"));
  const locale = localeOf(language, business?.country ?? "CA");
  const words = wordsIn(locale).wrong;
  const problem = typed?.problems.email !== undefined;
  const main = html`<section aria-labelledby="wrong">
<h1 id="wrong">${words.title}</h1>
<p class="under">${words.text}</p>
!${business?.phone ? html`<p class="under">${words.call(business.name)}</p><p class="under"><a class="button first" href="${callTo(business.phone)}">!${icon("phone", 20)}<span class="num">${formatter(locale, "UTC").phone(business.phone)}</span></a></p>` : ""}
<p class="under dim">${words.answer}</p>
</section>
<section aria-labelledby="renew"><h2 id="renew">${words.renew}</h2>
<form method="post" action="${NEW_LINK}" novalidate>
<label for="email">${words.email}<small id="hint">${words.renewHint}</small></label>
<input id="email" name="email" type="email" autocomplete="email" inputmode="email" value="${typed?.values.email ?? ""}" aria-describedby="hint${problem ? " problem" : ""}" !${problem ? `aria-invalid="true"` : ""}>
!${problem ? html`<p class="problem" id="problem">${words.notEmail}</p>` : ""}
<button class="button" type="submit">${words.send}</button>
</form></section>`;
  const note = asked ? { words: words.asked } : problem ? { words: words.notEmail, wrong: true } : undefined;
  return sendPage(
    request,
    reply,
    page({ locale, title: words.title, business: business?.name ?? null, here: NEW_LINK, main, note }),
    status,
  );
}
