import { html } from "ghtml";
import type { Language } from "../../core/due.ts";
import { capital, type Format, formatter, localeOf } from "../../core/format.ts";
import { ANSWER_UNDO_MAX } from "../../core/third-party-answer.ts";
import { type Instant, plus } from "../../core/time.ts";
import type { Asked, Choice, ThirdPartyPage } from "../../desk/third-party-page.ts";
import { askPerson } from "./call-person.ts";
import { icon, mark, type MarkName } from "./marks.ts";
import { type Html, page } from "./page.ts";
import type { dateFr } from "./words/date-fr.ts";
import { wordsIn } from "./words.ts";

type DateWords = typeof dateFr;

/** How the page is read, and what of it: `about` is the promise chosen, `change` after an answer that is to be another. */
export interface DateReading {
  here: string;
  reads: Language;
  key: string;
  about: string | null;
  change: boolean;
  note?: { words: string; wrong?: boolean } | undefined;
  /** What was typed and could not be taken. */
  typed?: { day: string; reason: string; problem: keyof DateWords["problems"] } | undefined;
}

interface Drawing {
  it: ThirdPartyPage;
  reading: DateReading;
  words: DateWords;
  format: Format;
}

/** What a third party owes on one case, and its answer in two taps (S10). */
export function datePage(it: ThirdPartyPage, reading: DateReading): Html {
  const locale = localeOf(reading.reads, it.business.country);
  const words = wordsIn(locale).date;
  const drawing: Drawing = { it, reading, words, format: formatter(locale, it.business.timeZone) };
  const one = it.asked.find(({ id }) => id === reading.about) ?? it.asked[0];
  return page({
    locale,
    title: words.title,
    business: it.business.name,
    beside: words.to(it.name),
    here: reading.here,
    note: reading.note,
    main: `${main(drawing, one)}\n${others(drawing, one)}\n${askPerson(it.owner, words, drawing.format)}`,
    foot: words.foot,
  });
}

function main(drawing: Drawing, one: Asked | undefined): Html {
  const { it, reading, words } = drawing;
  if (!one || !it.open) return html`<section><h1>${words.nothing}</h1><p class="under">${words.nothingWhy}</p></section>`;
  const noted = one.answer !== null && !reading.change && (one.answer.undoable || !one.owed);
  return noted ? notedSection(drawing, one) : question(drawing, one);
}

const work = ({ it, words }: Drawing): Html =>
  html`<p class="work"><span class="dim">${words.reference(it.reference)}</span>!${it.subject ? html`<b>${it.subject}</b>` : ""}</p>`;

function question(drawing: Drawing, one: Asked): Html {
  const { reading, words, format, it } = drawing;
  const when = one.dueAt === null ? null : spoken(drawing, one.dueAt);
  const yes =
    when !== null && !one.late
      ? html`<button class="pick first" name="geste" value="oui">!${icon("check")}<span>${words.yes(when)}</span></button>`
      : "";
  return html`<section>
!${work(drawing)}
<h1>${when === null ? words.undated : one.late ? words.late(when) : words.still(when)}</h1>
<p class="under dim">${one.answer ? words.answered(words.said[one.answer.said], format.when(one.answer.at, it.now)) : one.dueAt === null ? words.honest : words.announced(format.day(one.saidAt, it.now))}</p>
<form method="post" action="${reading.here}" class="date">
<input type="hidden" name="key" value="${reading.key}"><input type="hidden" name="de" value="${one.id}">
<button class="hidden" name="geste" value="entree" tabindex="-1" aria-hidden="true"></button>
!${yes}
!${one.late || one.dueAt === null ? html`<button class="pick${one.late ? " first" : ""}" name="geste" value="fait">!${icon("check")}<span>${words.done}</span></button>` : ""}
<fieldset><legend>${one.late ? words.instead : words.rather}</legend>
!${one.choices.map((choice, i) => dayChoice(drawing, choice, i)).join("\n")}
!${otherDay(drawing)}
</fieldset>
<button class="pick" name="geste" value="inconnu">!${icon("question")}<span>${words.unknown}</span></button>
!${one.late || one.dueAt === null ? "" : html`<button class="pick" name="geste" value="fait">!${icon("check")}<span>${words.done}</span></button>`}
!${panel(drawing, one)}
</form>
</section>`;
}

