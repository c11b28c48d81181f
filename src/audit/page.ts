import type { Instant } from "../core/time.ts";
import {
  describeBasis,
  describeExtent,
  describeFollow,
  describeHead,
  describeLeftOut,
  describeRemark,
  describeSaid,
  describeUs,
  describeWait,
  figureName,
  inReadingOrder,
  type Tongue,
} from "./describe.ts";
import type { FollowedPromise } from "./follow.ts";
import { bar, HATCH, mark } from "./marks.ts";
import { type Content, html, type Markup, trusted } from "./markup.ts";
import { type Fonts, pageStyle } from "./page-style.ts";
import type { Figures, Report } from "./report.ts";
import type { Tally } from "./tally.ts";
import type { Wait } from "./wait.ts";
import type { Words } from "./words.ts";

export interface PageOptions {
  readAt: Instant;
  masked: boolean;
  fonts: Fonts | null;
}

/** The audit as one page: nothing in it comes from elsewhere, nothing in it runs. */
export function asPage(report: Report, tongue: Tongue, { readAt, masked, fonts }: PageOptions): string {
  const { format, words } = tongue;
  const page = html`<!doctype html>
<html lang="${format.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:">
<meta name="robots" content="noindex">
<title>${words.title} · ${report.file}</title>
<style>${trusted(pageStyle(fonts))}</style>
</head>
<body>
${HATCH}
<header class="top"><b>Tenir</b>${words.title}</header>
<main class="sheet">
${summary(report, tongue)}
${promiseList(report, tongue)}
${requests(report, tongue)}
${doubtful(report, tongue)}
${definitions(report, tongue)}
<footer>${say(words.readOn(format.date(readAt)))} ${masked ? words.notes.masked : null}</footer>
</main>
</body>
</html>
`;
  return page.html;
}

function summary(report: Report, tongue: Tongue): Markup {
  const { words } = tongue;
  const { figures } = report;
  return html`<p class="meta">${report.file} · ${say(describeExtent(report, tongue))}</p>
<h1>${describeHead(report, tongue).join(" ")}</h1>
${figures.judged > 0 ? html`<p class="small">${words.barTitle(figures.judged)}</p>` : html`<p>${words.noneJudged}</p>`}
${bar(figures, 26, barLabel(figures, tongue))}
${headFigures(figures, tongue)}
<div class="basis"><p>${describeUs(report, tongue)}</p><p>${describeBasis(report, tongue).join(" ")}</p></div>
<div class="two">${kinds(report, tongue)}${wordGroups(report, tongue)}</div>
${weight(report, tongue)}`;
}

function headFigures(figures: Figures, tongue: Tongue): Markup {
  const { format } = tongue;
  const defined = (key: "promises" | "inTime" | "late" | "nothingFound") =>
    html`<a href="#${key}">${figureName(key, figures[key], tongue)}</a>`;
  const judged = [
    ["inTime", "in_time"],
    ["late", "late"],
    ["nothingFound", "nothing_found"],
  ] as const;
  return html`<div class="figures"><div><b>${format.number(figures.promises)}</b><span>${defined("promises")}</span></div>
${judged.map(([key, outcome]) => html`<div><b>${format.number(figures[key])}</b><span>${mark(outcome)}${defined(key)}</span><i>${figures.judged < SHARE_MIN ? null : format.share(figures[key], figures.judged)}</i></div>`)}</div>`;
}

const barLabel = (tally: Tally, tongue: Tongue): string =>
  (["inTime", "late", "nothingFound"] as const).map((key) => `${tally[key]} ${figureName(key, tally[key], tongue)}`).join(", ");

function kinds({ byKind }: Report, tongue: Tongue): Markup {
  const { format, words } = tongue;
  const rows = byKind.map(
    ({ kind, tally }) => html`<tr><td>${words.kinds[kind]}</td><td class="n q">${format.number(tally.promises)}</td>
<td class="b">${smallBar(tally, tongue)}</td><td class="n">${inTimeOf(tally, tongue)}</td></tr>`,
  );
  return html`<section><h2>${words.sections.kinds}</h2><p class="note">${words.notes.kinds}</p><table>${rows}</table></section>`;
}

/** A share of fewer than ten is told as a count, and not drawn. */
const SHARE_MIN = 10;

const smallBar = (tally: Tally, tongue: Tongue): Markup | null =>
  tally.judged < SHARE_MIN ? null : bar(tally, 10, barLabel(tally, tongue));

function inTimeOf({ inTime, judged }: Tally, { format, words }: Tongue): string {
  if (judged === 0) return "–";
  return words.heldInTime(judged < SHARE_MIN ? `${inTime}/${judged}` : format.share(inTime, judged));
}

function wordGroups({ byWords }: Report, { format, words }: Tongue): Markup {
  const rows = byWords.map((group) => {
    const share = format.share(group.held, group.cases);
    const said = group.words === null ? words.noWordsOfTime : html`<q lang="${group.language}">${format.quote(group.words)}</q>`;
    return html`<tr><td>${said}</td><td class="n q">${words.times(group.cases)}</td><td class="n">${group.dated ? words.heldInTime(share) : words.heldEver(share)}</td></tr>`;
  });
  const note = rows.length > 0 ? words.notes.words : words.notes.noWords;
  return html`<section><h2>${words.sections.words}</h2><p class="note">${note}</p><table>${rows}</table></section>`;
}

