import { describe, expect, test } from "vitest";
import { friday, thursday, tuesday, CALENDAR, TORONTO } from "../../test/kit/given.ts";
import { answeredDate, datesSaid } from "./answered-date.ts";

const context = { sentAt: tuesday(9), timeZone: TORONTO, region: "CA-QC", calendar: CALENDAR };

test("the one date of a short answer", () => {
  expect(answeredDate("Bonjour, ce sera rendu jeudi à 16 h. Merci, Paul", context)).toBe(thursday(16));
  expect(answeredDate("Ready Friday at 2 p.m.\n\n> Does your date still hold: Wednesday?", context)).toBe(friday(14));
});

describe("a person reads what is not plain:", () => {
  test.each([
    "Jeudi ou vendredi.",
    "Est-ce que jeudi vous va ?",
    "Peut-être jeudi.",
    "Ce ne sera pas prêt jeudi.",
    "Si la pièce arrive, jeudi.",
    "Bientôt.",
    "Merci.",
    "It was ready Thursday.",
    `Jeudi. ${"Et puis, parlons de la facture. ".repeat(20)}`,
  ])("%s", (text) => expect(answeredDate(text, context)).toBeNull());
});

test("the dates that an answer which is not plain names, for a person to choose from", () => {
  expect(datesSaid("Peut-être jeudi à 16 h.\n\n> Vendredi à 14 h ?", context)).toEqual([thursday(16)]);
  expect(datesSaid("Bientôt. Merci.", context)).toEqual([]);
});
