import { html } from "ghtml";
import { quoted } from "../../../core/typeset.ts";
import type { CustomerView } from "../customer-view.ts";

/** Words as they were said (nothing for who sees the dates alone): in the case’s language whatever the reader's, which who hears the page is told. */
export const saidWords = (words: string, { language, format }: CustomerView): string =>
  words && html`<q lang="${language}">${quoted(words, format.locale)}</q>`;
