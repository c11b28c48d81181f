import { html } from "ghtml";
import type { Section } from "../customer-view.ts";
import { dueOf } from "../when.ts";
import { saidWords } from "./said-words.ts";

/** So many of what follows are said here; the list below has them all. */
const SHOWN_MAX = 3;

/** What comes after the headline, in order. Nothing is said where nothing is known. */
export const after: Section = (view, words) => {
  const then = view.promises.filter((it) => it.endedAt === null && it.standing !== "late" && it.id !== view.next?.id).slice(0, SHOWN_MAX);
  if (then.length === 0) return "";
  return html`<section><div class="box"><h2>${words.after.title}</h2><ul>!${then
    .map((it) => {
      const when = dueOf(it, view);
      return html`<li>!${saidWords(it.words, view)} ${when === null ? words.after.noDate : when}</li>`;
    })
    .join("")}</ul></div></section>`;
};
