import { expect, test } from "vitest";
import { OFFICE_HOURS, workingCalendar } from "../../../core/calendar.ts";
import type { PersonId, ThirdPartyId } from "../../../core/ids.ts";
import { instant } from "../../../core/time.ts";
import type { ReadCommitment } from "../../../reader/reading.ts";
import { type Choice, current, isConfirmed, promising, toDrafts } from "./draft-promises.ts";

const now = instant("2026-11-24T10:18-05:00");
const noon = instant("2026-11-25T12:00-05:00");
const calendar = workingCalendar({ zone: "America/Toronto", hours: OFFICE_HOURS, closedDays: ["2026-11-27"] });
const around = {
  me: "sophie" as PersonId,
  people: [{ id: "marc" as PersonId, name: "Marc-André Dubé", role: "person" as const, backup: null, absences: [] }],
  thirdParties: [{ id: "mercier" as ThirdPartyId, name: "Peinture Mercier" }],
  calendar,
  now,
};
const found = (over: Partial<ReadCommitment> = {}): ReadCommitment => ({
  words: "je vous rappelle demain",
  start: 0,
  end: 23,
  kind: "call_back",
  promiser: "self",
  promiserName: null,
  conditional: false,
  due: { kind: "exact", by: noon, words: "demain" },
  confidence: 0.95,
  band: "track",
  ...over,
});
const read = (found: ReadCommitment[], choices: [string, Choice][] = []) => promising(found, new Map(choices), around);

test("a sure promise is tracked unless set aside", () => {
  expect([read([found()])[0]!.decision, read([found()], [["0:je vous rappelle demain", { decision: "dismiss" }]])[0]!.decision]).toEqual([
    "track",
    "dismiss",
  ]);
});

test("a doubtful one is kept for a later yes when nobody decides", () => {
  expect(toDrafts(read([found({ band: "ask" })]))[0]!.decision).toBe("propose");
});

test("the same words twice are two promises, decided apart", () => {
  const both = read([found(), found({ start: 30, end: 53 })], [["1:je vous rappelle demain", { decision: "dismiss" }]]);
  expect(both.map(({ decision }) => decision)).toEqual(["track", "dismiss"]);
});

test("a colleague or a third party named is the one who owes it", () => {
  const named = read([
    found({ promiser: "team", promiserName: "Marc-André" }),
    found({ promiser: "third_party", promiserName: "Mercier" }),
  ]);
  expect(named.map(({ promiser }) => promiser)).toEqual([
    { role: "person", id: "marc" },
    { role: "third_party", id: "mercier" },
  ]);
});

test.each([
  [{ promiser: "third_party", promiserName: null }, { name: null }],
  [{ promiser: "third_party", promiserName: "le peintre" }, { name: "le peintre" }],
  [{ promiser: "team", promiserName: "Denis" }, { name: "Denis" }],
  [{ promiser: "team", promiserName: "Marc-André" }, null],
  [{ promiser: "team", promiserName: null }, null],
  [{ promiser: "self", promiserName: null }, null],
] as const)("a promise read as %o is of someone unknown: %o", (over, unknown) => {
  expect(read([found(over)])[0]!.unknown).toEqual(unknown);
});

test("a third party chosen for one who was unknown is the one sent", () => {
  const mercier = { role: "third_party", id: "mercier" } as const;
  const chosen = read([found({ promiser: "third_party" })], [["0:je vous rappelle demain", { promiser: mercier }]]);
  expect([chosen[0]!.unknown, toDrafts(chosen)[0]!.promiser]).toEqual([null, mercier]);
});

test.each([
  [{ kind: "vague", words: "bientôt" }, "vague"],
  [{ kind: "none" }, "no_date"],
  [{ kind: "exact", by: instant("2026-11-24T09:00-05:00"), words: "" }, "past"],
  [{ kind: "exact", by: instant("2026-11-27T17:00-05:00"), words: "" }, "closed"],
  [{ kind: "exact", by: instant("2026-11-26T17:00-05:00"), words: "" }, null],
] as const)("due %o is in doubt: %s", (due, doubt) => expect(read([found({ due })])[0]!.doubt).toBe(doubt));

test("a date chosen by the person stands over the one read", () => {
  expect(
    toDrafts(read([found({ due: { kind: "vague", words: "bientôt" } })], [["0:je vous rappelle demain", { dueAt: noon }]]))[0]!.due,
  ).toEqual({ kind: "exact", by: "2026-11-25T17:00:00.000Z", words: "bientôt" });
});

test.each<[Choice, string[]]>([
  [{}, []],
  [{ decision: "track" }, ["decision"]],
  [{ kind: "send", promiser: { role: "person", id: "marc" }, dueAt: noon, decision: "track" }, ["decision", "kind", "promiser", "due"]],
])("what the person said of it goes with it, and nothing else: %o", (choice, decided) => {
  expect(toDrafts(read([found()], [["0:je vous rappelle demain", choice]]))[0]!.decided).toEqual(decided);
});

test.each<[Choice, boolean]>([
  [{}, false],
  [{ decision: "track" }, true],
  [{ decision: "dismiss" }, false],
])("a sure promise left at %o is confirmed: %s", (choice, confirmed) => {
  expect(isConfirmed(read([found()], [["0:je vous rappelle demain", choice]])[0]!)).toBe(confirmed);
});

test("words that the person marked are a promise by their word", () => {
  const marked = promising([{ ...found(), marked: true }], new Map(), around);
  expect([marked[0]!.marked, marked[0]!.decision, toDrafts(marked)[0]!.decided]).toEqual([true, "track", ["decision"]]);
});

test("the keys act on the first still to be said, else on the last", () => {
  const vague = found({ words: "je vous reviens bientôt", due: { kind: "vague", words: "bientôt" } });
  expect([
    current(read([found(), vague, found({ words: "autre" })]))!.words,
    current(read([found(), found({ words: "autre" })]))!.words,
  ]).toEqual(["je vous reviens bientôt", "autre"]);
});
