import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { REFUSALS } from "../core/command.ts";
import { DESK_REFUSALS } from "../desk/refusal.ts";
import { HTTP_PROBLEMS, STATUS } from "./status.ts";

const page = await readFile(new URL("../../docs/errors.md", import.meta.url), "utf8");
const rows = page.matchAll(/^\| `(\w+)` \| (\d{3}) \| (.+) \|$/gm);
const documented = Object.fromEntries([...rows].map(([, code, status]) => [code, Number(status)]));

test("docs/errors.md names every code with its status, and no other", () => {
  expect(documented).toEqual(STATUS);
});

test("every refusal has a status, and every status belongs to a refusal or a problem of the edge", () => {
  expect(Object.keys(STATUS).sort()).toEqual([...REFUSALS, ...DESK_REFUSALS, ...HTTP_PROBLEMS].sort());
});
