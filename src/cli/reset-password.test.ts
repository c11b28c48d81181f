import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { PASSWORD, testApp } from "../../test/kit/app.ts";
import { freshDatabase } from "../../test/kit/database.ts";
import { codeOf } from "../../test/kit/totp.ts";

const fresh = await freshDatabase();
const { team, stranger } = await testApp(fresh);

/** The command as another program runs it, with the password piped in. */
function run(args: string[], input: string, environment: NodeJS.ProcessEnv = { DATABASE_URL: fresh.url }) {
  const child = spawn(process.execPath, [join(import.meta.dirname, "reset-password.ts"), ...args], {
    env: { PATH: process.env.PATH, ...environment },
  });
  const said = { stdout: "", stderr: "" };
  child.stdout.on("data", (chunk) => (said.stdout += chunk));
  child.stderr.on("data", (chunk) => (said.stderr += chunk));
  child.stdin.on("error", () => undefined).end(input); // it may end before it asks
  return new Promise<{ status: number | null } & typeof said>((resolve) => child.on("close", (status) => resolve({ status, ...said })));
}

const signIn = async (email: string, password: string) => (await stranger("POST", "/api/auth/sign-in/email", { email, password })).status;

test("a director alone gets back in, and whoever was signed in as them is out", async () => {
  const { director, person } = await team();
  const { status, stdout } = await run([director.email.toUpperCase()], "a new one, of ten\n");
  expect(status).toBe(0);
  expect(stdout).toBe(`Done: director (${director.email}) has a new password, and is signed out everywhere.\n`);
  expect((await director.asks("GET", "/api/session")).status).toBe(401);
  expect((await person.asks("GET", "/api/session")).status).toBe(200);
  expect(await signIn(director.email, "correct horse battery")).toBe(401);
  expect(await signIn(director.email, "a new one, of ten")).toBe(204);
});

test("one who lost telephone and recovery codes gets in by the password alone, where that is asked for", async () => {
  const { director } = await team();
  const second = "/api/session/second-step";
  const { secret } = (await director.asks("POST", second, { password: PASSWORD })).body;
  await director.asks("PUT", second, { code: codeOf(secret) });
  await run([director.email], "a new one, of ten\n");
  expect(await signIn(director.email, "a new one, of ten")).toBe(200);
  const { stdout } = await run([director.email, "--second-step-too"], "a new one, of ten\n");
  expect(stdout).toContain("signs in without a second step");
  expect(await signIn(director.email, "a new one, of ten")).toBe(204);
});

test("too short a password changes nothing", async () => {
  const { director } = await team();
  const { status, stderr } = await run([director.email], "short\n");
  expect([status, stderr]).toEqual([2, "tenir: a password has 10 to 200 characters; nothing was changed\n"]);
  expect(await signIn(director.email, "correct horse battery")).toBe(204);
});

test("an address nobody signs in with is said, beside those that people do", async () => {
  const { director } = await team();
  const { status, stderr } = await run(["nobody@example.org"], "a new one, of ten\n");
  expect(status).toBe(2);
  expect(stderr).toContain("nobody signs in with nobody@example.org; people do with ");
  expect(stderr).toContain(director.email);
});

test("a folder without a desk is left as it is", async () => {
  const folder = await mkdtemp(join(tmpdir(), "tenir-reset-"));
  const { status, stderr } = await run(["a@example.org"], "", { TENIR_DATA: folder });
  expect([status, stderr]).toEqual([2, `tenir: there is no desk in ${folder} (TENIR_DATA chooses another folder)\n`]);
  await rm(folder, { recursive: true });
});
