import { html } from "ghtml";
import type { Format } from "../../core/format.ts";
import type { PublicPerson } from "../../desk/public-person.ts";
import { icon } from "./marks.ts";
import type { Html } from "./page.ts";

/** Where a telephone calls that number. */
export const callTo = (number: string): string => `tel:${number.replace(/[^\d+]/g, "")}`;

interface CallWords {
  question: string;
  call: string;
  callOne: (name: string, line: string) => string;
  noLine: string;
}

/** Whom another organisation or a third party asks, and how. */
export function askPerson({ name, line }: PublicPerson, words: CallWords, format: Format): Html {
  const call = line
    ? html`<a class="button" href="${callTo(line)}" aria-label="${words.callOne(name, format.phone(line))}">!${icon("phone", 20)}${words.call}</a>`
    : "";
  return html`<section><div class="person"><div class="of"><span class="dim">${words.question}</span><b>${name}</b>!${line ? html`<span class="num">${format.phone(line)}</span>` : ""}</div>!${call}</div>
!${line ? "" : html`<p class="under dim">${words.noLine}</p>`}</section>`;
}
