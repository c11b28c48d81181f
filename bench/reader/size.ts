import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build, type Rolldown } from "vite";
import type { Figure } from "../figure.ts";

const READER = join(import.meta.dirname, "../../src/reader/read.ts");
const KB = 1_000;

/** What the composer loads to read a draft, alone and compressed as browsers without brotli get it. */
export async function benchReaderSize(): Promise<Figure[]> {
  const built = await build({
    configFile: false,
    logLevel: "silent",
    build: {
      write: false,
      target: "es2022",
      rolldownOptions: { input: READER, preserveEntrySignatures: "allow-extension", output: { format: "es" } },
    },
  });
  const { output } = built as Rolldown.RolldownOutput;
  const code = output.map((it) => (it.type === "chunk" ? it.code : "")).join("");
  return [{ name: "reader: what the browser loads, gzipped", value: gzipSync(code).length / KB, unit: "KB", target: { most: 60 } }];
}
