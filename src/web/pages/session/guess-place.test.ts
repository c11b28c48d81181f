import { expect, test } from "vitest";
import { guessPlace } from "./guess-place.ts";

test("a French browser in Toronto's zone is guessed in Québec, an English one in Canada", () => {
  expect(guessPlace("America/Toronto", "fr-CA")).toEqual({ timeZone: "America/Toronto", country: "CA", region: "QC" });
  expect(guessPlace("America/Toronto", "en-CA").region).toBeNull();
});

test("a known zone tells the country better than the browser's language", () => {
  expect(guessPlace("Europe/Paris", "en-US").country).toBe("FR");
});

test("elsewhere the browser's language tells it", () => {
  expect(guessPlace("Europe/Madrid", "fr-ES").country).toBe("ES");
  expect(guessPlace("Etc/UTC", "fr").country).toBe("CA");
});
