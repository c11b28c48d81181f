import { html } from "ghtml";
import type { PublicApproval } from "../../../desk/public-acts.ts";
import type { CustomerView, Section } from "../customer-view.ts";
import { dayOf } from "../when.ts";
import type { Words } from "../words/fr.ts";
import { saidWords } from "./said-words.ts";

/** What waits on their yes: a price, a sample (S41); and what they answered. */
export const approvals: Section = (view, words) => {
  const all = view.acts.approvals;
  if (all.length === 0) return "";
  return html`<section aria-labelledby="approvals" class="approvals"><h2 id="approvals">${all.some(({ answer }) => answer === null) ? words.acts.approve.title : words.acts.approve.given}</h2>
!${all.map((it) => item(it, view, words)).join("")}</section>`;
};

function item(it: PublicApproval, view: CustomerView, words: Words): string {
  const { approve } = words.acts;
  const file = it.file ? html`<p class="under">${approve.see} <a href="${view.here}/accords/${it.id}/fichier">${it.file.name}</a></p>` : "";
  return html`<div class="approval" id="a-${it.id}"><p class="words under">!${saidWords(it.what, view)}</p>
!${it.price ? html`<p class="under"><b class="num">${approve.price} : ${it.price}</b></p>` : ""}!${file}
<p class="dim">${approve.asked(dayOf(it.askedAt, view))}</p>
!${it.answer ? answered(it.answer, view, words) : question(it, view, words)}</div>`;
}

function answered(
  { yes, words: said, at }: NonNullable<PublicApproval["answer"]>,
  view: CustomerView,
  { acts: { approve } }: Words,
): string {
  const told = (yes ? approve.gaveYes : approve.gaveNo)(dayOf(at, view), view.format.hour(at));
  return html`<p class="under"><b>${told}</b></p>!${said ? html`<p class="words">!${saidWords(said, view)}</p>` : ""}`;
}

const question = ({ id }: PublicApproval, view: CustomerView, { acts }: Words): string =>
  html`<form method="post" action="${view.here}/accords/${id}">
<label for="w-${id}">${acts.approve.words}<small>${acts.optional}</small></label><input id="w-${id}" name="words" type="text" maxlength="500">
<p class="pair"><button class="button first" name="answer" value="yes" type="submit">${acts.approve.yes}</button>
<button class="button" name="answer" value="no" type="submit">${acts.approve.no}</button></p></form>`;
