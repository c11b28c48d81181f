import { expect, test } from "vitest";
import { heard, mail, november, promised } from "../../test/kit/audit-record.ts";
import { follow } from "./follow.ts";
import type { MailRecord, PromiseRead } from "./record.ts";

const isUs = (address: string) => address.endsWith("@garage.example");
const END = november(30);
const question = mail({ node: 0, fromName: "Jeff", sentAt: november(2) });
const sophie = (node: number, given: Partial<MailRecord> = {}) =>
  mail({ from: "sophie@garage.example", fromName: "Sophie", to: ["jeff@home.example"], ...given, node });
const promising = (promise: PromiseRead = promised()) => sophie(1, { parent: 0, promises: [promise] });

/** Jeff asks, Sophie promises on the 3rd for Friday the 6th at 17:00, and then. */
const after = (later: readonly MailRecord[], promise?: PromiseRead, end = END) =>
  follow([question, promising(promise), ...later], { end, isUs })[0]!;

test("our message by the due time is a follow-up in time", () => {
  expect(after([sophie(2, { sentAt: november(6, "16:59") })])).toMatchObject({
    outcome: "in_time",
    next: { by: "promiser", name: "Sophie" },
  });
});

test("our first message after the due time is late", () => {
  expect(after([sophie(2, { sentAt: november(9) })]).outcome).toBe("late");
});

test("no message of ours: nothing found, once the due time is past", () => {
  expect(after([]).outcome).toBe("nothing_found");
  expect(after([], promised(), november(5)).outcome).toBe("not_yet_due");
});

test("a colleague's message counts, and is said to be a colleague's (S13)", () => {
  expect(after([sophie(2, { from: "max@garage.example", fromName: "Max", sentAt: november(4) })]).next).toMatchObject({
    by: "team",
    name: "Max",
  });
});

test("the promiser's own message in time is told before a colleague's earlier one", () => {
  const max = sophie(2, { from: "max@garage.example", sentAt: november(4) });
  expect(after([max, sophie(3, { sentAt: november(5) })]).next).toMatchObject({ by: "promiser", at: november(5) });
});

test("an automatic message of ours follows nothing up", () => {
  expect(after([sophie(2, { sentAt: november(4), automatic: true })]).outcome).toBe("nothing_found");
});

test("the customer's own message follows nothing up; their chase is told", () => {
  const chase = mail({ node: 2, sentAt: november(10), inbound: heard({ chasing: true }) });
  expect(after([chase])).toMatchObject({ outcome: "nothing_found", wroteAgainAt: [november(10)], chasedAt: [november(10)] });
});

test("what the customer writes after our follow-up is no waiting", () => {
  const thanks = mail({ node: 3, sentAt: november(5), inbound: heard({ settled: true }) });
  expect(after([sophie(2, { sentAt: november(4) }), thanks])).toMatchObject({ wroteAgainAt: [], settledAt: november(5) });
});

test("without a date, with a vague one, under a condition: told, not judged", () => {
  const told = (given: Partial<PromiseRead>) => after([], promised(given));
  expect(told({ due: { kind: "none" } })).toMatchObject({ outcome: "told", because: "no_date" });
  expect(told({ due: { kind: "vague", words: "bientôt" } })).toMatchObject({ outcome: "told", because: "vague_date" });
  expect(told({ conditional: true })).toMatchObject({ outcome: "told", because: "conditional", dueBy: november(6, "17:00") });
});

test("a promise in a mail whose date is doubtful is not judged", () => {
  const thread = [question, sophie(1, { dateDoubtful: true, promises: [promised()] })];
  expect(follow(thread, { end: END, isUs })[0]).toMatchObject({ outcome: "told", because: "doubtful_date" });
});

test("promised to whoever the mail answers, else to its first recipient", () => {
  expect(after([]).to).toEqual({ address: "jeff@home.example", name: "Jeff" });
  expect(follow([promising()], { end: END, isUs })[0]!.to).toEqual({ address: "jeff@home.example", name: "jeff@home.example" });
  const inside = sophie(1, { to: ["max@garage.example"], promises: [promised()] });
  expect(follow([inside], { end: END, isUs })[0]!.to).toBeNull();
});

test("a follow-up that promises again is said to", () => {
  expect(after([sophie(2, { sentAt: november(6), promises: [promised()] })]).next?.promisesAgain).toBe(true);
});

test("a postscript within the quarter of an hour follows nothing up; a colleague's answer does", () => {
  expect(after([sophie(2, { sentAt: november(3, "10:10") })]).outcome).toBe("nothing_found");
  expect(after([sophie(2, { sentAt: november(3, "10:20") })]).outcome).toBe("in_time");
  expect(after([sophie(2, { from: "max@garage.example", sentAt: november(3, "10:10") })]).outcome).toBe("in_time");
});

test("what was promised within the half hour can be followed up ten minutes later", () => {
  const soon = promised({ due: { kind: "exact", by: november(3, "10:30"), words: "dans la demi-heure" } });
  expect(after([sophie(2, { sentAt: november(3, "10:10") })], soon).outcome).toBe("in_time");
});
