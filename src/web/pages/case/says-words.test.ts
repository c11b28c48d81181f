import i18next from "i18next";
import { beforeAll, expect, test } from "vitest";
import { formatter } from "../../../core/format.ts";
import { en } from "../../words/en.ts";
import { fr } from "../../words/fr.ts";
import { saysWords } from "./says-words.ts";

const i18n = i18next.createInstance();
beforeAll(() => i18n.init({ resources: { fr: { translation: fr }, en: { translation: en } }, interpolation: { escapeValue: false } }));

const say = (says: Parameters<typeof saysWords>[0], language: "fr" | "en") =>
  saysWords(says, i18n.getFixedT(language) as never, formatter(`${language}-CA`, "America/Toronto")).replaceAll("\u00a0", " ");

const nothing = { settled: false, refusesDate: false, availability: [] };
const when = (reachable: boolean, from: number | null, until: number | null, day: "today" | "weekdays" | 3 | null = null) => ({
  ...nothing,
  availability: [{ reachable, from, until, day }],
});

test.each([
  [{ ...nothing, settled: true }, "Dit que c’est réglé", "Says it’s settled"],
  [{ ...nothing, refusesDate: true }, "La date ne lui convient pas", "The date doesn’t suit them"],
  [when(true, 1080, null), "Dit être joignable après 18 h", "Says they can be reached after 6 p.m."],
  [
    when(false, null, 1020, "today"),
    "Dit ne pas être joignable ce jour-là avant 17 h",
    "Says they can’t be reached that day before 5 p.m.",
  ],
  [
    when(true, 720, 1020, 3),
    "Dit être joignable jeudi entre 12 h et 17 h",
    "Says they can be reached on Thursday between 12 p.m. and 5 p.m.",
  ],
  [when(true, 900, 900), "Dit être joignable vers 15 h", "Says they can be reached around 3 p.m."],
  [when(true, null, null, "weekdays"), "Dit être joignable en semaine", "Says they can be reached on weekdays"],
  [when(true, null, null), "Dit être joignable tous les jours", "Says they can be reached any day"],
] as const)("%o", (says, french, english) => {
  expect(say(says as never, "fr")).toBe(french);
  expect(say(says as never, "en")).toBe(english);
});

test("several things are said on one line", () => {
  expect(say({ ...when(true, 960, null), refusesDate: true }, "fr")).toBe("La date ne lui convient pas · Dit être joignable après 16 h");
});
