import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import scripts from "../../package.json" with { type: "json" };

const run = (...args: string[]) =>
  spawnSync(process.execPath, [join(import.meta.dirname, "../../scripts/tenir.mjs"), ...args], { encoding: "utf8" });

test("--help names every command of the package, and is no error", () => {
  const { status, stdout, stderr } = run("--help");
  expect([status, stderr]).toEqual([0, ""]);
  for (const [name, command] of Object.entries(scripts.scripts))
    if (command.includes("tenir.mjs")) expect(stdout).toMatch(new RegExp(`^  ${name} `, "m"));
});

test.each(["begin", "toString"])("no such command as %s", (name) => {
  const { status, stderr } = run(name);
  expect(status).toBe(2);
  expect(stderr).toContain(`no command "${name}"; there is start, demo`);
});
