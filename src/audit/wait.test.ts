import { expect, test } from "vitest";
import { heard, mail, november } from "../../test/kit/audit-record.ts";
import { OFFICE_HOURS, workingCalendar } from "../core/calendar.ts";
import type { MailRecord } from "./record.ts";
import { waits } from "./wait.ts";

const calendar = workingCalendar({ zone: "America/Toronto", hours: OFFICE_HOURS, closedDays: [] });
const isUs = (address: string) => address.endsWith("@garage.example");
const of = (...thread: MailRecord[]) => waits(thread, { end: november(20), calendar, isUs });
const asks = (node: number, given: Partial<MailRecord> = {}) => mail({ inbound: heard({ asks: true }), ...given, node });
const answer = (node: number, day: number) => mail({ node, from: "sophie@garage.example", fromName: "Sophie", sentAt: november(day) });

test("a request waits from its first message to our next one", () => {
  expect(of(asks(0), asks(1, { sentAt: november(4) }), answer(2, 5))).toMatchObject([
    { mail: { node: 0 }, answeredAt: november(5), answeredBy: "Sophie" },
  ]);
});

test("a request with nothing of ours after it is unanswered", () => {
  expect(of(asks(0))).toMatchObject([{ answeredAt: null, recent: false, othersWrote: 0 }]);
});

test("near the mailbox's end it is too early to say", () => {
  expect(of(asks(0, { sentAt: november(19) }))).toMatchObject([{ answeredAt: null, recent: true }]);
});

test("a mail that asks nothing waits for nothing", () => {
  expect(of(mail({ node: 0 }))).toEqual([]);
});

test("a chase while waiting is counted with the request", () => {
  expect(of(asks(0), mail({ node: 1, sentAt: november(9), inbound: heard({ chasing: true }) }))).toMatchObject([
    { chasedAt: [november(9)] },
  ]);
});

test("a customer who says it is settled waits no more", () => {
  expect(of(asks(0), mail({ node: 1, sentAt: november(4), inbound: heard({ settled: true }) }))).toEqual([]);
});

test("two people waiting in one conversation are two requests", () => {
  expect(of(asks(0), asks(1, { from: "nour@home.example", sentAt: november(4) })).map((one) => [one.mail.node, one.othersWrote])).toEqual([
    [0, 1],
    [1, 0],
  ]);
});

test("a question to another customer on a list is not asked of us", () => {
  const other = asks(1, { from: "nour@home.example", parent: 0, to: ["list@lists.example"], sentAt: november(4) });
  expect(of(asks(0, { to: ["list@lists.example"] }), other).map((one) => one.mail.node)).toEqual([0]);
});

test("our automatic answer answers nothing", () => {
  expect(of(asks(0), { ...answer(1, 3), automatic: true })).toMatchObject([{ answeredAt: null }]);
});
