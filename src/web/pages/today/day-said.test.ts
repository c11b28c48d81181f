import i18next, { type TFunction } from "i18next";
import { describe, expect, test } from "vitest";
import type { ReachableTime } from "../../../core/reachable.ts";
import { hours, type Instant, instant, type Millis, minutes } from "../../../core/time.ts";
import { formatter } from "../../../core/format.ts";
import { en } from "../../words/en.ts";
import { fr } from "../../words/fr.ts";
import { sayReachable } from "./calls.tsx";
import type { DayFacts } from "./day-facts.ts";
import { sayLoad } from "./day-load.tsx";
import { sayDay } from "./day-sentence.tsx";

const zone = "America/Toronto";
const now = instant("2026-11-24T10:18-05:00");
const at = (hour: string, day = "2026-11-24") => instant(`${day}T${hour}-05:00`);
const speaking = async (words: typeof fr | typeof en, locale: "fr-CA" | "en-CA") => {
  const said = i18next.createInstance();
  await said.init({
    lng: locale.slice(0, 2),
    resources: { [locale.slice(0, 2)]: { translation: words } },
    interpolation: { escapeValue: false },
  });
  return { t: said.t as TFunction, format: formatter(locale, zone) };
};
const french = await speaking(fr, "fr-CA");
const english = await speaking(en, "en-CA");
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");

describe("the sentence of the day", () => {
  const none: DayFacts = { late: 0, refused: 0, soon: null, nextToday: null, nextLater: null, toAnswer: 0, silent: null };
  const rows: [string, Partial<DayFacts>, string, string][] = [
    [
      "late, and soon, then quiet",
      { late: 2, soon: { count: 1, last: at("11:00"), how: "before" }, nextToday: at("14:00") },
      "Deux paroles à rattraper, une à tenir avant 11 h. Ensuite, rien ne presse avant 14 h.",
      "Two promises to catch up on, one to keep before 11 a.m. After that, no rush before 2 p.m.",
    ],
    [
      "soon, at its hour",
      { soon: { count: 1, last: at("11:00"), how: "at" } },
      "Une parole à tenir à 11 h. Ensuite, plus rien aujourd’hui.",
      "One promise to keep at 11 a.m. After that, nothing more today.",
    ],
    [
      "soon, one at its hour",
      { soon: { count: 2, last: at("11:00"), how: "until" } },
      "Deux paroles à tenir d’ici 11 h. Ensuite, plus rien aujourd’hui.",
      "Two promises to keep by 11 a.m. After that, nothing more today.",
    ],
    [
      "late alone, then nothing",
      { late: 1 },
      "Une parole à rattraper. Ensuite, plus rien aujourd’hui.",
      "One promise to catch up on. After that, nothing more today.",
    ],
    [
      "a date refused",
      { refused: 1, nextLater: at("09:00", "2026-12-25") },
      "Une date refusée, à revoir avec le client. Ensuite, plus rien aujourd’hui.",
      "One refused date to settle with the customer. After that, nothing more today.",
    ],
    ["quiet until later", { nextToday: at("14:00") }, "Rien ne presse avant 14 h.", "No rush before 2 p.m."],
    [
      "nothing today",
      { nextLater: at("09:00", "2026-11-25") },
      "Rien n’est dû aujourd’hui. La prochaine parole est demain 9 h.",
      "Nothing is due today. The next one is tomorrow 9 a.m.",
    ],
    [
      "someone left without news",
      { silent: { name: "Jeff", since: at("09:00", "2026-11-18") } },
      "Jeff n’a rien entendu depuis 6 jours.",
      "Jeff hasn’t heard from us in 6 days.",
    ],
  ];
  test.each(rows)("%s", (_, facts, inFrench, inEnglish) => {
    const said = ({ t, format }: typeof french) => plain(sayDay({ ...none, ...facts }, now, format, t).join(" "));
    expect([said(french), said(english)]).toEqual([inFrench, inEnglish]);
  });
});

describe("the load", () => {
  const load = (promisedMs: number, leftMs: number, shortMs = 0) => ({
    openMs: hours(8),
    promisedMs: promisedMs as Millis,
    leftMs: leftMs as Millis,
    shortMs: shortMs as Millis,
  });
  const said = (it: ReturnType<typeof load>, done = 0, { t, format } = french) => {
    const { strong, rest } = sayLoad(it, done, format, t);
    return plain(`${strong} ${rest}`.trim());
  };
  test.each([
    [load(minutes(320), minutes(390)), 0, "5 h 20 promises sur 6 h 30. Il reste 1 h 10."],
    [load(hours(3), hours(6), minutes(40)), 0, "3 h promises sur 6 h."],
    [load(0, hours(1)), minutes(365), "6 h 05 promises sur 8 h. Tout est fait."],
    [load(0, hours(6)), 0, "Rien de promis d’ici ce soir, sur 6 h."],
    [load(0, 0), 0, "Rien de promis. La journée est finie."],
    [load(minutes(15), 0), 0, "15 min promises. La journée est finie."],
    [{ ...load(0, 0), openMs: 0 as Millis }, 0, "Pas d’heures ouvertes aujourd’hui."],
  ])("%j", (it, done, words) => expect(said(it, done)).toBe(words));
  test("in English", () =>
    expect(said(load(minutes(320), minutes(390)), 0, english)).toBe("5 h 20 min promised of 6 h 30 min. 1 h 10 min left."));
});

describe("when a customer can be reached", () => {
  const says = (change: Partial<ReachableTime>): ReachableTime => ({
    reachable: true,
    from: null,
    until: null,
    day: null,
    saidAt: now,
    ...change,
  });
  const said = (times: ReachableTime[], when: Instant = now) => {
    const words = sayReachable(times, when, zone, french.format, french.t);
    return words && plain(words);
  };
  test.each([
    [[says({ until: 690 })], "Joignable maintenant, jusqu’à 11 h 30"],
    [[says({ from: 720, until: 795 })], "Joignable de 12 h à 13 h 15"],
    [[says({ from: 1080 })], "Joignable à partir de 18 h"],
    [[says({ from: 540 })], "Joignable maintenant"],
    [[says({ day: "tomorrow", until: 600, from: 540 })], "Demain, joignable de 9 h à 10 h"],
    [[says({ reachable: false, day: "today" })], "Pas joignable, à ce qui a été dit"],
    [[], null],
  ])("%j", (times, words) => expect(said(times)).toBe(words));
});
