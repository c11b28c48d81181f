import { expect, test } from "vitest";
import { readInbound } from "../read-inbound.ts";
import { apart } from "./apart.ts";

test("a title glued to its text is set apart", () => {
  expect(apart("Très bienTrès bien accueilli")).toBe("Très bien Très bien accueilli");
});

test.each(["@AquaNorth est venu", "voir https://exemple.example/MonDossier", "mon iPhone", "BienBIEN"])("%s stays whole", (text) => {
  expect(apart(text)).toBe(text);
});

test("praise glued to its title is praise, and nobody is insulted", () => {
  expect(readInbound("ExcellentExcellent service client")).toMatchObject({ label: "praise", anger: 0, complaint: false });
});
