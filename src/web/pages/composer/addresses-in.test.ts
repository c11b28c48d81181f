import { expect, test } from "vitest";
import { addressesIn, isAddress } from "./addresses-in.ts";

test.each([
  ["ana@exemple.com, luc@exemple.com", ["ana@exemple.com", "luc@exemple.com"]],
  ["Ana Roy <Ana@exemple.com>; ana@exemple.com", ["ana@exemple.com"]],
  ["ana@exemple.com,\n", ["ana@exemple.com"]],
  ["", []],
])("%s", (text, addresses) => expect(addressesIn(text)).toEqual(addresses));

test.each([
  ["ana@exemple.com", true],
  ["ana", false],
  ["ana@exemple", false],
  ["a b@exemple.com", false],
])("%s is an address: %s", (text, is) => expect(isAddress(text)).toBe(is));
