import { html } from "ghtml";
import type { Section } from "../customer-view.ts";
import { leafOf } from "../turned.ts";
import { promisePath, saidBegun } from "./said-words.ts";

/** A refund that has left: they say whether they have the money, each in one tap (S21). */
export const refunds: Section = (view, { closing: { refund: words } }) => {
  const { closing, link, here, key, status } = view;
  if (link !== "customer" || status === "closed" || closing.refunds.length === 0) return "";
  const leaf = leafOf("refunds", closing.refunds, view);
  return html`<section aria-labelledby="refund"><h2 id="refund">${words.title}</h2>!${leaf.count}
!${leaf.shown
    .map(
      (it) => html`<form method="post" action="${here}/remboursement"><input type="hidden" name="key" value="${key}">
<input type="hidden" name="refund" value="${it.id}"><p class="words under">!${saidBegun(it.words, view, promisePath(it))}</p>
<p class="pair"><button class="button first" name="answer" value="yes">${words.yes}</button>
<button class="button" name="answer" value="no">${words.no}</button></p></form>`,
    )
    .join("")}!${leaf.links("refund")}</section>`;
};
