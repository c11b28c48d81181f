import { expect, test } from "vitest";
import { hostOf, isThisMachine, originOf } from "./model-address.ts";

test.each([
  ["http://localhost:11434/v1", true],
  ["http://127.0.0.1:8080", true],
  ["http://[::1]:8080", true],
  ["http://192.168.1.20/v1", false],
  ["https://127.0.0.1.example.org/v1", false],
  ["https://localhost.example.org/v1", false],
  ["localhost", false],
  ["", false],
])("%s is a program of this machine: %s", (address, here) => {
  expect(isThisMachine(address)).toBe(here);
});

test("an address half typed leads nowhere yet", () => {
  expect([hostOf("https:/"), originOf("model.example")]).toEqual([null, null]);
});
