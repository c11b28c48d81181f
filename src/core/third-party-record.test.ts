import { expect, test } from "vitest";
import { monday, thursday, tuesday, wednesday } from "../../test/kit/given.ts";
import type { Commitment } from "./commitment.ts";
import { dateRecord } from "./third-party-record.ts";
import { days, hours, type Instant } from "./time.ts";

const past = (dueAt: Instant, endedAt: Instant | null, change: Partial<Commitment> = {}) =>
  ({
    status: endedAt === null ? "open" : "kept",
    due: { kind: "exact", by: dueAt, words: "" },
    dates: [{ at: monday(8), dueAt, reason: null, toldIn: null }],
    endedAt,
    conventional: false,
    ...change,
  }) as Commitment;

test("each promise counts by its first date, whatever date came after", () => {
  const moved = past(monday(17), wednesday(17), {
    dates: [monday(17), wednesday(17)].map((dueAt) => ({ at: monday(8), dueAt, reason: null, toldIn: null })),
  });
  expect(dateRecord([past(monday(17), monday(15)), moved], thursday(8))).toEqual({
    dates: 2,
    kept: 1,
    medianLateMs: days(2),
    eightyLateMs: days(2),
    ninthLateMs: days(2),
    byDay: [1, 0, 1, 0, 0, 0],
  });
});

test("one still owed past its date is late so far; one to come says nothing yet", () => {
  expect(dateRecord([past(tuesday(17), null), past(thursday(17), null)], wednesday(17))).toMatchObject({
    dates: 1,
    kept: 0,
    medianLateMs: days(1),
  });
});

test("the last fifty dates count, however many are still to come", () => {
  const toCome = Array.from({ length: 60 }, () => past(thursday(17), null));
  const gone = Array.from({ length: 70 }, (_, i) => past(monday(17), i < 50 ? monday(17) : thursday(17)));
  expect(dateRecord([...toCome, ...gone], wednesday(17))).toMatchObject({ dates: 50, kept: 50, medianLateMs: null });
});

test("a promise released, one only read, and one without a date are none of it", () => {
  const none = [
    past(monday(17), tuesday(17), { status: "released" }),
    past(monday(17), null, { status: "proposed" }),
    past(monday(17), null, { conventional: true }),
    past(monday(17), tuesday(17), { due: { kind: "vague", words: "bientôt" } }),
  ];
  expect(dateRecord(none, thursday(8))).toEqual({
    dates: 0,
    kept: 0,
    medianLateMs: null,
    eightyLateMs: 0,
    ninthLateMs: 0,
    byDay: [0, 0, 0, 0, 0, 0],
  });
});

test("nine of ten came no later than the ninth", () => {
  const all = Array.from({ length: 10 }, (_, i) => past(monday(8), (monday(8) + i * hours(24)) as Instant));
  expect(dateRecord(all, monday(8, 0, 3))).toMatchObject({
    dates: 10,
    kept: 1,
    eightyLateMs: days(7),
    ninthLateMs: days(8),
    medianLateMs: days(5),
    byDay: [1, 1, 1, 1, 1, 5],
  });
});
