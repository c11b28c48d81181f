import { afterEach, expect, test, vi } from "vitest";
import type { PromiseLine } from "./bands.ts";
import { holdSaidKept, letGoSaidKept, saidKept } from "./said-kept.ts";

/** As a browser has it: what was put in it are its own keys. */
function storage(): Record<string, unknown> {
  const methods = {
    setItem: (name: string, text: string) => void (all[name] = text),
    getItem: (name: string) => (all[name] as string | undefined) ?? null,
    removeItem: (name: string) => void delete all[name],
  };
  const all = Object.create(methods) as Record<string, unknown>;
  return all;
}

afterEach(() => vi.unstubAllGlobals());
const line = (id: string) => ({ commitment: { id }, case: { id: "case" } }) as PromiseLine;

test("what was said kept is there for its person alone, until it is answered", () => {
  vi.stubGlobal("localStorage", storage());
  holdSaidKept("helene", { line: line("one"), band: "today" });
  holdSaidKept("helene", { line: line("two"), band: "late" });
  letGoSaidKept("helene", "one");
  expect(saidKept("helene")).toEqual([{ line: line("two"), band: "late" }]);
  expect(saidKept("marc")).toEqual([]);
});

test("what another version left is no obstacle, nor is a browser that keeps nothing", () => {
  vi.stubGlobal("localStorage", storage());
  localStorage.setItem("tenir:kept:helene:one", "{}");
  expect(saidKept("helene")).toEqual([]);
  vi.stubGlobal("localStorage", undefined);
  holdSaidKept("helene", { line: line("one"), band: "today" });
  expect(saidKept("helene")).toEqual([]);
});
