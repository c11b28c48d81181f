import { html } from "ghtml";
import { toSend } from "../../../desk/public-views.ts";
import type { Section } from "../customer-view.ts";
import { icon } from "../marks.ts";

/** What we still need to see, and the way to send it; it is taken at any time. */
export const photoRow: Section = (view, words) => {
  const missing = toSend(view.views);
  const names = missing.map((it) => it.names[view.reads]).join(", ");
  const said =
    missing.length > 0 ? words.photos.missing(names) : view.views.some(({ over }) => !over) ? words.photos.allThere : words.photos.anyTime;
  return html`<a class="row" href="${view.here}/photos">!${icon("camera")}<span>${words.photos.add}<small class="${missing.length > 0 ? "is-risque" : ""}">${said}</small>!${missing
    .map(({ because, names: its }) => (because ? html`<small>${its[view.reads]}. ${words.photos.because(because)}</small>` : ""))
    .join("")}</span>!${icon("chevron", 20)}</a>`;
};
