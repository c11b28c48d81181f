import { describe, expect, test } from "vitest";
import { CALENDAR, friday, monday, thursday, tuesday, TORONTO } from "../../test/kit/given.ts";
import { atTime, type Instant } from "../core/time.ts";
import { answeredDate, datesSaid } from "./answered-date.ts";

const context = { sentAt: tuesday(9), timeZone: TORONTO, region: "CA-QC", calendar: CALENDAR };
const DECEMBER_3 = atTime("2026-12-03", 17 * 60, TORONTO);
const THU = thursday(17);
const FRI = friday(17);
const MON = monday(17, 0, 1);
const TUE = tuesday(17, 0, 1);

test("the one date of a short answer", () => {
  expect(answeredDate("Bonjour, ce sera rendu jeudi à 16 h. Merci, Paul", context)).toBe(thursday(16));
  expect(answeredDate("Ready Friday at 2 p.m.\n\n> Does your date still hold: Wednesday?", context)).toBe(friday(14));
});

describe("is sure enough to be noted:", () => {
  test.each<[string, Instant]>([
    ["Finalement ça sera le 3.", DECEMBER_3],
    ["C'est repoussé à lundi.", MON],
    ["Toujours bon pour jeudi.", THU],
    ["Jeudi au plus tard.", THU],
    ["Ce sera pour vendredi, désolé du retard.", FRI],
    ["On attend la pièce, elle arrive jeudi.", THU],
    ["Dans deux jours.", THU],
    ["It'll be the 3rd after all.", DECEMBER_3],
    ["Sorry, we're running late: Monday.", MON],
  ])("%s", (text, at) => expect(answeredDate(text, context)).toBe(at));
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
    "Jeudi, en principe.",
    "On vise jeudi.",
    "Thursday, weather permitting.",
    "Thursday, Friday at the latest.",
    "Aujourd'hui ou demain.",
    "Livré jeudi.",
    `Jeudi. ${"Et puis, parlons de la facture. ".repeat(20)}`,
  ])("%s", (text) => expect(answeredDate(text, context)).toBeNull());
});

test("the dates that an answer which is not plain names, for a person to choose from", () => {
  expect(datesSaid("Peut-être jeudi à 16 h.\n\n> Vendredi à 14 h ?", context)).toEqual([thursday(16)]);
  expect(datesSaid("Bientôt. Merci.", context)).toEqual([]);
});

describe("the first choice comes first, what it is to be otherwise after it:", () => {
  test.each([
    ["Jeudi, sinon vendredi.", [THU, FRI]],
    ["Jeudi si possible, vendredi sinon.", [THU, FRI]],
    ["Lundi ou mardi.", [MON, TUE]],
    ["Vendredi, lundi au pire.", [FRI, MON]],
    ["Jeudi 16 h ou vendredi 10 h.", [thursday(16), friday(10)]],
    ["Thursday, otherwise Friday.", [THU, FRI]],
    ["Thursday if possible, else Friday.", [THU, FRI]],
    ["Thurs, or Fri worst case.", [THU, FRI]],
    ["Entre jeudi et lundi.", [MON]],
  ])("%s", (text, dates) => {
    expect(datesSaid(text, context)).toEqual(dates);
    expect(answeredDate(text, context)).toBeNull();
  });
});

describe("what is refused, given up or of something else is not offered:", () => {
  test.each([
    ["Pas jeudi, mais vendredi.", [FRI]],
    ["On ne peut pas jeudi, vendredi c'est correct.", [FRI]],
    ["Vendredi au lieu de jeudi.", [FRI]],
    ["On avait dit jeudi, ce sera lundi.", [MON]],
    ["On est fermés jeudi et vendredi, donc lundi.", [MON]],
    ["Le 3, mais je vous confirme demain.", [DECEMBER_3]],
    ["Not Thursday but Friday.", [FRI]],
    ["Friday rather than Thursday.", [FRI]],
    ["Off Thursday and Friday, so Monday.", [MON]],
    ["Impossible jeudi.", []],
    ["Pas avant mardi.", []],
    ["Rappelez-moi jeudi.", []],
    ["Je vous redonne une date jeudi.", []],
    ["J'aurai la réponse jeudi.", []],
    ["Livré ce matin.", []],
    ["Can't before Monday.", []],
    ["I'll know Thursday.", []],
    ["Please confirm by Thursday.", []],
  ])("%s", (text, dates) => {
    expect(datesSaid(text, context)).toEqual(dates);
    expect(answeredDate(text, context)).toBeNull();
  });
});

describe("a length counted from a date that is not said gives none:", () => {
  test.each([
    "Deux semaines de plus.",
    "C'est retardé de deux jours.",
    "Il nous faut une semaine.",
    "Ça ne bouge pas.",
    "Pushed back two days.",
  ])("%s", (text) => {
    expect(datesSaid(text, context)).toEqual([]);
    expect(answeredDate(text, context)).toBeNull();
  });
});
