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
import type { Figures, Report } from "./report.ts";
import type { Tally } from "./tally.ts";
import type { Wait } from "./wait.ts";

/** Rows of each list on the terminal; the page and the JSON have them all. */
const ROWS_MAX = 12;
const WIDTH = 96;

/** The audit as a summary for a terminal. */
export function asText(report: Report, tongue: Tongue): string {
  const { words } = tongue;
  const blocks = [
    `${report.file} · ${describeExtent(report, tongue)}\n${wrap(describeUs(report, tongue))}`,
    wrap(describeHead(report, tongue).join(" ")),
    figures(report.figures, tongue),
    wrap([...describeBasis(report, tongue), ...describeLeftOut(report, tongue)].join(" ")),
    section(
      words.sections.kinds,
      report.byKind.map(({ kind, tally }) => row(words.kinds[kind], tally, tongue)),
    ),
    section(words.sections.words, wordRows(report, tongue)),
    section(
      words.sections.weight,
      report.people.map((one) => `${row(one.name, one.tally, tongue)}  ${describeRemark(one, tongue)}`.trimEnd()),
    ),
    list(words.sections.list, inReadingOrder(report.promises), (one) => promise(one, tongue), tongue),
    list(words.sections.unanswered, report.unanswered, (one) => wait(one, tongue), tongue),
    list(words.sections.silences, report.silences, (one) => wait(one, tongue), tongue),
    report.chases.length > 0
      ? section(words.sections.chases, [words.notes.chases(report.figures.chases, report.figures.threadsChased)])
      : "",
    list(words.sections.doubtful, report.doubtful, (one) => promise(one, tongue), tongue),
    list(
      words.sections.unreadable,
      report.mailbox.unreadable,
      ({ offset, why }) => words.byte(tongue.format.number(offset), printable(why)),
      tongue,
    ),
    words.seeHtml,
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

function figures(figures: Figures, tongue: Tongue): string {
  const { format, words } = tongue;
  const judged = ["inTime", "late", "nothingFound"] as const;
  const counts = [
    "promises",
    ...judged,
    "notYetDue",
    "told",
    "toldFollowed",
    "toldNothing",
    "asked",
    "answered",
    "unanswered",
    "unansweredByUs",
    "chases",
  ] as const;
  const lines = counts.map((key) => {
    const share = judged.some((one) => one === key) ? `  ${format.share(figures[key], figures.judged)}` : "";
    return `${format.number(figures[key]).padStart(8)}  ${figureName(key, figures[key], tongue)}${share}`;
  });
  if (figures.medianWait !== null) lines.push(`${format.span(figures.medianWait).padStart(8)}  ${words.figures.medianWait}`);
  return lines.join("\n");
}

function row(label: string, tally: Tally, { format }: Tongue): string {
  const judged = tally.judged > 0 ? `${tally.inTime} · ${tally.late} · ${tally.nothingFound}` : "";
  return `${printable(label).padEnd(34)}${format.number(tally.promises).padStart(6)}  ${judged.padEnd(14)}`.trimEnd();
}

function wordRows({ byWords }: Report, { format, words }: Tongue): string[] {
  if (byWords.length === 0) return [words.notes.noWords];
  return byWords.map((group) => {
    const share = format.share(group.held, group.cases);
    const said = group.words === null ? words.noWordsOfTime : format.quote(printable(group.words));
    return `${said.padEnd(34)}  ${words.times(group.cases)}, ${group.dated ? words.heldInTime(share) : words.heldEver(share)}`;
  });
}

function promise(one: FollowedPromise, tongue: Tongue): string {
  const said = tongue.format.quote(printable(one.promise.words));
  const followed = [`${tongue.words.outcomes[one.outcome]}.`, ...describeFollow(one, tongue)].join(" ");
  return [wrap(said), indent(wrap(printable(describeSaid(one, tongue)))), indent(wrap(printable(followed)))].join("\n");
}

function wait(one: Wait, tongue: Tongue): string {
  const from = tongue.words.from(one.mail.fromName || one.mail.from, tongue.format.date(one.mail.sentAt));
  const subject = one.mail.subject ? ` · ${tongue.format.quote(one.mail.subject)}` : "";
  return `${wrap(printable(from + subject))}\n${indent(wrap(printable(describeWait(one, tongue).join(" "))))}`;
}

function list<Item>(title: string, items: readonly Item[], describe: (item: Item) => string, { words }: Tongue): string {
  if (items.length === 0) return "";
  const shown = items.slice(0, ROWS_MAX).map(describe);
  return section(title, items.length > shown.length ? [...shown, words.more(items.length - shown.length)] : shown);
}

const section = (title: string, rows: readonly string[]): string => (rows.length > 0 ? `${title}\n${indent(rows.join("\n"))}` : "");
const indent = (text: string): string => text.replace(/^/gm, "  ");

/** Mail is hostile: a terminal obeys control characters. */
const printable = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ");

function wrap(text: string): string {
  let width = 0;
  return text.split(/ +|\n/).reduce((lines, word) => {
    const breaks = width + word.length >= WIDTH;
    width = breaks ? word.length : width + word.length + 1;
    return lines === "" ? word : `${lines}${breaks ? "\n" : " "}${word}`;
  }, "");
}
