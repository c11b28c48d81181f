import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { makeVault } from "./vault.ts";

const vault = makeVault(randomBytes(32));

test("what is sealed opens again", () => {
  expect(vault.unseal(vault.seal("mot de passe à accents"))).toBe("mot de passe à accents");
});

test("the same text is never sealed twice alike", () => {
  expect(vault.seal("secret")).not.toBe(vault.seal("secret"));
});

test("another key opens nothing", () => {
  expect(() => makeVault(randomBytes(32)).unseal(vault.seal("secret"))).toThrow();
});

test.each([0, 14, 30])("a changed byte (%i) opens nothing", (at) => {
  const bytes = Buffer.from(vault.seal("a password"), "base64url");
  bytes[at]! ^= 1;
  expect(() => vault.unseal(bytes.toString("base64url"))).toThrow();
});

test("a short key is refused", () => {
  expect(() => makeVault(randomBytes(16))).toThrow("a vault's key has 32 bytes, not 16");
});
