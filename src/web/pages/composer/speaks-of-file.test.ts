import { expect, test } from "vitest";
import { speaksOfFile } from "./speaks-of-file.ts";

test.each([
  "Vous trouverez ci-joint le devis.",
  "La facture est en pièce jointe.",
  "Je vous joins deux photos.",
  "Please find attached the quote.",
  "See the attachment.",
])("%s speaks of a file", (text) => expect(speaksOfFile(text)).toBe(true));

test.each(["Je vais vous joindre demain.", "Où puis-je vous joindre ?", "We are close by."])("%s does not", (text) =>
  expect(speaksOfFile(text)).toBe(false),
);
