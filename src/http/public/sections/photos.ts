import { html } from "ghtml";
import { toSend } from "../../../desk/public-views.ts";
import type { Section } from "../customer-view.ts";
import { icon } from "../marks.ts";
import { begun } from "./said-words.ts";

/** Of why photos cannot be used; the page it leads to says them all, whole. */
const REASONS_MAX = 3;

/** What we still need to see, and the way to send it; it is taken at any time. */
export const photoRow: Section = (view, words) => {
  const missing = toSend(view.views);
  const names = begun(missing.map((it) => it.names[view.reads]).join(", "));
  const said =
    missing.length > 0 ? words.photos.missing(names) : view.views.some(({ over }) => !over) ? words.photos.allThere : words.photos.anyTime;
  return html`<a class="row" href="${view.here}/photos">!${icon("camera")}<span>${words.photos.add}<small class="${missing.length > 0 ? "is-risque" : ""}">${said}</small>!${missing
    .filter(({ because }) => because)
    .slice(0, REASONS_MAX)
    .map(({ because, names: its }) => html`<small>${its[view.reads]}. ${words.photos.because(begun(because!))}</small>`)
    .join("")}</span>!${icon("chevron", 20)}</a>`;
};
