import { html } from "ghtml";
import type { Instant } from "../../../core/time.ts";
import type { PublicDate, PublicPromise, PublicStanding } from "../../../desk/public-promises.ts";
import { actPage } from "../acts/act.ts";
import { type CustomerView, type Section, wordsOf } from "../customer-view.ts";
import { mark, type MarkName } from "../marks.ts";
import type { Html } from "../page.ts";
import { leafOf } from "../turned.ts";
import { dateOf, dayOf, dueOf } from "../when.ts";
import type { Words } from "../words/fr.ts";
import { begun, isLong, promisePath, saidWords, wholeLink } from "./said-words.ts";

const MARKS: Record<PublicStanding, MarkName> = {
  coming: "ouverte",
  moved: "reneg",
  late: "retard",
  kept: "tenue",
  kept_late: "tenueTard",
  sent: "ouverte",
  broken: "rompue",
  released: "retiree",
};

/** Of a date that was moved over and over, how many moves the list tells; all of them stand on the promise's own page. */
const MOVES_TOLD = 3;

/** Every promise with what became of it, those that were not kept too. */
export const promises: Section = (view, words) => {
  const leaf = leafOf("promises", view.promises, view);
  return html`<section aria-labelledby="promises">
<h2 id="promises">${words.promises.title}</h2>
<p class="dim">${view.promises.length === 0 ? words.promises.none : words.promises.lead}</p>
!${leaf.count}<ul class="promises">!${leaf.shown.map((it) => inList(it, view, words)).join("")}</ul>
!${leaf.links("promises")}</section>`;
};

/** One promise with all that was said of it. */
export const promisePage = (view: CustomerView, it: PublicPromise): Html => {
  const words = wordsOf(view);
  const because = it.proposal?.reason ? html`<p class="under">${words.proposals.because(it.proposal.reason)}</p>` : "";
  return actPage(view, words.promises.one, html`<ul class="promises">!${item(it, view, words)}</ul>!${because}`);
};

function inList(it: PublicPromise, view: CustomerView, words: Words): string {
  const [first, ...then] = it.dates;
  const told = { ...it, words: begun(it.words), dates: [...(first ? [first] : []), ...then.slice(-MOVES_TOLD).map(shortly)] };
  const cut = isLong(it.words) || then.length > MOVES_TOLD || then.some(({ reason }) => isLong(reason ?? ""));
  return item(told, view, words, cut ? wholeLink(view, promisePath(it)) : "");
}

const shortly = (date: PublicDate): PublicDate => ({ ...date, reason: date.reason && begun(date.reason) });

const item = (
  it: PublicPromise,
  view: CustomerView,
  words: Words,
  whole = "",
): string => html`<li id="p-${it.id}">!${mark(MARKS[it.standing])}
<div class="of"><p class="state is-${MARKS[it.standing]}">${it.standing === "coming" && it.dueAt === null ? words.promises.noDate : words.promises.states[it.standing]}</p>
<p class="words">!${saidWords(it.words, view)}</p>
<p class="dim">${[words.promises.said(dayOf(it.madeAt, view), it.saidBy), ...became(it, view, words), ...proposed(it, view, words)].join(" ")}</p>!${whole}</div></li>`;

/** What its dates were, and how it ended, in order. */
function became(it: PublicPromise, view: CustomerView, { promises: words }: Words): string[] {
  const due = dueOf(it, view);
  const day = (at: Instant) => dayOf(at, view);
  const ended = it.endedAt === null ? null : ([day(it.endedAt), view.format.hour(it.endedAt)] as const);
  switch (it.standing) {
    case "coming":
      return due === null ? [words.undated] : [words.due(due)];
    case "moved":
      return moves(it, view, words);
    case "late":
      return [...(it.dates.length > 1 ? moves(it, view, words) : []), ...(due === null ? [words.undated] : [words.late(due)])];
    case "kept":
      return [...(it.dates.length > 1 ? moves(it, view, words) : []), words.kept(...ended!)];
    case "kept_late":
      return [due === null ? words.keptLateUndated(...ended!) : words.keptLate(due, ...ended!)];
    case "sent":
      return [words.sent(...ended!)];
    case "broken":
      return [due === null ? words.brokenUndated : words.broken(due), ...promisedAgain(it, view, words)];
    case "released":
      return [...(due === null ? [] : [words.due(due)]), words.released(ended![0])];
  }
}

function promisedAgain({ again }: PublicPromise, view: CustomerView, { again: dated, againUndated }: Words["promises"]): string[] {
  return again === null ? [] : [again.dueAt === null ? againUndated : dated(dateOf(again.dueAt, again, view))];
}

function proposed({ proposal, atHour }: PublicPromise, view: CustomerView, { promises: words }: Words): string[] {
  if (!proposal) return [];
  return [(proposal.refused ? words.refused : words.proposed)(dayOf(proposal.saidAt, view), dateOf(proposal.dueAt, { atHour }, view))];
}

/** Each date that was said, with why it is another than before. */
function moves({ dates: [first, ...then], atHour }: PublicPromise, view: CustomerView, words: Words["promises"]): string[] {
  const to = (at: Instant) => dateOf(at, { atHour }, view);
  return [
    ...(first ? [words.due(to(first.dueAt))] : []),
    ...then.map((it) => words.movedTo(dayOf(it.saidAt, view), to(it.dueAt), it.reason)),
  ];
}
