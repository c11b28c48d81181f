import { html } from "ghtml";
import type { Language } from "../../core/due.ts";
import { type Format, formatter, localeOf } from "../../core/format.ts";
import type { OrganisationPage, PartLine } from "../../desk/organisation-page.ts";
import { askPerson } from "./call-person.ts";
import { mark, type MarkName } from "./marks.ts";
import { type Html, page } from "./page.ts";
import type { partFr } from "./words/part-fr.ts";
import { wordsIn } from "./words.ts";

export interface PartReading {
  here: string;
  reads: Language;
  key: string;
  note?: { words: string } | undefined;
  typed?: { text: string; problem: "missing" | "long" | "again" } | undefined;
}

/** What another organisation owes and is owed on a case, and nothing else of it (S20). */
export function partPage(it: OrganisationPage, reading: PartReading): Html {
  const locale = localeOf(reading.reads, it.business.country);
  const all = wordsIn(locale);
  const words = all.part;
  const format = formatter(locale, it.business.timeZone);
  const list = (title: string, none: string, lines: readonly PartLine[]) =>
    html`<section><h2>${title}</h2>!${lines.length === 0 ? html`<p class="under dim">${none}</p>` : html`<ul class="promises">!${lines.map((line) => lineOf(line, words, format, it, all.quote)).join("")}</ul>`}</section>`;
  return page({
    locale,
    title: words.title,
    business: it.business.name,
    beside: all.date.to(it.name),
    here: reading.here,
    note: reading.note,
    main: html`<section><p class="lead">${all.date.reference(it.reference)}</p><h1>${words.title}</h1></section>
!${list(words.owes, words.owesNothing, it.owes)}!${list(words.owed, words.owedNothing, it.owed)}!${it.open ? remind(it, reading, words) : html`<section><p>${words.closed}</p></section>`}!${askPerson(it.owner, all.date, format)}`,
    foot: words.foot,
  });
}

const RINGS: Record<PartLine["state"], MarkName> = {
  to_come: "ouverte",
  late: "retard",
  kept: "tenue",
  kept_late: "tenueTard",
  released: "retiree",
  replaced: "rompue",
};

function lineOf(it: PartLine, words: typeof partFr, format: Format, { now }: OrganisationPage, quote: (words: string) => string): Html {
  const ring = RINGS[it.state];
  return html`<li>!${mark(ring)}<div class="of"><p class="state is-${ring}">${words.states[it.state]}</p><p class="words" lang="${it.language}">${quote(it.words)}</p><p class="dim">${it.dueAt === null ? words.undated : words.forDay(format.said(it.dueAt, now))}!${it.endedAt === null ? "" : ` ${words.ended(format.said(it.endedAt, now))}`}</p></div></li>`;
}

function remind(it: OrganisationPage, { here, key, typed }: PartReading, words: typeof partFr): Html {
  return html`<section><h2>${words.remind}</h2><p class="under dim">${words.remindWhy(it.owner.firstName)}</p>
<form method="post" action="${here}"><input type="hidden" name="key" value="${key}">
<label for="texte">${words.words}</label><textarea id="texte" name="texte" required maxlength="2000"!${typed ? ` aria-invalid="true" aria-describedby="texte-p"` : ""}>${typed?.text ?? ""}</textarea>
!${typed ? html`<p class="problem" id="texte-p">${words[typed.problem]}</p>` : ""}
<button class="button first">${words.send}</button></form></section>`;
}
