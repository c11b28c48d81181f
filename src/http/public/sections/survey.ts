import { html } from "ghtml";
import type { CustomerView, Section } from "../customer-view.ts";
import type { Words } from "../words/fr.ts";

/** Said in one go; more is a letter. */
export const SURVEY_WORDS_MAX = 2000;

/** Asked once, after the customer's own yes and never before (S53): how easy it was, then anything else, then who did well (S54). */
export const survey: Section = (view, words) => {
  const { closing, link } = view;
  if (link !== "customer" || !closing.survey) return "";
  if (closing.survey === "answered") return html`<section><p>${words.closing.survey.answered}</p></section>`;
  return html`<section id="mon-avis" aria-labelledby="asked">!${form(view, words)}</section>`;
};

function form(view: CustomerView, { closing: { survey: words } }: Words): string {
  const { here, key, typed, closing } = view;
  const { values, problems } = typed;
  return html`<form method="post" action="${here}/avis" novalidate><input type="hidden" name="key" value="${key}">
<fieldset!${problems.ease ? ' aria-describedby="ease-problem"' : ""}><legend><h2 id="asked">${words.title}</h2></legend>
!${problems.ease ? html`<p class="problem" id="ease-problem">${problems.ease}</p>` : ""}
!${Object.entries(words.ease)
    .map(([ease, label]) => radio(label, ease, values.ease))
    .join("")}</fieldset>
!${area("more", words.more, words.optional, view)}
<label for="kudos">${words.kudos}<small>${words.optional}</small></label>
<select id="kudos" name="kudos"><option value="">${words.nobody}</option>
!${closing.people.map(({ id, name }) => html`<option value="${id}"!${values.kudos === id ? " selected" : ""}>${name}</option>`).join("")}</select>
!${area("kudosWords", words.kudosWords, words.optional, view)}
<button class="button first">${words.send}</button></form>`;
}

const radio = (label: string, ease: string, chosen: string | undefined): string =>
  html`<label class="tick"><input type="radio" name="ease" value="${ease}"!${chosen === ease ? " checked" : ""} required><span>${label}</span></label>`;

const area = (name: string, label: string, hint: string, { typed }: CustomerView): string => {
  const problem = typed.problems[name];
  return html`<label for="${name}">${label}<small>${hint}</small></label>
<textarea id="${name}" name="${name}" maxlength="${SURVEY_WORDS_MAX}"!${problem ? html` aria-invalid="true" aria-describedby="${name}-problem"` : ""}>${typed.values[name] ?? ""}</textarea>
!${problem ? html`<p class="problem" id="${name}-problem">${problem}</p>` : ""}`;
};
