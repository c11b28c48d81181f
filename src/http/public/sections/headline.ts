import { html } from "ghtml";
import type { CommitmentKind } from "../../../core/due.ts";
import type { PublicPromise } from "../../../desk/public-promises.ts";
import type { CustomerView, Section } from "../customer-view.ts";
import { mark } from "../marks.ts";
import { dayOf, dueOf } from "../when.ts";
import type { Words } from "../words/fr.ts";
import { promisePath, saidBegun } from "./said-words.ts";
import { waiting } from "./waiting.ts";

/** Kinds whose sentence says too little without the words that were promised. */
const BARE: ReadonlySet<CommitmentKind> = new Set(["send", "visit", "escalate", "check", "lend", "waive", "other", "deliver", "decide"]);

/** The next date as one true sentence; whether it has moved; and what is late, said first where nothing else is to come. */
export const headline: Section = (view, words) => {
  const { next, late } = view;
  const subject = next ?? late[0] ?? view.promises.find(({ endedAt }) => endedAt === null);
  return html`<section aria-labelledby="next">
<p class="lead">${words.headline.hello(view.customer, view.subject)}</p>
<h1 id="next">${sentence(view, words)}</h1>
!${subject && (!next || BARE.has(subject.kind)) ? html`<p class="words under">!${saidBegun(subject.words, view, promisePath(subject))}</p>` : ""}
!${waiting(view)}
!${next ? heldUp(next, view, words) : ""}
!${next ? moved(next, view, words) : ""}
!${view.promises.some(({ proposal }) => proposal?.ahead && !proposal.refused) ? html`<p class="beside is-reneg">!${mark("reneg")}<span>${words.headline.proposed}</span></p>` : ""}
!${next && late.length > 0 ? html`<p class="beside is-rompue">!${mark("retard")}<span>${words.headline.alsoLate(late.length)}</span></p>` : ""}
</section>`;
};

function sentence(view: CustomerView, words: Words): string {
  const { next, late, owner, status, promises } = view;
  const told = (it: PublicPromise) => ({ who: it.by ?? owner.firstName, when: dueOf(it, view)! });
  if (status === "closed") return view.closing.how === "notice" ? words.headline.closedByNotice : words.headline.closed;
  if (view.dormant) return words.headline.dormant(owner.firstName);
  if (next) return words.headline.next[next.kind](told(next));
  const dated = late.find(({ dueAt }) => dueAt !== null);
  if (dated) return words.headline.late(told(dated));
  if (promises.some(({ endedAt }) => endedAt === null)) return words.headline.undated(owner.firstName);
  return promises.some(({ standing }) => standing === "sent") ? words.headline.refundSent : words.headline.nothing(owner.firstName);
}

/** What comes next cannot begin without their yes (S41). */
function heldUp({ id }: PublicPromise, { acts: { approvals } }: CustomerView, { headline: words }: Words): string {
  const last = approvals.find(({ holdsUp }) => holdsUp === id);
  if (!last || last.answer?.yes) return "";
  return html`<p class="under">${last.answer ? words.saidNo : words.needsYes}</p>`;
}

function moved(next: PublicPromise, view: CustomerView, words: Words): string {
  const [before, last] = next.dates.slice(-2);
  if (next.standing !== "moved" || !before || !last) return "";
  return html`<p class="beside is-reneg">!${mark("reneg")}<span>${words.headline.moved(dayOf(last.saidAt, view), dayOf(before.dueAt, view))}</span></p>`;
}
