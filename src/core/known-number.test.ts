import { expect, test } from "vitest";
import { isKnownNumber } from "./known-number.ts";

test("a number is known in whatever form it is held; another is not, nor one's e-mail", () => {
  const held = (address: string) => isKnownNumber([{ door: "phone", address }], "+14505550177");
  expect(["450 555-0177", "(450) 555-0177", "+1 450 555 0177", "1-450-555-0177"].map(held)).toEqual([true, true, true, true]);
  expect(["450 555-0178", "0177", ""].map(held)).toEqual([false, false, false]);
  expect(isKnownNumber([{ door: "phone", address: "06 39 98 00 12" }], "+33639980012")).toBe(true);
  expect(isKnownNumber([{ door: "email", address: "14505550177@exemple.example" }], "+14505550177")).toBe(false);
  expect(isKnownNumber([], "+14505550177")).toBe(false);
});
