import { html } from "ghtml";
import { between } from "../acts/call.ts";
import type { CustomerView, Section } from "../customer-view.ts";
import { icon, type IconName } from "../marks.ts";
import type { Words } from "../words/fr.ts";
import { photoRow } from "./photos.ts";
import { saidYes, yesButton } from "./settled.ts";

/** What they can do by themselves; who follows the case with them can write. */
export const tellUs: Section = (view, words) => {
  const { acts } = words;
  const own = view.link === "customer";
  return html`<section aria-labelledby="tell" class="acts"><h2 id="tell">${acts.title}</h2>
!${own ? `${photoRow(view, words)}${rows(view, words)}` : ""}!${row(view, "ecrire", "mail", acts.write.row)}
!${own ? last(view, words) : ""}</section>`;
};

function rows(view: CustomerView, { acts }: Words): string {
  const { reachable, callAsked } = view.acts;
  return html`!${row(view, "disponibilites", "calendar", acts.reach.row, reachable.length > 0 ? acts.reach.said(reachable.length) : "")}
!${row(view, "rappel", "phone", acts.call.row, callAsked ? acts.call.asked(between(callAsked, view, acts)) : "")}`;
}

function last(view: CustomerView, words: Words): string {
  const { acts } = words;
  const { followers, unsettled } = view.acts;
  return html`!${row(view, "proches", "people", acts.follow.row, followers.length > 0 ? acts.follow.count(followers.length) : "")}
!${row(view, "langue", "language", acts.ways.row)}
!${row(view, "donnees", "lock", acts.data.row)}
!${unsettled ? html`<p class="under">${acts.unsettled.standing}</p>` : ""}
!${saidYes(view, words)}
<div class="pair"><a class="button" href="${view.here}/pas-regle">!${icon("sad", 20)}${acts.unsettled.row}</a>!${view.status === "closed" ? "" : yesButton(view, words)}</div>
<p class="pair"><a class="quiet" href="${view.here}/reclamation">${acts.complain.row}</a></p>`;
}

const row = ({ here }: CustomerView, path: string, mark: IconName, words: string, beside = ""): string =>
  html`<a class="row" href="${here}/${path}">!${icon(mark)}<span>${words}!${beside ? html`<small>${beside}</small>` : ""}</span>!${icon("chevron", 20)}</a>`;
