import { describe, expect, test } from "vitest";
import type { Language } from "../../core/due.ts";
import { readInbound } from "../read-inbound.ts";
import { ENGLISH_WAITS } from "./english-waits.ts";
import { FRENCH_WAITS } from "./french-waits.ts";
import { signsIn } from "./signs-in.ts";

const WAITS = { fr: FRENCH_WAITS, en: ENGLISH_WAITS };

describe.each<Language>(["fr", "en"])("each wording's example (%s)", (language) => {
  test.each(WAITS[language])("$example", ({ says, example }) => {
    expect(signsIn(example, language)).toContain("waits");
    expect(says).not.toMatch(/[^\\][*+](?!\])/);
  });
});

describe("a chase has something that is waited for", () => {
  test.each([
    "Hi there, see the following picture from earlier this month.",
    "Not yet. I've signed the contract, now the bank needs to see it. Again, it comes down to time.",
    "Hi, I have approved your request for the cabinets. Sorry for the delay.",
    "Oui, je voulais savoir si ma carte de fidélité est encore bonne.",
  ])("%s: none", (text) => {
    expect(readInbound(text).chasing).toBe(false);
  });

  test.each([
    "Have you found time to price the shelves?",
    "Did the adjuster get hold of the garage?",
    "Bonjour, je n'ai ni confirmation ni facture de la réservation.",
    "Les rideaux commandés en mars étaient censés arriver lundi.",
  ])("%s: one", (text) => {
    expect(readInbound(text).chasing).toBe(true);
  });
});
