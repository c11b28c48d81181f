import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { build, type Rolldown } from "vite";
import { withoutTestWords } from "../../scripts/without-test-words.ts";
import type { Figure } from "../figure.ts";

/** Where the composer loads the reader: what it loads is the reader. */
const LOADER = join(import.meta.dirname, "../../src/web/pages/composer/reader-for.ts");
const KB = 1_000;
const SIZE_MAX = 60;

/** What the composer loads to read a draft: its language alone, and what it takes to have read both. */
export async function benchReaderSize(): Promise<Figure[]> {
  const chunks = await built();
  const loads = chunks.find(({ isEntry }) => isEntry)!.dynamicImports.map((name) => named(name, chunks));
  const without = (language: string) =>
    sizeOf(
      loads.filter(({ name }) => name !== language),
      chunks,
    );
  const figure = (drafts: string, value: number): Figure => ({
    name: `reader: what ${drafts} loads, as served (brotli)`,
    value,
    unit: "KB",
  });
  return [
    { ...figure("a French draft", without("english")), target: { most: SIZE_MAX } },
    { ...figure("an English draft", without("french")), target: { most: SIZE_MAX } },
    figure("one after the other", sizeOf(loads, chunks)),
  ];
}

async function built(): Promise<Rolldown.OutputChunk[]> {
  const { output } = (await build({
    configFile: false,
    logLevel: "silent",
    plugins: [withoutTestWords()],
    build: {
      write: false,
      target: "es2022",
      rolldownOptions: { input: LOADER, preserveEntrySignatures: "strict", output: { format: "es" } },
    },
  })) as Rolldown.RolldownOutput;
  return output.filter((it) => it.type === "chunk");
}

const named = (name: string, chunks: readonly Rolldown.OutputChunk[]) => chunks.find(({ fileName }) => fileName === name)!;

/** Each file is compressed by itself, with all that it imports, and fetched once. */
function sizeOf(loads: readonly Rolldown.OutputChunk[], chunks: readonly Rolldown.OutputChunk[]): number {
  const fetched = new Set(loads);
  for (const { imports } of fetched) for (const name of imports) fetched.add(named(name, chunks));
  return [...fetched].reduce((sum, { code }) => sum + brotliCompressSync(code).length, 0) / KB;
}
