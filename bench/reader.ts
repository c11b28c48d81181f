import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Figure } from "./figure.ts";
import { inboundFigures } from "./reader/inbound-figures.ts";
import { readCorpora } from "./reader/labelled.ts";
import { languageFigure } from "./reader/language-figure.ts";
import { promiseFigures } from "./reader/promise-figures.ts";
import { benchReaderSize } from "./reader/size.ts";
import { benchReaderSpeed } from "./reader/speed.ts";

const LABELLED = join(import.meta.dirname, "../test/reader");
/** Promises are tuned on it, and what customers' words weigh is learned from it: there, a label found again says nothing. */
const TUNE = join(LABELLED, "tune");
/** Measures only as long as nobody mends the reader by what it misses there, so that is not shown. */
const FRESH = join(LABELLED, "fresh");

/** How well the reader reads our labelled texts and those of the folders named, how fast, and how large it is. Throws when a folder cannot be read. */
export async function benchReader(folders: readonly string[] = []): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const folder of new Set([TUNE, FRESH, ...folders].filter((it) => existsSync(it)))) {
    const read = await figuresOf(folder);
    figures.push(...(folder === FRESH && !folders.includes(folder) ? read.map((it) => ({ ...it, cases: [] })) : read));
  }
  return [...figures, ...benchReaderSpeed(), ...(await benchReaderSize())];
}

async function figuresOf(folder: string): Promise<Figure[]> {
  const corpora = await readCorpora(folder);
  return corpora.flatMap((corpus) => [
    ...promiseFigures(corpus),
    ...(folder === TUNE ? [] : inboundFigures(corpus)),
    languageFigure(corpus),
  ]);
}
