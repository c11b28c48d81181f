import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";

const COMMAND = join(import.meta.dirname, "read.ts");
const folder = mkdtempSync(join(tmpdir(), "tenir-read-"));
afterAll(() => rmSync(folder, { recursive: true }));

const PROMISE = {
  id: "p",
  text: "L’atelier vous rappelle demain.",
  sentAt: "2026-03-10T10:15:00-04:00",
  timezone: "America/Toronto",
  region: "QC",
};
const lines = (...all: unknown[]) => all.map((it) => (typeof it === "string" ? it : JSON.stringify(it))).join("\n");

/** The command as people run it, in an English terminal. */
function run(args: string[], input = "") {
  const env = { ...process.env, LC_ALL: "en_CA.UTF-8" };
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], { encoding: "utf8", env, input });
  const answers = stdout.startsWith("{")
    ? stdout
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line))
    : [];
  return { status, stdout, stderr, answers };
}

test("promises: one line each, with times as the clock on the wall shows them", () => {
  const file = join(folder, "in.jsonl");
  writeFileSync(file, lines(PROMISE, { ...PROMISE, id: "none", text: "Merci, bonne journée." }));
  const { status, stderr, answers } = run(["promises", file]);
  expect([status, stderr]).toEqual([0, ""]);
  expect(answers).toMatchObject([
    {
      id: "p",
      lang: "fr",
      promises: [
        { span: "L’atelier vous rappelle demain", due: { kind: "exact", by: "2026-03-11T17:00" }, promiser: "team", conditional: false },
      ],
    },
    { id: "none", promises: [] },
  ]);
});

test("a promise of somebody outside is said as third-party, and a window has both ends", () => {
  const { answers } = run(["promises"], lines({ ...PROMISE, text: "Purolator vous livre la pièce dans 24 à 48 heures." }));
  expect(answers[0].promises).toMatchObject([
    { due: { kind: "window", notBefore: "2026-03-11T10:15", by: "2026-03-12T10:15" }, promiser: "third-party" },
  ]);
});

test("inbound: the label and the other facts, without any date", () => {
  const { status, answers } = run(["inbound", "-"], lines({ id: 1, text: "Toujours pas de nouvelles de ma voiture." }));
  expect(status).toBe(0);
  expect(answers).toMatchObject([{ id: 1, lang: "fr", label: "complaint", chasing: true, anger: expect.any(Number), critical: false }]);
});

test("a bad line is named on stderr, the rest goes on, and the command ends with 1", () => {
  const { status, stderr, answers } = run(["promises"], lines(PROMISE, "", "oops\r", { id: "x", text: "" }, { ...PROMISE, id: "last" }));
  expect(answers.map(({ id }) => id)).toEqual(["p", "last"]);
  expect(stderr).toBe(
    "standard input, line 3: this is not JSON.\n" +
      "standard input, line 4: “sentAt” is missing; “timezone” is missing.\n" +
      "2 lines were not read.\n",
  );
  expect(status).toBe(1);
});

test("it speaks French where that is asked for", () => {
  expect(run(["promises", "--lang", "fr"], "[]").stderr).toContain("entrée standard, ligne 1 : ce n’est pas un objet JSON.");
});

test("whoever reads may leave before the end", () => {
  const many = Array.from({ length: 5_000 }, (_, id) => ({ ...PROMISE, id }));
  const file = join(folder, "many.jsonl");
  writeFileSync(file, lines(...many));
  const { stdout, stderr } = spawnSync(`"${process.execPath}" "${COMMAND}" promises "${file}" | head -n 1`, {
    shell: true,
    encoding: "utf8",
  });
  expect(JSON.parse(stdout)).toMatchObject({ id: 0 });
  expect(stderr).toBe("");
});

test.each([
  ["nothing", [], /^Reads messages/],
  ["an unknown mode", ["promise"], /^Unknown argument: promise\n\nReads/],
  ["an unknown option", ["inbound", "--jsn"], /^Unknown argument: --jsn/],
  ["two files", ["inbound", "a", "b"], /^Unknown argument: b/],
  ["an unknown language", ["inbound", "--lang", "es"], /^Unknown argument: --lang es/],
  ["a file that is not there", ["inbound", join(folder, "nowhere")], /no such file/],
  ["a folder", ["inbound", folder], /cannot be read/],
])("%s ends with 2", (_, args, said) => {
  const { status, stdout, stderr } = run(args);
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(said);
});

test("help is no mistake", () =>
  expect(run(["--help"])).toMatchObject({ status: 0, stdout: expect.stringContaining("--lang"), stderr: "" }));
