import { describe, expect, test } from "vitest";
import { type Period, workingCalendar } from "../core/calendar.ts";
import { instant, type Instant, local } from "../core/time.ts";
import { readInbound } from "./read-inbound.ts";
import { read, readDue } from "./read.ts";
import type { ReadContext } from "./reading.ts";

/** What people said in the stories that the product exists for (S01–S56), each as it has to be read. */
const TORONTO = "America/Toronto";
const OPEN: readonly Period[] = [[480, 1020]];
const tuesday: ReadContext = {
  sentAt: instant("2026-11-24T09:30:00-05:00"),
  timeZone: TORONTO,
  region: "CA-QC",
  calendar: workingCalendar({ zone: TORONTO, hours: [OPEN, OPEN, OPEN, OPEN, OPEN, [], []], closedDays: [] }),
};

/** «day hour» in November 2026, or December. */
function on(at: Instant): string {
  const { month, day, hour, minute } = local(at, TORONTO);
  return `${month}-${String(day).padStart(2, "0")} ${hour}:${String(minute).padStart(2, "0")}`;
}

const said = (text: string) =>
  read(text, tuesday).commitments.map(({ words, kind, promiser, promiserName, due, conditional, band }) => ({
    words,
    kind,
    promiser,
    promiserName,
    conditional,
    band,
    due: [due.kind, ...("notBefore" in due ? [on(due.notBefore)] : []), ...("by" in due && due.by !== undefined ? [on(due.by)] : [])].join(
      " ",
    ),
  }));

describe("what was promised", () => {
  test("a week, and a car to drive meanwhile, are two (S01)", () => {
    expect(said("ça va prendre une semaine, mais nous avons pour vous, monsieur, un véhicule de courtoisie")).toMatchObject([
      { words: "ça va prendre une semaine", promiser: "team", due: "exact 12-01 17:00" },
      { words: "nous avons pour vous, monsieur, un véhicule de courtoisie", kind: "lend", promiser: "team", due: "none" },
    ]);
  });

  test("a few days stay vague, and are a promise all the same (S04)", () => {
    expect(said("On vous rappelle d'ici quelques jours")).toMatchObject([{ kind: "call_back", promiser: "team", due: "vague" }]);
  });

  test("the subcontractor's two days and our two days of work are two, each its own's (S06)", () => {
    const words =
      "Votre voiture est chez un sous-traitant et devrait revenir dans la cour d'ici deux jours, et on en a pour deux jours d'ouvrage.";
    expect(said(words)).toMatchObject([
      { words: "devrait revenir dans la cour d'ici deux jours", promiser: "third_party", due: "exact 11-26 17:00" },
      { words: "on en a pour deux jours d'ouvrage", promiser: "team", kind: "repair" },
    ]);
  });

  test("the end of the day is when the business closes (S07)", () => {
    expect(said("sa voiture devrait être prête d'ici la fin de la journée")).toMatchObject([
      { kind: "repair", promiser: "team", due: "exact 11-24 17:00" },
    ]);
  });

  test("who will talk to his manager owes the call (S13)", () => {
    expect(said("Je vais en parler à mon gérant et vous rappeler")).toMatchObject([
      { kind: "escalate", promiser: "self", due: "none" },
      { words: "vous rappeler", kind: "call_back", promiser: "self", due: "none" },
    ]);
  });

  test("the refund's 15 days are counted (S21)", () => {
    expect(said("Le remboursement va prendre 15 jours.")).toMatchObject([{ promiser: "team", due: "exact 12-09 17:00" }]);
  });

  test("passing it on is a promise too (S23)", () => {
    expect(said("Nous allons faire remonter l'information")).toMatchObject([{ kind: "escalate", promiser: "team", due: "none" }]);
  });

  test("a promise made for the director names the director (S32)", () => {
    expect(said("Le directeur vous rappellera demain matin au plus tard")).toMatchObject([
      { kind: "call_back", promiser: "team", promiserName: "le directeur", due: "exact 11-25 12:00", band: "track" },
    ]);
  });

  test("24 to 48 hours have both ends (S38)", () => {
    expect(said("Un technicien vous rappelle dans 24 à 48 heures")).toMatchObject([
      { kind: "call_back", promiser: "team", due: "window 11-25 9:30 11-26 9:30" },
    ]);
  });
});

test.each([
  ["d'ici quelques jours", "vague"],
  ["sous peu", "vague"],
  ["de retour d'ici deux jours", "exact 11-26 17:00"],
  ["d'ici la fin de la journée", "exact 11-24 17:00"],
])("«%s» is %s", (words, expected) => {
  const { due } = readDue(words, { ...tuesday, language: "fr" })!;
  expect([due.kind, ...("by" in due && due.by !== undefined ? [on(due.by)] : [])].join(" ")).toBe(expected);
});

test.each([
  ["a fragment of an excuse", "voir les problèmes en arrière"],
  ["a rude question", "C'est ta réponse finale?"],
  ["the brakes", "les freins"],
  ["a question about the past", "Êtes-vous sûr à 100 % que vos employés n'ont jamais rien échappé?"],
  ["a slogan", "au cœur de la relation client"],
  ["sympathy (S25)", "j'ai l'impression que vous vivez un vrai cauchemar"],
  ["an employee who disagrees (S27)", "cette procédure nuit au client"],
  ["what a thing will cost (S33)", "va entraîner un surcoût"],
  ["a diagnosis (S39)", "Est-ce qu'elle coule lorsque la pompe est fermée?"],
  ["what there must be (S50)", "Il DOIT y avoir quelqu'un au bout du fil"],
  ["a status (S51)", "Arrivé"],
  ["a survey (S53)", "Est-ce que j'ai répondu à toutes vos attentes?"],
  ["kudos (S54)", "bel élan de service"],
])("%s promises nothing: «%s»", (_, text) => expect(said(text)).toEqual([]));

describe("what customers say", () => {
  test("still no news is a chase and a complaint (S08)", () => {
    expect(readInbound("toujours pas de nouvelles")).toMatchObject({ chasing: true, label: "complaint" });
  });

  test.each(["C'est ta réponse finale?", "Êtes-vous sûr à 100 % que vos employés n'ont jamais rien échappé?"])(
    "«%s» wants an answer",
    (text) => expect(readInbound(text)).toMatchObject({ asks: true }),
  );
});
