import { html } from "ghtml";
import { actPage, formOf } from "../acts/act.ts";
import { type CustomerView, type Section, wordsOf } from "../customer-view.ts";
import { icon } from "../marks.ts";
import type { Html } from "../page.ts";
import { dayOf, dueBy } from "../when.ts";
import type { Words } from "../words/fr.ts";
import { begun, isLong, promisePath, saidWords, wholeLink } from "./said-words.ts";

/** «C'est réglé, merci»: one tap where nothing is in the way; else a page that says what is (S18). */
export function yesButton(view: CustomerView, { closing: { yes } }: Words): Html {
  const inside = html`!${icon("check", 20)}${yes.act}`;
  return isLeft(view)
    ? html`<a class="button" href="${view.here}/regle">!${inside}</a>`
    : html`<form method="post" action="${view.here}/regle"><input type="hidden" name="key" value="${view.key}"><button class="button">!${inside}</button></form>`;
}

/** What became of the yes they gave while something was owed. */
export const saidYes: Section = (view, { closing: { yes } }) =>
  view.closing.saidYesAt === null ? "" : html`<p class="under">${yes.said(dayOf(view.closing.saidYesAt, view))}</p>`;

/** What is still owed, to lift or to leave, and the yes. */
export function settledPage(view: CustomerView): Html {
  const words = wordsOf(view);
  const { closing, owner } = view;
  const { yes } = words.closing;
  return actPage(
    view,
    yes.title,
    html`<p class="under">${closing.owed.length + closing.refunds.length > 0 ? yes.left : yes.lead}</p>
!${closing.ours ? html`<p class="under">${yes.ours(owner.firstName)}</p>` : ""}
!${formOf(view, `${lift("released", yes.release, closing.owed, view)}${lift("received", yes.received, closing.refunds, view)}`, yes.act)}`,
  );
}

const isLeft = ({ closing: { owed, refunds, ours } }: CustomerView): boolean => ours || owed.length + refunds.length > 0;

type Liftable = { id: string; words: string };

const lift = (name: string, title: string, all: readonly Liftable[], view: CustomerView): string =>
  all.length === 0
    ? ""
    : html`<fieldset><legend>${title}</legend>
!${all.map(({ id, words }) => html`<label class="tick"><input type="checkbox" name="${name}" value="${id}"><span class="words">!${saidWords(begun(words), view)}</span></label>!${isLong(words) ? wholeLink(view, promisePath({ id })) : ""}`).join("")}
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
<div class="pair">!${yesButton(view, words)}</div>
</section>`;
};
