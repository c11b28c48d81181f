import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { build, type Rolldown } from "vite";
import { withoutExamples } from "../../scripts/without-examples.ts";
import type { Figure } from "../figure.ts";

const READER = join(import.meta.dirname, "../../src/reader/read.ts");
const KB = 1_000;

/** What the composer loads to read a draft, alone. */
export async function benchReaderSize(): Promise<Figure[]> {
  const built = await build({
    configFile: false,
    logLevel: "silent",
    plugins: [withoutExamples()],
    build: {
      write: false,
      target: "es2022",
      rolldownOptions: { input: READER, preserveEntrySignatures: "allow-extension", output: { format: "es" } },
    },
  });
  const { output } = built as Rolldown.RolldownOutput;
  const code = output.map((it) => (it.type === "chunk" ? it.code : "")).join("");
  return [
    {
      name: "reader: what the browser loads, as it is served (brotli)",
      value: brotliCompressSync(code).length / KB,
      unit: "KB",
      target: { most: 60 },
    },
  ];
}
