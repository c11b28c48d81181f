import { html } from "ghtml";
import type { PublicStep } from "../../../desk/public-case.ts";
import type { Section } from "../customer-view.ts";
import { mark, type MarkName } from "../marks.ts";

const MARKS: Record<PublicStep["standing"], MarkName> = { done: "tenue", now: "attente", waiting: "attente", to_come: "retiree" };

/** The steps of what is being done, where the desk keeps any for this case. */
export const steps: Section = ({ steps, format, now }, words) =>
  steps.length === 0
    ? ""
    : html`<section aria-label="${words.steps.title}"><ol class="steps">!${steps
        .map(
          ({ words: said, standing, at }) => html`<li>!${mark(MARKS[standing])}
<span class="${standing === "now" || standing === "waiting" ? "now" : ""}">${said}<span class="hidden">, ${words.steps[standing]}</span></span>
!${at === null ? "" : html`<time class="dim">${format.day(at, now)}</time>`}</li>`,
        )
        .join("")}</ol></section>`;
