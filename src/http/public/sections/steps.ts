import { html } from "ghtml";
import { sayNamed } from "../../../core/case-kind.ts";
import type { PublicStep } from "../../../desk/public-kind.ts";
import type { Section } from "../customer-view.ts";
import { mark, type MarkName } from "../marks.ts";

const MARKS: Record<PublicStep["standing"], MarkName> = {
  done: "tenue",
  now: "attente",
  waiting: "attente",
  unsure: "ouverte",
  to_come: "anneau",
};

/** The steps of what is being done, where the desk keeps any for this case. */
export const steps: Section = ({ steps, format, now, reads }, words) =>
  steps.length === 0
    ? ""
    : html`<section class="joined" aria-label="${words.steps.title}"><ol class="steps">!${steps
        .map(
          ({ words: said, standing, at, plannedAt }) => html`<li>!${mark(MARKS[standing])}
<span class="${standing === "now" || standing === "waiting" || standing === "unsure" ? "now" : ""}">${sayNamed(said, reads)}!${standing === "unsure" ? html`<span class="dim">, ${words.steps.unsure}</span>` : html`<span class="hidden">, ${words.steps[standing]}</span>`}</span>
!${at === null ? "" : html`<time class="dim">${format.day(at, now)}</time>`}!${plannedAt === null ? "" : html`<time class="dim"><span class="hidden">${words.steps.planned} </span>${format.when(plannedAt, now)}</time>`}</li>`,
        )
        .join("")}</ol></section>`;
