import { html } from "ghtml";
import type { Locale } from "../../core/format.ts";
import { STYLES } from "./assets.ts";
import { icon } from "./marks.ts";
import { wordsIn } from "./words.ts";

/** A piece of a page, made with `html`: what it was given is escaped, but for pieces themselves (`!${piece}`). */
export type Html = string;

export interface Frame {
  /** Where and in which language it is read. */
  locale: Locale;
  /** The page's own name, before the business's. */
  title: string;
  /** Null where it is not for whoever comes to know. */
  business: string | null;
  reference?: string | undefined;
  /** What stands under the business's name instead of a reference: whom it speaks to. */
  beside?: string | undefined;
  /** The page's own address: the other language is one link away from it. */
  here: string;
  main: Html;
  /** What was just done, or what is wrong; told politely to who hears the page. */
  note?: { words: string; wrong?: boolean } | undefined;
  foot?: string | undefined;
  /** Addresses of scripts that only add comfort (assets.ts). */
  scripts?: readonly string[] | undefined;
}

/** A whole page behind a link. Works without a script, and without anything from elsewhere. */
export function page({ locale, title, business, reference, beside, here, main, note, foot, scripts = [] }: Frame): Html {
  const words = wordsIn(locale).frame;
  return html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="robots" content="noindex, nofollow">
<meta name="format-detection" content="telephone=no">
<title>${title}${business ? ` · ${business}` : ""}</title>
<link rel="icon" href="/ring.svg" type="image/svg+xml">
<link rel="stylesheet" href="${STYLES}">
!${scripts.map((address) => html`<script src="${address}" defer></script>`).join("")}
</head>
<body>
<header>
!${business ? html`<span class="seal" aria-hidden="true">${business.charAt(0)}</span>` : ""}
<div class="who">!${business ? html`<b>${business}</b>` : ""}!${reference || beside ? html`<span class="dim">${beside ?? words.reference(reference!)}</span>` : ""}</div>
<a class="tongue" href="${here}?langue=${words.other.language}" lang="${words.other.language}" hreflang="${words.other.language}">${words.other.short}<span class="hidden">, ${words.other.name}</span></a>
</header>
<main>
<div role="status" aria-live="polite">!${note ? html`<p class="note${note.wrong ? " wrong" : ""}">${note.words}</p>` : ""}</div>
!${main}
</main>
!${foot ? html`<footer>!${icon("lock", 18)}<p>${foot}</p></footer>` : ""}
</body>
</html>`;
}
