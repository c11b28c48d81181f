import { expect, test } from "vitest";
import { instant } from "../../../core/time.ts";
import { bandOf, closedAhead, inBands, type PromiseLine } from "./bands.ts";

const zone = "America/Toronto";
const now = instant("2026-11-24T10:18-05:00");

test.each([
  ["2026-11-23T17:00-05:00", "late"],
  ["2026-11-24T10:18-05:00", "late"],
  ["2026-11-24T11:18-05:00", "hour"],
  ["2026-11-24T11:19-05:00", "today"],
  ["2026-11-24T23:59-05:00", "today"],
  ["2026-11-25T00:00-05:00", "tomorrow"],
  ["2026-11-26T10:00-05:00", "week"],
  ["2026-11-29T23:00-05:00", "week"],
  ["2026-11-30T08:00-05:00", "later"],
])("due %s is in the band %s", (due, band) => expect(bandOf(instant(due), now, zone)).toBe(band));

test("on a Sunday, Monday is tomorrow and Tuesday is later", () => {
  const sunday = instant("2026-11-29T12:00-05:00");
  expect([bandOf(instant("2026-11-30T09:00-05:00"), sunday, zone), bandOf(instant("2026-12-01T09:00-05:00"), sunday, zone)]).toEqual([
    "tomorrow",
    "later",
  ]);
});

test("a closure of a working day ahead is said; a closed Sunday is not", () => {
  const hours = [1, 2, 3, 4, 5, 6, 7].map((day) => (day > 5 ? [] : [[480, 1020]]));
  expect(closedAhead(now, zone, hours, ["2026-11-23", "2026-11-27", "2026-11-29"])).toEqual(["2026-11-27"]);
});

test("a new date the customer refused is to be settled now, however far off the one that stands is; late comes first", () => {
  const line = (id: string, dueAt: string, guard: "date_refused" | "unagreed" | null) =>
    ({ commitment: { id, dueAt }, findings: guard ? [{ guard, about: id }] : [] }) as unknown as PromiseLine;
  const lines = [
    line("far", "2026-12-20T17:00-05:00", "date_refused"),
    line("asked", "2026-12-21T17:00-05:00", "unagreed"),
    line("passed", "2026-11-23T17:00-05:00", "date_refused"),
  ];
  expect(inBands(lines, now, zone).map((it) => [it.band, it.lines.map(({ commitment }) => commitment.id)])).toEqual([
    ["late", ["passed"]],
    ["refused", ["far"]],
    ["later", ["asked"]],
  ]);
});
