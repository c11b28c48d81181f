import { html } from "ghtml";
import { instant } from "../../../core/time.ts";
import type { OwnCase, OwnCaseAndCustomer } from "../../../desk/take-away.ts";
import { type CustomerView, wordsOf } from "../customer-view.ts";
import { dueOf } from "../when.ts";
import { saidWords } from "../sections/said-words.ts";
import { actPage, formOf } from "./act.ts";

/** What is held of their case, to read; and how to take it away, or all of their cases. */
export function dataPage(view: CustomerView, it: OwnCaseAndCustomer, note?: { words: string }): string {
  const { acts } = wordsOf(view);
  const { data } = acts;
  const { email } = view.acts;
  return actPage(
    view,
    data.title,
    html`<p class="under">${data.lead}</p>
<p class="pair"><a class="button" href="${view.here}.json" download>${data.file}</a></p></section>
<section aria-labelledby="you"><h2 id="you">${data.you}</h2><dl class="held">
!${you(it.customer, view)}</dl></section>
<section aria-labelledby="said"><h2 id="said">${data.exchanged}</h2>!${it.messages.length === 0 ? html`<p class="dim">${data.nothing}</p>` : ""}<ul class="promises">!${it.messages.map((one) => message(one, view)).join("")}</ul></section>
<section aria-labelledby="kept"><h2 id="kept">${data.promised}</h2>!${view.promises.length === 0 ? html`<p class="dim">${data.nothing}</p>` : ""}<ul class="promises">!${view.promises
      .map(
        (one) =>
          html`<li><div class="of"><p class="words">!${saidWords(one.words, view)}</p><p class="dim">${dueOf(one, view) ?? ""}</p></div></li>`,
      )
      .join("")}</ul></section>
<section aria-labelledby="all"><h2 id="all">${data.all}</h2>
!${email ? html`<p class="under">${data.allLead(email)}</p>!${formOf(view, "", data.act)}` : html`<p class="under">${data.allNone}</p>`}`,
    note,
  );
}

/** Their name as we have it, whole, and how they are reached; what else is held stands in the file. */
function you({ name, alsoKnownAs, addresses, language, prefers, fields }: OwnCaseAndCustomer["customer"], view: CustomerView): string {
  const { data, ways } = wordsOf(view).acts;
  const doors = ways.doors as Partial<Record<string, string>>;
  const rows: (readonly [string, string])[] = [
    [data.name, [name, ...alsoKnownAs].join(" · ")],
    ...addresses.map(({ door, address }) =>
      door === "email" ? ([data.email, address] as const) : ([data.phone, view.format.phone(address)] as const),
    ),
    [ways.language, ways.languages[language]],
    ...(prefers && doors[prefers] ? [[ways.door, doors[prefers]] as const] : []),
    ...Object.entries(fields).map(([field, value]) => [field, String(value)] as const),
  ];
  return rows.map(([label, value]) => html`<dt>${label}</dt><dd>${value}</dd>`).join("");
}

function message({ at, from, text }: OwnCase["messages"][number], view: CustomerView): string {
  const { by } = wordsOf(view).acts.data;
  return html`<li><div class="of"><p class="dim num">${view.format.dated(instant(at), view.now)} · ${from === "you" ? by.in : by.out}</p>
<p class="words said" lang="${view.language}">${text}</p></div></li>`;
}
