import { expect, test } from "vitest";
import { persistently } from "./lazy.ts";

const waited = () => {
  const all = { count: 0, wait: async () => void all.count++ };
  return all;
};

test("a part that does not come is asked for until it does", async () => {
  const { wait } = waited();
  let tries = 0;
  const load = async () => {
    if (++tries < 4) throw new TypeError("Failed to fetch dynamically imported module");
    return "part";
  };
  expect(await persistently(load, wait)).toBe("part");
  expect(tries).toBe(4);
});

test("a part that comes at once is waited for not at all", async () => {
  const pauses = waited();
  expect(await persistently(async () => "part", pauses.wait)).toBe("part");
  expect(pauses.count).toBe(0);
});

test("a part that the server has no more is given up, and said", async () => {
  const pauses = waited();
  await expect(persistently(() => Promise.reject(new TypeError("gone")), pauses.wait)).rejects.toThrow("gone");
  expect(pauses.count).toBe(59);
});
