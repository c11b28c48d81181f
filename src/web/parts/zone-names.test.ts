import { expect, test } from "vitest";
import { namesZone, zoneNames } from "./zone-names.ts";

const ZONES = ["America/Toronto", "America/St_Johns", "Europe/Paris", "Asia/Tokyo"];

test("zones bear a town and an hour that people know, those of the place first", () => {
  expect(zoneNames("fr-CA", ["Europe/Paris"], ZONES).map(({ label }) => label)).toEqual([
    "Paris (heure de l’Europe centrale)",
    "St Johns (heure de Terre-Neuve)",
    "Tokyo (heure normale du Japon)",
    "Toronto (heure de l’Est)",
  ]);
  expect(zoneNames("en-CA", [], ["America/Toronto"])[0]!.label).toBe("Toronto (Eastern Time)");
});

test.each(["toronto", "MONTREAL", "heure est", "america/tor", "Québec"])("«%s» finds the zone of Toronto", (typed) => {
  const found = zoneNames("fr-CA", [], ZONES).filter((it) => namesZone(it, typed));
  expect(found.map(({ value }) => value)).toContain("America/Toronto");
  expect(found.map(({ value }) => value)).not.toContain("Asia/Tokyo");
});

test("west is not looked for where east is", () => {
  const [perth] = zoneNames("fr-CA", [], ["Australia/Perth"]);
  expect(["ouest", "est"].map((typed) => namesZone(perth!, typed))).toEqual([true, false]);
});

test("a zone that is not offered here is not invented", () => expect(zoneNames("fr-CA", ["Mars/Olympus"], ZONES)).toHaveLength(4));
