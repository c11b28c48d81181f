import { html } from "ghtml";
import type { CustomerView, Section } from "../customer-view.ts";
import { dayOf, dueBy } from "../when.ts";
import { saidWords } from "./said-words.ts";

/** «C'est réglé, merci»: one tap where nothing is owed; else what is, to lift or to leave (S18). */
export const settled: Section = (view, words) => {
  const { status, link, closing, owner } = view;
  if (status === "closed" || link !== "customer") return "";
  const { yes } = words.closing;
  const left = closing.owed.length + closing.refunds.length > 0;
  return html`<section id="regle" aria-labelledby="settled">
<h2 id="settled">${yes.title}</h2>
<p class="under">${left ? yes.left : yes.lead}</p>
!${closing.saidYesAt ? html`<p class="under">${yes.said(dayOf(closing.saidYesAt, view))}</p>` : ""}
!${closing.ours ? html`<p class="under">${yes.ours(owner.firstName)}</p>` : ""}
<form method="post" action="${view.here}/regle"><input type="hidden" name="key" value="${view.key}">
!${lift("released", yes.release, closing.owed, view)}!${lift("received", yes.received, closing.refunds, view)}
<button class="button">${yes.act}</button></form>
</section>`;
};

type Liftable = { id: string; words: string };

const lift = (name: string, title: string, all: readonly Liftable[], view: CustomerView): string =>
  all.length === 0
    ? ""
    : html`<fieldset><legend>${title}</legend>
!${all.map(({ id, words }) => html`<label class="tick"><input type="checkbox" name="${name}" value="${id}"><span class="words">!${saidWords(words, view)}</span></label>`).join("")}
</fieldset>`;

/** A written notice, and the no to it: one tap. */
export const notice: Section = (view, words) => {
  const { closing, link, here, key } = view;
  if (!closing.notice || link !== "customer") return "";
  const { title, text, over, act, why } = words.closing.notice;
  return html`<section id="avis" aria-labelledby="notice">
<h2 id="notice">${title}</h2>
<p class="under">${closing.notice.over ? over : text(dueBy(closing.notice.until, view))}</p>
<form method="post" action="${here}/objection"><input type="hidden" name="key" value="${key}">
<button class="button first">${act}</button>
<label for="objection">${why}</label><textarea id="objection" name="words" maxlength="2000"></textarea></form>
</section>`;
};
