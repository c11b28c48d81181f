import { type Document, isMap, isNode, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import { nearest } from "./nearest.ts";
import type { Problem, ProblemCode } from "./problem.ts";
import { keysAt, StoryFile } from "./story-file.ts";

export type Path = readonly (string | number)[];

/** A story's file while it is made sense of: where things are written, and what is wrong with them. */
export interface Page {
  told: StoryFile;
  problems: Problem[];
  note(code: ProblemCode, path: Path, detail?: Record<string, string>): void;
  lineOf(path: Path): number;
  /** Laid on other days than those written: working days fall differently, and nobody is at fault for it. */
  shifted: boolean;
}

/** The file's text as data of the right shape; else what is wrong, each with its line. */
export function openPage(text: string, shifted: boolean): { ok: true; page: Page } | { ok: false; problems: Problem[] } {
  const counter = new LineCounter();
  const document = parseDocument(text.replace(/^\uFEFF/, ""), { lineCounter: counter, prettyErrors: false });
  const [error] = document.errors; // the others mostly follow from the first
  if (error) return no([{ code: "bad_yaml", line: counter.linePos(error.pos[0]).line, path: "", detail: { reason: error.message } }]);
  if (!isMap(document.contents)) return no([{ code: "not_a_story", line: null, path: "", detail: {} }]);
  const lineOf = (path: Path) => lineIn(document, counter, path);
  const parsed = StoryFile.safeParse(document.toJS());
  if (!parsed.success) return no(parsed.error.issues.flatMap((issue) => problemsOf(issue, [], document.toJS(), lineOf)));
  const problems: Problem[] = [];
  const note: Page["note"] = (code, path, detail = {}) => void problems.push({ code, line: lineOf(path), path: written(path), detail });
  return { ok: true, page: { told: parsed.data, problems, note, lineOf, shifted } };
}

const no = (problems: Problem[]) => ({ ok: false, problems }) as const;

/** Where a value is written, its key first; the nearest enclosing value when it is not written at all. */
function lineIn(document: Document.Parsed, counter: LineCounter, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const pair = isMap(parent) ? parent.items.find(({ key }) => String(key) === String(path[length - 1])) : undefined;
    const node = pair ? pair.key : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return counter.linePos(node.range[0]).line;
  }
  return 1;
}

type Issue = z.core.$ZodIssue;

function problemsOf(issue: Issue, above: Path, whole: unknown, lineOf: (path: Path) => number): Problem[] {
  const path = [...above, ...(issue.path as (string | number)[])];
  const one = (code: ProblemCode, detail: Record<string, string>, at: Path = path): Problem => ({
    code,
    line: lineOf(at),
    path: written(at),
    detail,
  });
  const value = path.reduce<unknown>((it, key) => (it as Record<string, unknown> | undefined)?.[key], whole);
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => one("unknown_key", { key, ...near(key, keysAt(path)) }, [...path, key]));
    case "invalid_type":
      return [
        value === undefined
          ? one("missing_key", { key: String(path.at(-1)) })
          : one("wrong_type", { expected: issue.expected, found: shown(value) }),
      ];
    case "invalid_value":
      if (value === undefined) return [one("missing_key", { key: String(path.at(-1)) })];
      return [
        one("not_one_of", {
          found: shown(value),
          known: issue.values.map(String).join(", "),
          ...near(String(value), issue.values.map(String)),
        }),
      ];
    case "invalid_union":
      return closest(issue).flatMap((inner) => problemsOf(inner, path, whole, lineOf));
    case "too_small":
      return [one("empty", {})];
    default:
      return [one("wrong_value", { reason: issue.message })];
  }
}

/** Of several shapes allowed, the one that the writer got nearest to: its issues lie deepest. */
function closest(issue: Extract<Issue, { code: "invalid_union" }>): Issue[] {
  const depth = (issues: readonly Issue[]) => Math.max(...issues.map((it) => it.path.length + (it.code === "unrecognized_keys" ? 1 : 0)));
  return [...(issue.errors as Issue[][])].sort((a, b) => depth(b) - depth(a))[0] ?? [];
}

export function near(written: string, known: Iterable<string>): Record<string, string> {
  const found = nearest(written, known);
  return found === null ? {} : { near: found };
}

const shown = (value: unknown): string => (typeof value === "string" ? value : (JSON.stringify(value) ?? "")).slice(0, 60);

function written(path: Path): string {
  return path.map((key, index) => (typeof key === "number" ? `[${key + 1}]` : index === 0 ? key : `.${key}`)).join("");
}
