import { html } from "ghtml";
import { iso } from "../../../core/time.ts";
import type { PublicPromise, PublicProposal } from "../../../desk/public-promises.ts";
import type { CustomerView, Section } from "../customer-view.ts";
import { mark } from "../marks.ts";
import { dateOf, dueOf } from "../when.ts";
import type { Words } from "../words/fr.ts";
import { leafOf, leafWith } from "../turned.ts";
import { begun, isLong, promisePath, saidBegun, wholeLink } from "./said-words.ts";

/** What their answer may hold; more is a letter. */
export const ANSWER_MAX = 2000;

interface Proposed extends PublicPromise {
  proposal: PublicProposal;
}

/** Dates we told and to which they have not said yes: nothing has moved until they do. */
export const proposals: Section = (view, words) => {
  const all = view.promises.filter(isProposed);
  const typed = leafWith("proposals", all, ({ id }) => `date-${id}` in view.typed.problems);
  const leaf = leafOf("proposals", all, typed > 0 ? { ...view, turned: { proposals: typed } } : view);
  const sections = leaf.shown.map((it) => proposal(it, view, words)).join("\n");
  const turn = leaf.links("next");
  return turn ? html`!${sections}<section class="joined">!${leaf.count}!${turn}</section>` : sections;
};

const isProposed = (it: PublicPromise): it is Proposed => it.proposal !== null;

function proposal(it: Proposed, view: CustomerView, words: Words): string {
  const { refused, ahead } = it.proposal;
  const open = !refused && ahead;
  return html`<section id="date-${it.id}" aria-labelledby="dated-${it.id} of-${it.id}">
<h2 id="dated-${it.id}" class="is-reneg beside">!${mark("reneg")}<span>${refused ? words.proposals.refusedTitle : words.proposals.title}</span></h2>
<p class="words under" id="of-${it.id}">!${saidBegun(it.words, view, promisePath(it))}</p>
!${told(it, view, words)
    .map((line) => html`<p class="under">${line}</p>`)
    .join("")}!${it.proposal.reason && isLong(it.proposal.reason) && !isLong(it.words) ? wholeLink(view, promisePath(it)) : ""}
!${open && view.link === "customer" ? answer(it, view, words) : ""}
</section>`;
}

function told(it: Proposed, view: CustomerView, { proposals: words }: Words): string[] {
  const { dueAt, by, reason, refused, ahead } = it.proposal;
  const due = dueOf(it, view);
  const to = dateOf(dueAt, it, view);
  const was = it.standing === "late" ? words.wasLate : words.was;
  const asks = refused ? words.refused(to, view.owner.firstName) : words.asks(by, to);
  return [
    ...(due === null ? [] : [was(due)]),
    ...(reason ? [words.because(begun(reason))] : []),
    ahead || refused ? asks : words.passed(to, view.owner.firstName),
    ...(refused || it.standing === "late" ? [] : [words.stands]),
  ];
}

const answer = ({ id, proposal: { dueAt } }: Proposed, { here, typed }: CustomerView, { proposals: words }: Words): string => {
  const problem = typed.problems[`date-${id}`];
  const said = typed.values[`date-${id}`] ?? "";
  const hidden = html`<input type="hidden" name="dueAt" value="${iso(dueAt)}">`;
  return html`<form method="post" action="${here}/dates/${id}">!${hidden}
<button class="button first" name="answer" value="yes" aria-describedby="of-${id}">${words.yes}</button></form>
<details class="under"!${problem ? " open" : ""}><summary class="button" aria-describedby="of-${id}">${words.no}</summary>
<form method="post" action="${here}/dates/${id}">!${hidden}
<label for="words-${id}">${words.why}<small>${words.whyHint}</small></label>
<textarea id="words-${id}" name="words" maxlength="${ANSWER_MAX}"!${problem ? html` aria-invalid="true" aria-describedby="problem-${id}"` : ""}>${said}</textarea>
!${problem ? html`<p class="problem" id="problem-${id}">${problem}</p>` : ""}
<button class="button" name="answer" value="no">${words.send}</button></form></details>`;
};
