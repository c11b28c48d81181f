import { expect, test } from "vitest";
import { REFUSALS } from "../../core/command.ts";
import { COMMITMENT_KINDS } from "../../core/due.ts";
import { DOORS } from "../../core/events.ts";
import { GUARD_NAMES } from "../../core/finding.ts";
import { PROMISE_STATES } from "../promise-state.ts";
import { en as enFirst } from "./en.ts";
import { enRest } from "./en-rest.ts";
import { fr as frFirst } from "./fr.ts";
import { frRest } from "./fr-rest.ts";

const fr = { ...frFirst, ...frRest };
const en = { ...enFirst, ...enRest };

type Tree = { [key: string]: string | Tree };

const keysOf = (words: Tree, path = ""): string[] =>
  Object.entries(words).flatMap(([key, it]) => (typeof it === "string" ? [`${path}${key}`] : keysOf(it, `${path}${key}.`)));
const terms = (words: string) => [...words.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();
const at = (words: Tree, path: string) => path.split(".").reduce<string | Tree>((it, key) => (it as Tree)[key]!, words) as string;

test("both languages have the same keys", () => {
  expect(keysOf(en)).toEqual(keysOf(fr));
});

test("both languages say the same things: the terms of each text are the same", () => {
  const differing = keysOf(fr).filter((key) => terms(at(fr, key)).join() !== terms(at(en as Tree, key)).join());
  expect(differing).toEqual([]);
});

test("no text is empty", () => {
  expect([fr, en].flatMap((words) => keysOf(words).filter((key) => at(words as Tree, key).trim() === ""))).toEqual([]);
});

test.each([
  ["refusal", "problems", REFUSALS],
  ["guard", "guards", GUARD_NAMES],
  ["state", "states", PROMISE_STATES],
  ["kind", "kinds.name", COMMITMENT_KINDS],
  ["kind towards a customer", "kinds.to", COMMITMENT_KINDS],
  ["kind's evidence", "kinds.evidence", COMMITMENT_KINDS],
  ["door", "doors.by", DOORS],
] as const)("every %s has words", (_, path, codes) => {
  expect(codes.filter((code) => !(code in (at(fr, path) as unknown as Tree)))).toEqual([]);
});
