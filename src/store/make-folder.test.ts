import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { makeFolder } from "./make-folder.ts";

test("a folder is made with those above it, and once", async () => {
  const folder = await mkdtemp(join(tmpdir(), "tenir-folder-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, "a", "été", "c");
  await makeFolder(path);
  await makeFolder(path);
  expect((await stat(path)).isDirectory()).toBe(true);
});

test("where none can be made, that is said and not tried for ever", async () => {
  await expect(makeFolder("/proc/tenir/data")).rejects.toMatchObject({ code: "ENOENT" });
});
