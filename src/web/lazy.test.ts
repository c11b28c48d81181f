import { expect, test } from "vitest";
import { isLost, PartLost, persistently } from "./lazy.ts";

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
  await expect(persistently(() => Promise.reject(new TypeError("gone")), pauses.wait)).rejects.toThrow(PartLost);
  expect(pauses.count).toBe(59);
});

test("only a part that did not come asks for the page to be loaded anew", () => {
  expect(isLost(new PartLost("gone"))).toBe(true);
  // as Chrome, Firefox, Safari and the builder say it
  for (const said of [
    "Failed to fetch dynamically imported module: https://desk.example/assets/a.js",
    "error loading dynamically imported module: https://desk.example/assets/a.js",
    "Importing a module script failed.",
    "Unable to preload CSS for /assets/a.css",
  ])
    expect(isLost(new TypeError(said))).toBe(true);
  expect(isLost(new TypeError("cannot read properties of undefined"))).toBe(false);
});
