import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { z } from "zod";
import { INBOUND_LABELS } from "../../src/reader/inbound/label.ts";
import { type Message, type Outbound, type Parsed, parseInbound, parseOutbound } from "../../src/cli/read/message.ts";
import type { Language } from "../../src/core/due.ts";

const PromiseLabels = z.object({
  span: z.string().min(1),
  due: z.object({ kind: z.enum(["exact", "window", "vague", "none"]), notBefore: z.string().optional(), by: z.string().optional() }),
  promiser: z.enum(["self", "team", "third-party"]),
  conditional: z.boolean().default(false),
  /** An inner step said beside a promise that the customer sees: finding it is right, missing it no fault. */
  secondary: z.boolean().default(false),
});
export type LabelledPromise = z.infer<typeof PromiseLabels>;

const OutboundLabels = z.object({ lang: z.enum(["fr", "en"]), promises: z.array(PromiseLabels) });
const InboundLabels = z.object({
  lang: z.enum(["fr", "en"]),
  label: z.enum(INBOUND_LABELS),
  chasing: z.boolean(),
  anger: z.int().min(0).max(3),
});

export interface LabelledOutbound extends Outbound {
  lang: Language;
  promises: LabelledPromise[];
}
export interface LabelledInbound extends Message, z.infer<typeof InboundLabels> {}

/** The labelled messages of one folder, in one language. */
export interface Corpus {
  /** The folder's own name. */
  name: string;
  lang: Language;
  outbound: LabelledOutbound[];
  inbound: LabelledInbound[];
}

/** Every line of every `*.jsonl` of a folder: employees' texts have `promises`, customers' a `label`. Throws naming the file and line that is wrong. */
export async function readCorpora(folder: string): Promise<Corpus[]> {
  const corpora = (["fr", "en"] as const).map((lang): Corpus => ({ name: basename(folder), lang, outbound: [], inbound: [] }));
  const corpusOf = (lang: Language) => corpora.find((it) => it.lang === lang)!;
  for (const name of (await readdir(folder)).filter((it) => it.endsWith(".jsonl")).sort()) {
    const lines = (await readFile(join(folder, name), "utf8")).split("\n");
    lines.forEach((line, i) => {
      if (line.trim() === "") return;
      const where = `${join(folder, name)}, line ${i + 1}`;
      if (/"promises"\s*:/.test(line)) {
        const labelled = { ...parsed(parseOutbound(line), where), ...labels(OutboundLabels, line, where) };
        corpusOf(labelled.lang).outbound.push(labelled);
      } else {
        const labelled = { ...parsed(parseInbound(line), where), ...labels(InboundLabels, line, where) };
        corpusOf(labelled.lang).inbound.push(labelled);
      }
    });
  }
  return corpora.filter(({ outbound, inbound }) => outbound.length + inbound.length > 0);
}

function parsed<T>(line: Parsed<T>, where: string): T {
  if (line.ok) return line.message;
  throw new Error(`${where}: ${line.problems.map(({ code, field }) => `${field} ${code}`.trim()).join(", ")}`);
}

function labels<T>(schema: z.ZodType<T>, line: string, where: string): T {
  const { success, data, error } = schema.safeParse(JSON.parse(line));
  if (success) return data;
  throw new Error(`${where}: ${error.issues.map(({ path, message }) => `${path.join(".")} ${message}`).join(", ")}`);
}
