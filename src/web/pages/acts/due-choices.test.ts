import { expect, test } from "vitest";
import { OFFICE_HOURS, workingCalendar } from "../../../core/calendar.ts";
import { instant, iso } from "../../../core/time.ts";
import { dueChoices } from "./due-choices.ts";

const calendar = workingCalendar({ zone: "America/Toronto", hours: OFFICE_HOURS, closedDays: ["2026-11-27"] });
const at = (local: string) => instant(`${local}-05:00`);
const shown = (...choices: Parameters<typeof dueChoices>) => dueChoices(...choices).map((it) => iso(it));

test("the ends of today's and tomorrow's halves that leave time", () => {
  expect(shown(at("2026-11-24T10:18"), calendar)).toEqual(
    [at("2026-11-24T12:00"), at("2026-11-24T17:00"), at("2026-11-25T12:00")].map((it) => iso(it)),
  );
});

test("less than an hour before closing, today is no choice", () => {
  expect(shown(at("2026-11-24T16:30"), calendar)[0]).toBe(iso(at("2026-11-25T12:00")));
});

test("closed days are passed over", () => {
  expect(shown(at("2026-11-26T16:30"), calendar)).toEqual(
    [at("2026-11-30T12:00"), at("2026-11-30T17:00"), at("2026-12-01T12:00")].map((it) => iso(it)),
  );
});

test("nothing before what it waits on is ready, nor the date it has already", () => {
  expect(shown(at("2026-11-24T10:18"), calendar, { from: at("2026-11-26T10:00"), not: at("2026-11-26T12:00") })[0]).toBe(
    iso(at("2026-11-26T17:00")),
  );
});

test("what was said for an hour is offered for that hour of the days that follow", () => {
  expect(
    shown(at("2026-11-24T10:18"), calendar, { from: at("2026-11-25T10:00"), not: at("2026-11-25T10:00"), atHour: at("2026-11-25T10:00") }),
  ).toEqual([at("2026-11-26T10:00"), at("2026-11-30T10:00"), at("2026-12-01T10:00")].map((it) => iso(it)));
});
