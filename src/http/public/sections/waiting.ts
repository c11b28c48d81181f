import { html } from "ghtml";
import { type CustomerView, wordsOf } from "../customer-view.ts";
import type { Html } from "../page.ts";
import { dayOf } from "../when.ts";

/** Since when they wait for our answer. */
export function waiting(view: CustomerView): Html {
  const { waitingSince, format } = view;
  const { waiting: words } = wordsOf(view);
  if (waitingSince === null) return "";
  return html`<p class="under">${words.since(dayOf(waitingSince, view), format.hour(waitingSince))} ${opening(view)}</p>`;
}

/** When somebody is there again; nothing while we are open. */
export function opening(view: CustomerView): string {
  const { opensAt, format } = view;
  return opensAt === null ? "" : wordsOf(view).waiting.opens(dayOf(opensAt, view), format.hour(opensAt));
}
