import { expect, test } from "vitest";
import { heard, mail, november, promised } from "../../test/kit/audit-record.ts";
import { OFFICE_HOURS, workingCalendar } from "../core/calendar.ts";
import { asJson } from "./as-json.ts";
import { formatFor } from "./format.ts";
import { idBook } from "./id-book.ts";
import { mask } from "./mask.ts";
import { asPage } from "./page.ts";
import type { MailRecord } from "./record.ts";
import { type Report, report } from "./report.ts";
import { asText } from "./text.ts";
import { wordsFor } from "./words.ts";

const calendar = workingCalendar({ zone: "America/Toronto", hours: OFFICE_HOURS, closedDays: [] });
const tongue = (language: "fr" | "en") => {
  const format = formatFor(language, "America/Toronto");
  return { format, words: wordsFor(format) };
};
const HOSTILE = `<script>alert(1)</script><img src=x onerror="x">\u202e\u001b[31m`;

function audited(...thread: MailRecord[]): Report {
  const collected = { records: thread, book: idBook(), mails: thread.length, duplicates: 0, unreadable: [{ offset: 12, why: HOSTILE }] };
  return report({
    file: "<b>.mbox",
    us: { names: ["garage.example"], guessed: true },
    collected,
    threads: [thread],
    context: { end: november(30), calendar, isUs: () => false },
  });
}

const asked = mail({
  node: 0,
  sentAt: november(2),
  fromName: `Jeff ${HOSTILE}`,
  subject: HOSTILE,
  inbound: heard({ asks: true, chasing: true, language: "en" }),
});
const said = mail({
  node: 1,
  parent: 0,
  from: "sophie@garage.example",
  fromName: `Sophie ${HOSTILE}`,
  promises: [promised({ words: `I'll call you, Jeff ${HOSTILE}`, language: "en" })],
});
const again = { ...asked, node: 2, sentAt: november(20) };
const whole = audited(asked, said, again);

const page = (given: Report, language: "fr" | "en" = "fr") =>
  asPage(given, tongue(language), { readAt: november(30), masked: false, fonts: null });

test("nothing from a mail becomes markup, or reaches the terminal as a command", () => {
  expect(page(whole)).not.toMatch(/<script|<img|onerror="|<b>\.mbox|\u202e|\u001b/);
  expect(asText(whole, tongue("fr"))).not.toMatch(/[\u001b\u202e]/);
});

test("the page asks for nothing from elsewhere and runs nothing", () => {
  expect(page(whole)).toContain(`content="default-src 'none'`);
  expect(page(whole)).not.toMatch(/\b(?:src|href)="(?!#)|@import|url\((?!#|data:)/);
});

test("quoted words keep their language, in the marks of the page's", () => {
  expect(page(whole)).toContain(`<q lang="en">«\u00a0I&#39;ll call you, Jeff`);
  expect(page(whole, "en")).toContain(`<q lang="en">“I&#39;ll call you, Jeff`);
});

test("every figure has its definition on the page", () => {
  const shown = page(whole);
  for (const name of Object.keys(whole.figures)) expect(shown).toContain(`<div id="${name}">`);
});

test.each(["fr", "en"] as const)("no word of the %s report claims that a promise was kept", (language) => {
  const told =
    page(whole, language) +
    asText(whole, tongue(language)) +
    JSON.stringify(asJson(whole, tongue(language).words.definitions, november(30)));
  expect(told).not.toMatch(/\btenues?\b|jamais tenu|\bkept\b|\bbroken\b/i);
});

test("nothing of a masked customer is left", () => {
  const masked = mask(audited(asked, said, again), tongue("fr").words.customer);
  const shown = page(masked) + asText(masked, tongue("fr")) + JSON.stringify(asJson(masked, tongue("fr").words.definitions, november(30)));
  expect(shown).toContain("Client\u00a01");
  expect(shown).not.toMatch(/jeff|home\.example/i);
});

test("a mailbox without any promise says so", () => {
  expect(page(audited(asked))).toContain("Aucune promesse lue dans");
});

test("1er carries its letters above the line", () => {
  expect(page(audited({ ...asked, sentAt: november(1) }))).toContain("1<sup>er</sup>\u00a0novembre 2026");
});
