import { expect, test } from "vitest";
import { days, plus } from "../core/time.ts";
import { mail, november } from "../../test/kit/audit-record.ts";
import { idBook } from "./id-book.ts";
import type { MailRecord } from "./record.ts";
import { threadsOf } from "./thread.ts";

const isUs = (address: string) => address.endsWith("@garage.example");

function shape(records: readonly MailRecord[], joined: readonly [number, number][] = []): number[][] {
  const book = idBook();
  for (const _ of records) book.anonymous();
  for (const [a, b] of joined) book.join(a, b);
  return threadsOf(records, book, isUs).map((thread) => thread.map((one) => one.node));
}

test("mails that refer to each other are one conversation, oldest first", () => {
  const records = [mail({ node: 0, sentAt: november(5), subject: "b" }), mail({ node: 1, sentAt: november(3), subject: "a" })];
  expect(shape(records, [[0, 1]])).toEqual([[1, 0]]);
});

test("a reply without references joins by subject and customer", () => {
  const answer = mail({ node: 1, from: "sophie@garage.example", to: ["jeff@home.example"], subject: "Re: Mon auto", sentAt: november(4) });
  expect(shape([mail({ node: 0 }), answer])).toEqual([[0, 1]]);
});

test("an answer to a mail that the mailbox does not hold joins by subject too", () => {
  const answer = mail({
    node: 1,
    parent: 7,
    from: "sophie@garage.example",
    to: ["jeff@home.example"],
    subject: "Re: Mon auto",
    sentAt: november(4),
  });
  expect(shape([mail({ node: 0 }), answer])).toEqual([[0, 1]]);
});

test("two customers with the same subject stay apart, and each gets their answer", () => {
  const records = [
    mail({ node: 0, from: "jeff@home.example" }),
    mail({ node: 1, from: "nour@home.example" }),
    mail({ node: 2, from: "sophie@garage.example", to: ["jeff@home.example"], subject: "Re: Mon auto", sentAt: november(4) }),
  ];
  expect(shape(records)).toEqual([[0, 2], [1]]);
});

test("the same subject from the same customer after two silent months is a new matter", () => {
  const records = [mail({ node: 0 }), mail({ node: 1, subject: "Re: Mon auto", sentAt: plus(november(3), days(61)) })];
  expect(shape(records)).toEqual([[0], [1]]);
});

test("mails without a subject are not one conversation", () => {
  expect(shape([mail({ node: 0, subject: "" }), mail({ node: 1, subject: "(sans objet)" })])).toEqual([[0], [1]]);
});

test("a public archive without recipients is joined by subject", () => {
  const records = [mail({ node: 0, to: [] }), mail({ node: 1, to: [], from: "sophie@garage.example", sentAt: november(4) })];
  expect(shape(records)).toEqual([[0, 1]]);
});
