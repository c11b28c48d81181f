import { html } from "ghtml";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { outlineOf } from "../../core/view-outlines.ts";
import type { PublicView } from "../../desk/public-views.ts";
import { serveAsset } from "./assets.ts";
import { type CustomerView, wordsOf } from "./customer-view.ts";
import { type Html, page } from "./page.ts";
import type { Words } from "./words/fr.ts";

/** What became of what was just sent. */
export interface Received {
  kept: number;
  /** File by file, in the order sent. */
  refused: readonly { name: string; code: string }[];
}

/** Sends each file by itself, goes on where it was cut, and says how far it is; without it, the form sends them all at once. */
const SCRIPT = serveAsset("photos.js", "text/javascript; charset=utf-8", readFileSync(join(import.meta.dirname, "photos.js")));

/** JPEG first: what cannot be shown everywhere is made into it by the phone that has it. */
export const PICTURES = "image/jpeg,image/png,image/webp,image/avif";
const PAPERS = `${PICTURES},application/pdf`;

/** Where photos and papers are sent, one field for each that is asked for. */
export function photosPage(view: CustomerView, received: Received | "full" | null = null): Html {
  const words = wordsOf(view);
  const { photos } = words;
  return page({
    locale: view.format.locale,
    title: photos.add,
    business: view.business.name,
    reference: view.reference,
    here: `${view.here}/photos`,
    note: received !== "full" && received?.kept ? { words: photos.kept(received.kept) } : undefined,
    scripts: [SCRIPT],
    main: html`<section><h1>${photos.add}</h1><p class="under">${photos.lead}</p>
!${received ? problems(received, words) : ""}
<form method="post" action="${view.here}/photos" enctype="multipart/form-data" data-sends="${view.here}/photos/envois" data-words="${JSON.stringify({ ...photos.live, problems: photos.problems })}">
<input type="hidden" name="key" value="${view.key}">
!${view.views.map((it) => field(it, view, words)).join("")}
<div class="view"><label for="other">${photos.other}<small>${photos.formats}</small></label>
<input id="other" type="file" name="other" accept="${PAPERS}" multiple></div>
<p class="under hidden" role="status" aria-live="polite" data-said></p>
<button class="button first" data-whole>${photos.send}</button>
</form>
<p class="under"><a class="button" href="${view.here}">${photos.back}</a></p></section>`,
  });
}

function field(it: PublicView, view: CustomerView, { photos }: Words): string {
  const id = `view-${it.id}`;
  const lacks = it.standing === "missing" || it.standing === "unusable";
  const state = it.standing === "missing" && !it.required ? photos.optional : photos.states[it.standing];
  return html`<div class="view"><label for="${id}"><svg class="outline" viewBox="0 0 64 40" aria-hidden="true">!${outlineOf(it.picture)}</svg>
<span>${it.names[view.reads]}<small class="${lacks && it.required ? "is-risque" : lacks ? "" : "is-tenue"}">${state}</small>
!${it.because ? html`<small>${photos.because(it.because)}</small>` : ""}</span></label>
<input id="${id}" type="file" name="${id}" accept="${it.picture === "document" || it.picture === "other" ? PAPERS : PICTURES}" multiple></div>`;
}

function problems(received: Received | "full", { photos }: Words): string {
  if (received === "full") return html`<p class="problem" role="alert">${photos.full}</p>`;
  const { kept, refused } = received;
  const none = kept === 0 && refused.length === 0;
  if (!none && refused.length === 0) return "";
  const lines = none ? [photos.nothing] : refused.map(({ name, code }) => photos.problem(name, problemWords(code, photos)));
  return html`<ul class="problem" role="alert">!${lines.map((line) => html`<li>${line}</li>`).join("")}</ul>`;
}

const problemWords = (code: string, { problems: them }: Words["photos"]): string =>
  Object.hasOwn(them, code) ? them[code as keyof typeof them] : them.other;
