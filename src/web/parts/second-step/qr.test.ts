import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { qrOf } from "./qr.ts";

const sizeOf = (bytes: number) => qrOf("x".repeat(bytes))?.length ?? null;

test("is module for module what another encoder makes (uqr 0.1, level L, mask 0)", () => {
  const key = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567ABCDEFGHIJKLMNOPQRST";
  const rows = qrOf(`otpauth://totp/Tenir:eve%40example.org?secret=${key}&issuer=Tenir&digits=6&period=30`)!;
  const text = rows.map((row) => row.map(Number).join("")).join("\n");
  expect(createHash("sha256").update(text).digest("hex")).toBe("69d23a39680301860742c16ecdf52a7ee5cbdc67ef99dc8e873f779c70d6f0a0");
});

test("takes the smallest version that holds the text (ISO/IEC 18004, table 7), up to 13", () => {
  expect([1, 17, 18, 134, 135, 230, 231, 425, 426].map(sizeOf)).toEqual([21, 21, 25, 41, 45, 53, 57, 69, null]);
});
