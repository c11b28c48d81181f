import { expect, test } from "vitest";
import { askedIn } from "./slash.ts";

test("letters typed on before the replies took the caret are what is looked for", () => {
  expect(askedIn("/")).toBe("");
  expect(askedIn("/délai pi")).toBe("délai pi");
});

test("other words and paths ask for nothing", () => {
  expect(["", "et/ou", "Bonjour /", "/var/log"].map(askedIn)).toEqual([null, null, null, null]);
});
