import { html } from "ghtml";
import type { PublicApproval } from "../../../desk/public-acts.ts";
import { actPage } from "../acts/act.ts";
import { caseOf, type CustomerView, type Section, wordsOf } from "../customer-view.ts";
import type { Html } from "../page.ts";
import { leafOf } from "../turned.ts";
import { dayOf } from "../when.ts";
import type { Words } from "../words/fr.ts";
import { begun, isLong, saidWords, wholeLink } from "./said-words.ts";

/** What waits on their yes: a price, a sample (S41); what they answered is folded under it. */
export const approvals: Section = (view, words) => {
  const all = view.acts.approvals;
  const asked = all.filter(({ answer }) => answer === null);
  if (all.length === 0) return "";
  const leaf = leafOf("approvals", asked, view);
  return html`<section aria-labelledby="approvals" class="approvals"><h2 id="approvals">${asked.length > 0 ? words.acts.approve.title : words.acts.approve.given}</h2>
!${leaf.count}!${leaf.shown.map((it) => shortly(it, view, words)).join("")}!${leaf.links("approvals")}!${folded(
    all.filter(({ answer }) => answer !== null),
    view,
    words,
  )}</section>`;
};

/** One with all that was said of it. */
export const approvalPage = (view: CustomerView, it: PublicApproval): Html => {
  const words = wordsOf(view);
  return actPage(view, words.acts.approve[it.answer ? "given" : "title"], item(it, view, words));
};

function folded(answered: readonly PublicApproval[], view: CustomerView, words: Words): Html {
  if (answered.length === 0) return "";
  const leaf = leafOf("answered", answered, view);
  return html`<details class="past under" id="answered"!${view.turned.answered === undefined ? "" : " open"}><summary>${words.acts.approve.answered(answered.length)}</summary>
!${leaf.count}!${leaf.shown.map((it) => shortly(it, view, words)).join("")}!${leaf.links("answered")}</details>`;
}

function shortly(it: PublicApproval, view: CustomerView, words: Words): Html {
  const { what, answer } = it;
  const told = { ...it, what: begun(what), answer: answer && { ...answer, words: begun(answer.words) } };
  return item(told, view, words, isLong(what) || isLong(answer?.words ?? "") ? wholeLink(view, `accords/${it.id}`) : "");
}

function item(it: PublicApproval, view: CustomerView, words: Words, whole = ""): Html {
  const { approve } = words.acts;
  const file = it.file
    ? html`<p class="under">${approve.see} <a href="${caseOf(view)}/accords/${it.id}/fichier">${it.file.name}</a></p>`
    : "";
  return html`<div class="approval" id="a-${it.id}"><p class="words under">!${saidWords(it.what, view)}</p>!${whole}
!${it.price ? html`<p class="under"><b class="num">${approve.price(it.price)}</b></p>` : ""}!${file}
<p class="dim">${approve.asked(dayOf(it.askedAt, view))}</p>
!${it.answer ? answered(it.answer, view, words) : question(it, view, words)}</div>`;
}

function answered({ yes, words: said, at }: NonNullable<PublicApproval["answer"]>, view: CustomerView, { acts: { approve } }: Words): Html {
  const told = (yes ? approve.gaveYes : approve.gaveNo)(dayOf(at, view), view.format.hour(at));
  return html`<p class="under"><b>${told}</b></p>!${said ? html`<p class="words">!${saidWords(said, view)}</p>` : ""}`;
}

const question = ({ id }: PublicApproval, view: CustomerView, { acts }: Words): Html =>
  html`<form method="post" action="${caseOf(view)}/accords/${id}">
<label for="w-${id}">${acts.approve.words}<small>${acts.optional}</small></label><input id="w-${id}" name="words" type="text" maxlength="500">
<p class="pair"><button class="button first" name="answer" value="yes" type="submit">${acts.approve.yes}</button>
<button class="button" name="answer" value="no" type="submit">${acts.approve.no}</button></p></form>`;
