import { html } from "ghtml";
import { capital } from "../../../core/format.ts";
import type { Section } from "../customer-view.ts";
import { dueOf } from "../when.ts";
import { promisePath, saidBegun } from "./said-words.ts";

/** So many of what follows are said here; the list below has them all. */
const SHOWN_MAX = 3;

/** What comes after the headline, in order of its dates. Nothing is said where nothing is known. */
export const after: Section = (view, words) => {
  const then = view.promises.filter((it) => it.endedAt === null && it.standing !== "late" && it.id !== view.next?.id && it.dueAt !== null);
  if (then.length === 0) return "";
  return html`<section class="joined"><div class="box"><h2>${words.after.title}</h2><ul>!${then
    .slice(0, SHOWN_MAX)
    .map((it) => html`<li>${capital(dueOf(it, view)!)}<br><span class="words">!${saidBegun(it.words, view, promisePath(it))}</span></li>`)
    .join("")}</ul></div></section>`;
};
