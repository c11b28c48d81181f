import { expect, test } from "vitest";
import { customerSays } from "./customer-says.ts";

const message = { direction: "in", door: "email", automatic: false, body: "" } as const;

test("a message says when its writer can be reached, and that the date does not suit", () => {
  const body = "Jeudi ne me convient pas. Je finis à 16 h, rappelez-moi demain avant 9 h.";
  expect(customerSays({ ...message, body })).toEqual({
    settled: false,
    refusesDate: true,
    availability: [
      { reachable: true, from: 16 * 60, until: null, day: null },
      { reachable: true, from: null, until: 9 * 60, day: "tomorrow" },
    ],
  });
});

test("a message says that it is settled", () => {
  expect(customerSays({ ...message, body: "Mon problème est réglé, merci !" })).toEqual({
    settled: true,
    refusesDate: false,
    availability: [],
  });
});

test("most messages say none of it", () => expect(customerSays({ ...message, body: "Bonjour, où en est mon dossier ?" })).toBeNull());

test.each([
  ["what we wrote", { direction: "out" }],
  ["our own note", { direction: "note" }],
  ["a call, in our words", { door: "phone" }],
  ["a machine's answer", { automatic: true }],
] as const)("%s is not what they say", (_, other) => {
  expect(customerSays({ ...message, body: "C’est réglé, merci.", ...other })).toBeNull();
});
