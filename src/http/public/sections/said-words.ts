import { html } from "ghtml";
import { quoted } from "../../../core/typeset.ts";
import { caseOf, type CustomerView, wordsOf } from "../customer-view.ts";

/** Of words said, so many on the case's page, which weighs 60 KB at most whatever the case holds; a sentence or two. */
const BEGUN_MAX = 150;

export const isLong = (words: string): boolean => words.length > BEGUN_MAX;

/** The whole where it is short, else its beginning, up to a word's end. */
export const begun = (words: string): string =>
  isLong(words)
    ? `${words
        .slice(0, BEGUN_MAX)
        .replace(/(?<=.{100})\s\S*$/su, "")
        .toWellFormed()}…`
    : words;

/** Words as they were said (nothing for who sees the dates alone): in the case’s language whatever the reader's, which who hears the page is told. */
export const saidWords = (words: string, { language, format }: Pick<CustomerView, "language" | "format">): string =>
  words && html`<q lang="${language}">${quoted(words, format.locale)}</q>`;

/** The same on the case's page: long ones begin there, and stand whole on a page of their own (`whole`, under the link). */
export const saidBegun = (words: string, view: CustomerView, whole: string): string =>
  html`!${saidWords(begun(words), view)}!${isLong(words) ? html` !${wholeLink(view, whole)}` : ""}`;

export const wholeLink = (view: CustomerView, whole: string): string =>
  html`<a class="whole" href="${caseOf(view)}/${whole}">${wordsOf(view).turn.whole}</a>`;

/** Where a promise stands whole. */
export const promisePath = ({ id }: { id: string }): string => `promesses/${id}`;
