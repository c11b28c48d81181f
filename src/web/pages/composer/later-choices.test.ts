import { expect, test } from "vitest";
import { OFFICE_HOURS, workingCalendar } from "../../../core/calendar.ts";
import { instant, iso } from "../../../core/time.ts";
import { laterChoices } from "./later-choices.ts";

const calendar = workingCalendar({ zone: "America/Toronto", hours: OFFICE_HOURS, closedDays: ["2026-11-25"] });
const utc = (all: readonly (ReturnType<typeof instant> | null)[]) => all.map((at) => at && iso(at).slice(0, 16));

test("in the morning: in an hour, after lunch, the next open morning, and Monday", () => {
  expect(utc(laterChoices(instant("2026-11-24T10:00:00-05:00"), calendar))).toEqual([
    "2026-11-24T16:00",
    "2026-11-24T18:00",
    "2026-11-26T13:00",
    "2026-11-30T13:00",
  ]);
});

test("nothing leaves at night, and Monday is said once", () => {
  expect(utc(laterChoices(instant("2026-11-27T20:00:00-05:00"), calendar))).toEqual(["2026-11-30T13:00"]);
});