function weight(report: Report, tongue: Tongue): Markup {
  const { format, words } = tongue;
  const { columns } = words;
  const rows = report.people.map(
    (
      one,
    ) => html`<tr><td class="name">${one.name}</td><td class="n">${format.share(one.mails, report.us.mails)}</td><td class="n">${format.number(one.tally.promises)}</td>
<td class="b">${one.tally.judged > 0 ? [smallBar(one.tally, tongue), html`<span class="small">${one.tally.inTime} · ${one.tally.late} · ${one.tally.nothingFound}</span>`] : "–"}</td><td>${describeRemark(one, tongue)}</td></tr>`,
  );
  return html`<section><h2>${words.sections.weight}</h2><p class="note">${words.notes.weight}</p><div class="scroll"><table>
<thead><tr><th>${columns.person}</th><th class="n">${columns.share}</th><th class="n">${columns.promises}</th><th>${columns.followed}</th><th>${columns.remark}</th></tr></thead><tbody>${rows}</tbody></table></div></section>`;
}

function promiseList({ promises, figures }: Report, tongue: Tongue): Markup {
  const { words } = tongue;
  return html`<section class="list"><h2>${words.sections.list}</h2><p class="note">${words.notes.list(figures.nothingFound)}</p>
${rowsOrNone(
  inReadingOrder(promises).map((one) => promiseRow(one, tongue)),
  words,
)}</section>`;
}

function promiseRow(one: FollowedPromise, tongue: Tongue): Markup {
  const { promise, outcome } = one;
  return html`<li>${mark(outcome)}<div><q lang="${promise.language}">${tongue.format.quote(promise.words.replace(/\s+/g, " "))}</q><br><span class="small">${say(describeSaid(one, tongue))}</span></div>
<div class="small"><span class="state ${outcome}">${tongue.words.outcomes[outcome]}</span><br>${say(describeFollow(one, tongue).join(" "))}</div></li>
`;
}

function requests(report: Report, tongue: Tongue): Markup {
  const { words } = tongue;
  const { chases, threadsChased } = report.figures;
  return html`<section><h2>${words.sections.unanswered}</h2><p class="note">${words.notes.unanswered}</p>${waitRows(report.unanswered, tongue)}</section>
<section><h2>${words.sections.silences}</h2><p class="note">${words.notes.silences}</p>${waitRows(report.silences, tongue)}</section>
<section><h2>${words.sections.chases}</h2><p class="note">${words.notes.chases(chases, threadsChased)}</p>
${rowsOrNone(
  report.chases.map(
    ({
      mail,
      promisedBefore,
    }) => html`<li><div>${subject(mail, tongue)}</div><div class="small">${promisedBefore ? words.afterPromise : null}</div></li>
`,
  ),
  words,
  "plain",
)}</section>`;
}

const waitRows = (waits: readonly Wait[], tongue: Tongue): Markup =>
  rowsOrNone(
    waits.map(
      (one) => html`<li><div>${subject(one.mail, tongue)}</div><div class="small">${say(describeWait(one, tongue).join(" "))}</div></li>
`,
    ),
    tongue.words,
    "plain",
  );

function subject(mail: Wait["mail"], { format, words }: Tongue): Content {
  const from = say(words.from(mail.fromName || mail.from, format.date(mail.sentAt)));
  if (!mail.subject) return from;
  const language = mail.inbound?.language ?? format.language;
  return html`<q lang="${language}">${format.quote(mail.subject)}</q><br><span class="small">${from}</span>`;
}

function doubtful({ doubtful, mailbox }: Report, tongue: Tongue): Markup {
  const { words, format } = tongue;
  const unreadable = mailbox.unreadable.map(
    ({ offset, why }) => html`<li><div>${words.byte(format.number(offset), why)}</div></li>
`,
  );
  return html`<section><h2>${words.sections.doubtful}</h2><p class="note">${words.notes.doubtful}</p>${rowsOrNone(
    doubtful.map((one) => promiseRow(one, tongue)),
    words,
  )}</section>
${unreadable.length > 0 ? html`<section><h2>${words.sections.unreadable}</h2>${rowsOrNone(unreadable, words, "plain")}</section>` : null}`;
}

function definitions(report: Report, tongue: Tongue): Markup {
  const { figures } = report;
  const { format, words } = tongue;
  const keys = Object.keys(words.definitions) as (keyof Figures)[];
  const value = (key: keyof Figures): string => {
    if (key === "medianWait") return figures.medianWait === null ? "–" : format.span(figures.medianWait);
    return format.number(figures[key]);
  };
  return html`<section><h2>${words.sections.definitions}</h2><dl>${keys.map((key) => html`<div id="${key}"><dt>${words.figures[key]}</dt><dd class="v">${value(key)}</dd><dd>${words.definitions[key]}</dd></div>`)}</dl>
<p class="note">${[words.notes.holidays, ...describeLeftOut(report, tongue)].join(" ")}</p></section>`;
}

function rowsOrNone(rows: readonly Markup[], words: Words, className = "rows"): Markup {
  return rows.length > 0 ? html`<ol class="${className}">${rows}</ol>` : html`<p>${words.notes.none}</p>`;
}

/** « 1er » carries its letters above the line. */
function say(text: string): Content {
  return text.split(/(?<=\b1)er(?=\u00a0)/).map((part, i) => (i === 0 ? part : [html`<sup>er</sup>`, part]));
}
