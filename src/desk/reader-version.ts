import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const READER = fileURLToPath(new URL("../reader/", import.meta.url));
let version: string | undefined;

/** Which reader this process runs: a name made of its sources, which Node runs as they are, so that it cannot lag behind them. */
export const readerVersion = (): string => (version ??= `rules ${hashOf(READER)}`);

function hashOf(folder: string): string {
  const hash = createHash("sha256");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((it) => it.endsWith(".ts") && !it.endsWith(".test.ts"));
  for (const file of files.sort())
    hash.update(file.replaceAll("\\", "/")).update(readFileSync(`${folder}${file}`, "utf8").replaceAll("\r\n", "\n"));
  return hash.digest("hex").slice(0, 12);
}
