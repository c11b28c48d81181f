import { describeLeftOut, type Tongue } from "./describe.ts";
import { html, type Markup } from "./markup.ts";
import type { Figures, Report } from "./report.ts";

/** Every figure of the page with what it counts: none stands without. */
export function definitions(report: Report, tongue: Tongue): Markup {
  const { figures } = report;
  const { format, words } = tongue;
  const keys = Object.keys(words.definitions) as (keyof Figures)[];
  const value = (key: keyof Figures): string => {
    if (key === "medianWait") return figures.medianWait === null ? "–" : format.span(figures.medianWait);
    return format.number(figures[key]);
  };
  return html`<section>
    <h2>${words.sections.definitions}</h2>
    <dl>
      ${keys.map(
        (key) =>
          html`<div id="${key}">
            <dt>${words.figures[key]}</dt>
            <dd class="v">${value(key)}</dd>
            <dd>${words.definitions[key]}</dd>
          </div>`,
      )}
    </dl>
    <p class="note">${[words.notes.holidays, ...describeLeftOut(report, tongue)].join(" ")}</p>
  </section>`;
}
