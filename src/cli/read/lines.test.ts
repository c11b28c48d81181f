import { expect, test } from "vitest";
import { linesOf } from "./lines.ts";

async function* chunksOf(bytes: Buffer, size: number) {
  for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size);
}

async function lines(text: string | Buffer, { size = 3, bytesMax = 100 } = {}) {
  const found = [];
  for await (const { number, content } of linesOf(chunksOf(Buffer.from(text), size), bytesMax))
    found.push([number, Object.values(content)[0]]);
  return found;
}

test("lines are whole however the bytes arrive", async () => {
  const expected = [
    [1, "été"],
    [2, ""],
    [3, "« à 8 h »"],
  ];
  for (const size of [1, 2, 3, 5, 100]) expect(await lines("été\n\n« à 8 h »", { size })).toEqual(expected);
});

test("the last line needs no end, and an end begins no other", async () => {
  expect(await lines("a\nb\n")).toEqual([
    [1, "a"],
    [2, "b"],
  ]);
  expect(await lines("")).toEqual([]);
});

test("a byte order mark is left out", async () =>
  expect(await lines("\u{feff}a\nb")).toEqual([
    [1, "a"],
    [2, "b"],
  ]));

test("bytes that are no UTF-8 are told, and the next line is read", async () => {
  expect(await lines(Buffer.from([0x61, 0xff, 0x0a, 0x62]))).toEqual([
    [1, "not_utf8"],
    [2, "b"],
  ]);
});

test("a line too long is told, and the next one is read", async () => {
  expect(await lines(`${"x".repeat(101)}\n${"y".repeat(100)}\n`, { size: 7 })).toEqual([
    [1, "too_long"],
    [2, "y".repeat(100)],
  ]);
});
