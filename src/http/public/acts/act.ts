import { html } from "ghtml";
import type { LinkKind } from "../../../core/link.ts";
import type { Coming } from "../../../desk/customer-acts.ts";
import type { Desk } from "../../../desk/desk.ts";
import type { Handled } from "../../../desk/handle.ts";
import { caseOf, type CustomerView, wordsOf } from "../customer-view.ts";
import { type Html, page } from "../page.ts";
import type { Words } from "../words/fr.ts";

/** What is wrong with a form, by field. */
export interface Problems {
  problems: Record<string, string>;
}

/** One thing that can be done by a link: a page with its form, and what the form does. */
export interface Act<Input> {
  /** Under the link's own address. */
  path: string;
  links: readonly LinkKind[];
  done: keyof Words["done"];
  title(words: Words): string;
  /** What stands above and in the form. */
  form(view: CustomerView, words: Words): Html;
  read(body: unknown, view: CustomerView, words: Words): Input | Problems;
  act(desk: Desk, coming: Coming, input: Input): Promise<Handled>;
}

/** What a customer writes in one go; a letter of ten pages. */
export const WORDS_MAX = 20_000;

/** The page of one act, on its own: works without a script, and on a small phone. `main` stands in place of one form. */
export function actPage(view: CustomerView, title: string, main: Html, note?: { words: string; wrong?: boolean }): Html {
  const words = wordsOf(view);
  return page({
    locale: view.format.locale,
    title,
    business: view.business.name,
    reference: view.reference,
    here: view.here,
    note,
    main: html`<section aria-labelledby="act"><p class="lead"><a href="${caseOf(view)}">${words.acts.back}</a></p>
<h1 id="act">${title}</h1>
!${main}</section>`,
    foot: words.frame.foot,
  });
}

export const formOf = (view: CustomerView, main: Html, button: string, action = view.here): Html =>
  html`<form method="post" action="${action}" novalidate><input type="hidden" name="key" value="${view.key}">
!${main}
<button class="button first" type="submit">${button}</button></form>`;

interface Area {
  name: string;
  label: string;
  hint?: string;
}

/** A field of several lines, with what was typed in it and what is wrong. */
export function area({ typed }: CustomerView, { name, label, hint }: Area): Html {
  const problem = typed.problems[name];
  const described = [hint && `${name}-hint`, problem && `${name}-problem`].filter(Boolean).join(" ");
  return html`<label for="${name}">${label}!${hint ? html`<small id="${name}-hint">${hint}</small>` : ""}</label>
<textarea id="${name}" name="${name}" maxlength="${String(WORDS_MAX)}" !${attributes(described, problem)}>${typed.values[name] ?? ""}</textarea>!${said(name, problem)}`;
}

/** A field of one line. */
export function line({ typed }: CustomerView, { name, label, hint, type = "text" }: Area & { type?: "text" | "tel" | "email" }): Html {
  const problem = typed.problems[name];
  const described = [hint && `${name}-hint`, problem && `${name}-problem`].filter(Boolean).join(" ");
  return html`<label for="${name}">${label}!${hint ? html`<small id="${name}-hint">${hint}</small>` : ""}</label>
<input id="${name}" name="${name}" type="${type}" maxlength="200" value="${typed.values[name] ?? ""}" !${attributes(described, problem)}>!${said(name, problem)}`;
}

const attributes = (described: string, problem: string | undefined): Html =>
  html`!${described ? html`aria-describedby="${described}"` : ""} !${problem ? `aria-invalid="true"` : ""}`;
const said = (name: string, problem: string | undefined): Html =>
  problem ? html`<p class="problem" id="${name}-problem">${problem}</p>` : "";

/** One of several, as large as a finger. */
export function choices(name: string, legend: string, all: readonly { value: string; label: string }[], chosen: string): Html {
  return html`<fieldset class="choices"><legend>${legend}</legend>!${all
    .map(
      ({ value, label }) =>
        html`<label class="choice"><input type="radio" name="${name}" value="${value}" !${value === chosen ? "checked" : ""}>${label}</label>`,
    )
    .join("")}</fieldset>`;
}
