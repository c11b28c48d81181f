import { html } from "ghtml";
import type { Instant } from "../../../core/time.ts";
import type { PublicPromise, PublicStanding } from "../../../desk/public-promises.ts";
import type { CustomerView, Section } from "../customer-view.ts";
import { mark, type MarkName } from "../marks.ts";
import { dayOf, dueBy, dueOf } from "../when.ts";
import type { Words } from "../words/fr.ts";
import { saidWords } from "./said-words.ts";

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

/** Of what ended, so many at once: a page is read on a telephone, and weighs 60 KB at most. */
const ENDED_SHOWN = 20;

/** Every promise with what became of it, those that were not kept too; what ended long ago on pages of its own. */
export const promises: Section = (view, words) => {
  const owed = view.promises.filter(({ endedAt }) => endedAt === null);
  const ended = view.promises.slice(owed.length);
  const last = Math.max(0, Math.ceil(ended.length / ENDED_SHOWN) - 1);
  const at = Math.min(view.older, last);
  const shown = [...(at === 0 ? owed : []), ...ended.slice(at * ENDED_SHOWN, (at + 1) * ENDED_SHOWN)];
  const to = (older: number, said: string) => html`<a class="button" href="${view.here}?avant=${older}#promises">${said}</a>`;
  return html`<section aria-labelledby="promises">
<h2 id="promises">${words.promises.title}</h2>
<p class="dim">${view.promises.length === 0 ? words.promises.none : words.promises.lead}</p>
!${last === 0 ? "" : html`<p class="dim">${words.promises.some(shown.length, view.promises.length)}</p>`}<ul class="promises">!${shown.map((it) => item(it, view, words)).join("")}</ul>
!${last === 0 ? "" : html`<p class="pair under">!${at > 0 ? to(at - 1, words.promises.newer) : ""}!${at < last ? to(at + 1, words.promises.older) : ""}</p>`}</section>`;
};

const item = (it: PublicPromise, view: CustomerView, words: Words): string => html`<li id="p-${it.id}">!${mark(MARKS[it.standing])}
<div class="of"><p class="state is-${MARKS[it.standing]}">${it.standing === "coming" && it.dueAt === null ? words.promises.noDate : words.promises.states[it.standing]}</p>
<p class="words">!${saidWords(it.words, view)}</p>
<p class="dim">${[words.promises.said(dayOf(it.madeAt, view), it.saidBy), ...became(it, view, words), ...proposed(it, view, words)].join(" ")}</p></div></li>`;

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
  return again === null ? [] : [again.dueAt === null ? againUndated : dated(dueBy(again.dueAt, view))];
}

function proposed({ proposal }: PublicPromise, view: CustomerView, { promises: words }: Words): string[] {
  if (!proposal) return [];
  return [(proposal.refused ? words.refused : words.proposed)(dayOf(proposal.saidAt, view), dueBy(proposal.dueAt, view))];
}

/** Each date that was said, with why it is another than before. */
function moves({ dates: [first, ...then] }: PublicPromise, view: CustomerView, words: Words["promises"]): string[] {
  const to = (at: Instant) => dueBy(at, view);
  return [
    ...(first ? [words.due(to(first.dueAt))] : []),
    ...then.map((it) => words.movedTo(dayOf(it.saidAt, view), to(it.dueAt), it.reason)),
  ];
}
