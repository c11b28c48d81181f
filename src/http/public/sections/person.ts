import { html } from "ghtml";
import type { PublicPerson } from "../../../desk/public-person.ts";
import { callTo } from "../call-person.ts";
import type { Section } from "../customer-view.ts";
import { icon } from "../marks.ts";
import type { Words } from "../words/fr.ts";

/** Who has the case, and how to reach them now (S22, S50). */
export const person: Section = (view, words) => {
  const { owner, standIn, away } = view;
  const reached = standIn ?? owner;
  return html`<section aria-labelledby="person">
<div class="person"><span class="face" aria-hidden="true">${initials(owner.name)}</span>
<div class="of"><span class="dim">${words.person.title}</span><b id="person">${owner.name}</b>!${reached.line ? html`<span class="num">${view.format.phone(reached.line)}</span>` : ""}</div>
!${reached.line ? call(reached, view.format.phone(reached.line), words) : ""}</div>
!${away ? html`<p class="under">${standIn ? words.person.away(owner.firstName, standIn.firstName) : words.person.awayAlone(owner.firstName)}</p>` : ""}
!${reached.line ? "" : html`<p class="under dim">${words.person.noLine}</p>`}
</section>`;
};

const call = ({ name, line }: PublicPerson, shown: string, words: Words): string =>
  html`<a class="button first" href="${callTo(line!)}" aria-label="${words.person.callOne(name, shown)}">!${icon("phone", 20)}${words.person.call}</a>`;

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .map((part) => part.charAt(0))
    .filter((letter) => /\p{L}/u.test(letter))
    .slice(0, 2)
    .join("");
