import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "audit-cli-"));
  await writeFile(join(folder, "good.mbox"), GOOD);
  await writeFile(join(folder, "empty.mbox"), "");
  await writeFile(join(folder, "text.mbox"), "Bonjour,\nceci est une lettre.\n");
  await writeFile(join(folder, "binary.mbox"), Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 255, 254, 10, 70]));
});
afterAll(() => rm(folder, { recursive: true }));

const GOOD = `From x Tue Nov  3 10:00:00 2026
From: Jeff <jeff@home.example>
To: sophie@garage.example
Date: Mon, 2 Nov 2026 09:00:00 -0500
Message-ID: <1@home.example>
Subject: Mon auto

Est-ce que mon auto est prête ?

From x Tue Nov  3 10:00:00 2026
From: Sophie <sophie@garage.example>
To: jeff@home.example
Date: Tue, 3 Nov 2026 10:00:00 -0500
Message-ID: <2@garage.example>
In-Reply-To: <1@home.example>
Subject: Re: Mon auto

Je vous rappelle demain avant midi.
`;

function audit(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const env = { ...process.env, LANG: "fr_CA.UTF-8", LC_ALL: "" };
  return new Promise((done) => {
    execFile(process.execPath, [join(import.meta.dirname, "audit.ts"), ...args], { cwd: folder, env }, (error, out, err) =>
      done({ code: error ? Number(error.code) : 0, out, err }),
    );
  });
}

test("a mailbox gets its summary, in French here", async () => {
  const { code, out } = await audit("good.mbox");
  expect(code).toBe(0);
  expect(out).toContain("rappelle demain avant midi");
  expect(out).toContain("Pas encore due");
});

test("JSON goes to the standard output alone, in its documented shape", async () => {
  const { out } = await audit("good.mbox", "--json", "--us", "garage.example");
  expect(JSON.parse(out)).toMatchObject({
    version: 1,
    file: "good.mbox",
    us: { names: ["garage.example"], guessed: false },
    promises: [{ outcome: "not_yet_due", to: { address: "jeff@home.example" }, due: { kind: "exact", by: "2026-11-04T17:00:00.000Z" } }],
  });
});

test("the page is written whole", async () => {
  const { err } = await audit("good.mbox", "--html", "page.html", "--lang", "en");
  expect(err).toContain("Page written: page.html");
  expect(await readFile(join(folder, "page.html"), "utf8")).toMatch(/^<!doctype html>\n<html lang="en">[\s\S]*<\/html>\n$/);
});

test.each([
  [["missing.mbox"], "missing.mbox"],
  [["."], "."],
  [["empty.mbox"], "vide"],
  [["text.mbox"], "mbox"],
  [["binary.mbox"], "mbox"],
  [["good.mbox", "--jsn"], "--json"],
  [["good.mbox", "--us", "nobody"], "nobody"],
  [["good.mbox", "--us", "nobody.example"], "sophie@garage.example"],
  [["good.mbox", "--html", "nowhere/page.html"], "nowhere/page.html"],
  [["good.mbox", "--html", "good.mbox"], "--html"],
])("%j ends with code 2 and one line that names it", async (args, named) => {
  const { code, out, err } = await audit(...args);
  expect([code, out]).toEqual([2, ""]);
  expect(err.trim().split("\n").at(-1)).toContain(named);
  expect(err).not.toMatch(/^\s+at /m);
});

test("the mailbox itself is never written over", async () => {
  await audit("good.mbox", "--html", "good.mbox");
  expect(await readFile(join(folder, "good.mbox"), "utf8")).toBe(GOOD);
});
