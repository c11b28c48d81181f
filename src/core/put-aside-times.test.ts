import { describe, expect, test } from "vitest";
import { CALENDAR, friday, monday, saturday, thursday, tuesday } from "../../test/kit/given.ts";
import { OFFICE_HOURS, workingCalendar } from "./calendar.ts";
import { comesBackAt, putAsideTimes } from "./put-aside-times.ts";

describe("a case may come back", () => {
  test("an hour before closing, the next morning, on Monday, in a week", () =>
    expect(putAsideTimes(CALENDAR, thursday(10, 20))).toEqual({
      tonight: thursday(16),
      tomorrow: friday(8),
      monday: monday(8, 0, 1),
      week: thursday(10, 20, 1),
    }));
  test("not tonight once it is too late, nor on a closed day", () => {
    expect(putAsideTimes(CALENDAR, thursday(16)).tonight).toBeNull();
    expect(putAsideTimes(CALENDAR, saturday(9)).tonight).toBeNull();
  });
  test("only while the desk is open", () => {
    expect(putAsideTimes(CALENDAR, friday(18))).toMatchObject({ tomorrow: monday(8, 0, 1), week: monday(8, 0, 2) });
    expect(putAsideTimes(CALENDAR, monday(12, 30)).week).toBe(monday(13, 0, 1));
  });
  test("at each time once, under the first name it has", () => {
    expect(putAsideTimes(CALENDAR, saturday(9))).toMatchObject({ tomorrow: monday(8, 0, 1), monday: null, week: monday(8, 0, 2) });
    const closedDays = ["2026-11-27", "2026-11-30", "2026-12-01", "2026-12-02", "2026-12-03", "2026-12-04"];
    const away = workingCalendar({ zone: CALENDAR.zone, hours: OFFICE_HOURS, closedDays });
    expect(putAsideTimes(away, thursday(18))).toMatchObject({ tomorrow: monday(8, 0, 2), monday: null, week: null });
  });
  test("on the Tuesday after a Monday that is a holiday", () => {
    const closed = workingCalendar({ zone: CALENDAR.zone, hours: OFFICE_HOURS, closedDays: ["2026-11-30"] });
    expect(putAsideTimes(closed, thursday(10)).monday).toBe(tuesday(8, 0, 1));
  });
});

describe("a day that is said comes back", () => {
  const said = (words: string, by = friday(17)) => comesBackAt({ by, words }, CALENDAR, thursday(10));
  test("at its opening", () => expect(said("vendredi")).toBe(friday(8)));
  test("at its hour, where one is said", () => {
    expect(said("vendredi 17 h")).toBe(friday(17));
    expect(said("friday 5pm")).toBe(friday(17));
    expect(said("vendredi 10 h", friday(10))).toBe(friday(10));
  });
  test("at its closing when it is open already", () => expect(said("aujourd'hui", thursday(17))).toBe(thursday(17)));
});