/** One tap chooses; what it leads to is shown for the chosen one alone. */
function dayChoice(drawing: Drawing, { day, dueAt, leads }: Choice, i: number): Html {
  const { words, format, it, reading } = drawing;
  const far = format.daysBetween(it.now, dueAt);
  const then = leads && words.leadsTo(words.leads[leads.kind], format.day(leads.at, it.now));
  return html`<label class="pick day"><input type="radio" name="jour" value="${day}" id="jour${i}"${reading.typed?.day === day ? " checked" : ""}><span><b>${capital(format.longDay(dueAt))}</b> <span class="dim">${far === 1 ? words.tomorrow : words.inDays(far)}</span></span>!${then ? html`<span class="then">${then}</span>` : ""}</label>`;
}

function otherDay({ words, reading }: Drawing): Html {
  const problem = reading.typed && words.problems[reading.typed.problem];
  return html`<details class="pick-other"!${problem ? " open" : ""}><summary class="pick">!${icon("calendar")}<span>${words.other}</span>!${icon("chevron")}</summary>
<label for="autre">${words.otherDay}</label>
<input type="date" id="autre" name="autre" value="${reading.typed?.day ?? ""}"!${problem ? ` aria-invalid="true" aria-describedby="autre-p"` : ""}>
!${problem ? html`<p class="problem" id="autre-p">${problem}</p>` : ""}
<button class="button" name="geste" value="autre">${words.confirmChosen}</button></details>`;
}

/** The second tap: why, where one cares to say, and the yes. Only the chosen day's own button is shown, where the browser can tell. */
function panel({ words, format, reading }: Drawing, { choices }: Asked): Html {
  const reasons = Object.values(words.reasons)
    .map(
      (reason) =>
        html`<label class="chip"><input type="radio" name="raison" value="${reason}"${reading.typed?.reason === reason ? " checked" : ""}><span>${reason}</span></label>`,
    )
    .join("");
  const named = choices
    .map(
      ({ dueAt }, i) =>
        html`<button class="button first for${i}" name="geste" value="plutot">!${icon("check", 20)}${words.confirm(format.longDay(dueAt))}</button>`,
    )
    .join("");
  return html`<div class="second"><fieldset><legend class="dim">${words.why}</legend><div class="chips">!${reasons}</div></fieldset>
!${named}<button class="button first for-any" name="geste" value="plutot">${words.confirmChosen}</button></div>`;
}

const RINGS: Record<NonNullable<Asked["answer"]>["said"], MarkName> = {
  moved: "reneg",
  confirmed: "ouverte",
  kept: "tenue",
  unknown: "attente",
};

function notedSection(drawing: Drawing, one: Asked): Html {
  const { reading, words, format, it } = drawing;
  const { said, at, undoable } = one.answer!;
  const when = one.dueAt === null ? "" : spoken(drawing, one.dueAt);
  const title = said === "moved" || said === "confirmed" ? words.noted[said](when) : words.noted[said];
  return html`<section class="noted">
<p>!${mark(RINGS[said], 56)}</p>
<h1>${title}</h1>
<p>${words.thanks[said](it.owner.firstName)}</p>
<p>!${one.owed ? html`<a class="button" href="${reading.here}?de=${one.id}&amp;changer=1">${words.change}</a>` : ""}</p>
!${
    undoable
      ? html`<form method="post" action="${reading.here}"><input type="hidden" name="key" value="${reading.key}"><input type="hidden" name="de" value="${one.id}"><button class="button" name="geste" value="annuler">${words.undo}</button><p class="hint under">${words.undoUntil(format.hour(plus(at, ANSWER_UNDO_MAX)))}</p></form>`
      : ""
  }
</section>`;
}

function others({ it, reading, words, format }: Drawing, one: Asked | undefined): Html {
  const rest = it.asked.filter((other) => other !== one && other.owed);
  if (rest.length === 0) return "";
  const lines = rest.map(
    ({ id, dueAt }) =>
      html`<li><a href="${reading.here}?de=${id}">${dueAt === null ? words.alsoUndated : words.alsoFor(format.day(dueAt, it.now))}!${icon("chevron")}</a></li>`,
  );
  return html`<section><h2>${words.also}</h2><ul class="acts">!${lines.join("")}</ul></section>`;
}

/** «aujourd’hui, mardi 24 novembre», else the day alone. */
function spoken({ format, it }: Drawing, at: Instant): string {
  const long = format.longDay(at);
  return Math.abs(format.daysBetween(it.now, at)) <= 1 ? `${format.day(at, it.now)}, ${long}` : long;
}
