import { expect, test } from "vitest";
import { shortName } from "./names.ts";

test.each([
  ["Jean-François « Jeff » Tremblay", "Jeff"],
  ["Ginette Lapointe", "Ginette"],
  ["Famille Ouellet-Sanschagrin", "Famille Ouellet-Sanschagrin"],
  ["Mme Roy", "Mme Roy"],
  ["Assurance Horizon, Claire Vasseur", "Assurance Horizon, Claire Vasseur"],
  ["client@exemple.ca", "client@exemple.ca"],
  ["Jeff", "Jeff"],
])("%s is called %s", (name, called) => expect(shortName(name)).toBe(called));
