import { expect, test } from "vitest";
import { type FillRandom, isId, newId } from "./ids.ts";
import { instant, plus } from "./time.ts";

const now = instant("2026-11-24T22:00Z");
const ones: FillRandom = (bytes) => bytes.fill(0xff);
const zeros: FillRandom = (bytes) => bytes.fill(0);

test("an id is a UUID of version 7 and variant 2", () => {
  expect(newId(now, ones)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7fff-bfff-ffffffffffff$/);
  expect(newId(now, zeros)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7000-8000-000000000000$/);
});

test("it begins with the millisecond it was made in", () => {
  expect(Number.parseInt(newId(now).replaceAll("-", "").slice(0, 12), 16)).toBe(now);
});

test("ids sort by the time they were made, whatever the chance in them", () => {
  const ids = [0, 1, 255, 256, 65_536, 86_400_000, 4_000_000_000_000].map((later, i) =>
    newId<string>(plus(now, later), i % 2 ? zeros : ones),
  );
  expect(ids.toSorted()).toEqual(ids);
});

test("two ids of one millisecond differ", () => expect(newId(now)).not.toBe(newId(now)));

test("a time before 1970 still makes an id", () => expect(isId(newId(instant("1960-01-01T00:00Z")))).toBe(true));

test.each([
  "",
  "x",
  "019AB000-0000-7000-8000-000000000000",
  "019ab000-0000-7000-8000-00000000000",
  " 019ab000-0000-7000-8000-000000000000",
])("%j is no id", (text) => expect(isId(text)).toBe(false));
