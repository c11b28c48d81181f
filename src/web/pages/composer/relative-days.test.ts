import { expect, test } from "vitest";
import { instant } from "../../../core/time.ts";
import { formatter } from "../../../core/format.ts";
import { relativeDays, withDates } from "./relative-days.ts";

const ZONE = "America/Toronto";
const NOW = instant("2026-11-24T10:18:00-05:00");
const dated = (text: string) =>
  withDates(
    text,
    relativeDays(text, NOW, ZONE, (at, language) => formatter(language === "fr" ? "fr-CA" : "en-CA", ZONE).longDay(at)),
  );

test("days said from today get their name and date", () => {
  expect(dated("Je vous rappelle demain à 15 h, au plus tard après-demain.")).toBe(
    "Je vous rappelle mercredi 25 novembre à 15 h, au plus tard jeudi 26 novembre.",
  );
  expect(dated("I’ll call you tomorrow.")).toBe("I’ll call you Wednesday, November 25.");
  expect(dated("It will be there the day after tomorrow.")).toBe("It will be there Thursday, November 26.");
});

test("and the part of the day stays", () => {
  expect(dated("Demain matin ou ce soir.")).toBe("mercredi 25 novembre au matin ou mardi 24 novembre en soirée.");
  expect(dated("Tomorrow morning, or tonight.")).toBe("Wednesday, November 25 in the morning, or Tuesday, November 24 in the evening.");
});

test("a named day, and what is another word, stay as they are", () => {
  const text = "Vendredi, le lendemain, et today’s call.";
  expect(dated(text)).toBe(text);
});
