import i18next, { type TFunction } from "i18next";
import { expect, test } from "vitest";
import type { CaseView } from "../../../contract/case.ts";
import { formatter } from "../../../core/format.ts";
import { instant } from "../../../core/time.ts";
import { fr } from "../../words/fr.ts";
import { frRest } from "../../words/fr-rest.ts";
import { describeAct } from "./describe-act.ts";

await i18next.init({ lng: "fr", resources: { fr: { translation: { ...fr, ...frRest } } }, interpolation: { escapeValue: false } });
const zone = "America/Toronto";
const saying = { t: i18next.t as TFunction, format: formatter("fr-CA", zone), zone, who: "Sophie" };
const told = (event: Record<string, unknown> & { type: string }) => {
  const found = describeAct({ type: event.type, event }, {} as CaseView, saying);
  return found && { ...found, detail: found.detail?.replaceAll("\u00a0", " ") };
};

test("when they can be reached is said by day, half-days that follow each other as one stretch", () => {
  const day = "2026-11-26";
  const days = [
    { day: "2026-11-27", from: 480, until: 720 },
    { day, from: 720, until: 1020 },
    { day, from: 480, until: 720 },
  ];
  expect(told({ type: "ReachableSaid", days })?.detail).toBe(
    "jeudi 26 novembre, entre 8 h et 17 h · vendredi 27 novembre, entre 8 h et 12 h",
  );
});

test("taking all of it back is said too", () => {
  expect(told({ type: "ReachableSaid", days: [] })?.words).toBe("Le client ne dit plus quand le joindre");
});

test("a call asked for says when, and the number to dial", () => {
  const window = { notBefore: instant("2026-11-26T08:00-05:00"), notAfter: instant("2026-11-26T12:00-05:00") };
  expect(told({ type: "CallAsked", ...window, number: "450 555-0140", dial: "+14505550140" })).toEqual({
    detail: "jeudi 26 novembre, entre 8 h et 12 h",
    number: { typed: "450 555-0140", dial: "+14505550140" },
  });
  expect(told({ type: "CallAsked", notBefore: null, notAfter: null })).toEqual({ detail: "dès que possible", number: null });
});
