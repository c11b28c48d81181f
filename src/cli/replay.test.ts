import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "../..");
const POOL = join(ROOT, "stories/la-piscine-qui-perd-son-eau.yaml");
const folder = mkdtempSync(join(tmpdir(), "tenir-replay-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** The command as people run it. */
function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, "src/cli/replay.ts"), ...args], {
    encoding: "utf8",
    env: { ...process.env, LC_ALL: "en_CA.UTF-8" },
  });
  return { status, stdout, stderr };
}

test("a story right in every way ends with 0, in its own language", () => {
  const { status, stdout, stderr } = run(POOL);
  expect([status, stderr]).toEqual([0, ""]);
  expect(stdout).toContain("Tenir → Samir Haddad");
  expect(stdout).toContain("Aucune promesse non tenue");
});

test("what Tenir says can be asked for in the other language; what people said is not translated", () => {
  const { stdout } = run(POOL, "--lang", "en");
  expect(stdout).toContain("Won’t hold: “je la pose mardi matin”");
});

test("the JSON is whole and dated", () => {
  const { status, stdout } = run(POOL, "--json");
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    format: "tenir.replay/1",
    timeZone: "Europe/Paris",
    measure: { chases: { count: 0, unwarned: 0, cases: [] } },
    promises: [
      { name: "call.1", promiser: "samir", status: "kept" },
      { name: "part", promiser: "supplier" },
      { name: "repair", dates: [{ reason: null }, { dueAt: "2026-07-23T10:00:00.000Z", reason: "La pièce arrive mercredi." }] },
    ],
    expected: expect.arrayContaining([expect.objectContaining({ guard: "impossible", promise: "repair", to: ["samir"], met: true })]),
  });
});

test("an expectation that is not met ends with 1 and is named", () => {
  const file = join(folder, "unmet.yaml");
  writeFileSync(file, readFileSync(POOL, "utf8").replace("finding: attempt_due, to: lea", "finding: attempt_due, to: paul"));
  const { status, stdout } = run(file);
  expect(status).toBe(1);
  expect(stdout).toMatch(/Attendu\u00a0: 12 sur 13\n.*à réessayer · le dossier · à Paul Vasseur/);
});

test("a step that the rules refuse ends with 2 and names the rule", () => {
  const file = join(folder, "refused.yaml");
  writeFileSync(file, readFileSync(POOL, "utf8").replace("keeps: repair", "keeps: { promise: repair, by: lea }"));
  expect(run(file)).toMatchObject({
    status: 2,
    stdout: "",
    stderr: expect.stringMatching(/line 92: the rules refuse the step “repaired”: not_the_promiser/),
  });
});

test.each([
  ["a file that is not there", ["nowhere.yaml"], /no such file/],
  ["a folder", [tmpdir()], /cannot be read/],
  ["an unknown argument", [POOL, "--jsn"], /Unknown argument: --jsn/],
  ["no file", [], /^$/],
])("%s ends with 2", (_, args, said) => {
  const { status, stderr } = run(...args);
  expect(status).toBe(2);
  expect(stderr).toMatch(said);
});
