import { createHash } from "node:crypto";
import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "../..");
/** The rooms the pages are made of, and what else decides how they come out. */
const SOURCES = ["src/web", "src/contract", "src/core", "src/reader", "vite.config.ts", "package-lock.json"];

export const WEB_FOLDER = join(ROOT, "dist/web");

/** Builds the pages when their sources have changed since they were built last. */
export async function buildWeb(say: (line: string) => void): Promise<void> {
  const stamp = await stampOf(SOURCES);
  const stampFile = join(WEB_FOLDER, ".sources");
  if ((await readFile(stampFile, "utf8").catch(() => "")) === stamp) return;
  say("Building the pages…");
  await asInProduction(async () => {
    const { build } = await import("vite");
    await build({ configFile: join(ROOT, "vite.config.ts"), logLevel: "warn" });
  });
  await writeFile(stampFile, stamp);
}

/** What the tests build is what people get: React brings its development half along wherever NODE_ENV says anything else. */
async function asInProduction(work: () => Promise<void>): Promise<void> {
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = "production";
  try {
    await work();
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = NODE_ENV;
  }
}

/** Changes whenever a file is added, taken away or written. */
async function stampOf(paths: readonly string[]): Promise<string> {
  const hash = createHash("sha256");
  for (const path of paths) {
    const names = (await stat(join(ROOT, path))).isDirectory()
      ? (await readdir(join(ROOT, path), { recursive: true })).map((name) => join(path, name))
      : [path];
    for (const name of names.filter((one) => !one.endsWith(".test.ts")).sort()) {
      const { mtimeMs, size } = await stat(join(ROOT, name));
      hash.update(`${name} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest("hex");
}
