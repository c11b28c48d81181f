import { expect, test } from "vitest";
import { readArguments } from "./arguments.ts";

test.each([
  [["a.yaml"], { ok: true, arguments: { file: "a.yaml", language: null, json: false } }],
  [["--json", "a.yaml", "--lang", "en"], { ok: true, arguments: { file: "a.yaml", language: "en", json: true } }],
  [["--lang=fr", "a.yaml"], { ok: true, arguments: { file: "a.yaml", language: "fr", json: false } }],
  [[], { ok: false, wrong: null }],
  [["--help"], { ok: false, wrong: null }],
  [["a.yaml", "b.yaml"], { ok: false, wrong: "b.yaml" }],
  [["a.yaml", "--jsn"], { ok: false, wrong: "--jsn" }],
  [["a.yaml", "--lang", "de"], { ok: false, wrong: "--lang de" }],
  [["a.yaml", "--lang"], { ok: false, wrong: "--lang" }],
])("%j", (args, expected) => expect(readArguments(args, "")).toMatchObject(expected));

test("without an answer the words follow the machine's language, French unless it is English", () => {
  expect([readArguments([], "en_CA.UTF-8"), readArguments([], "fr_CA.UTF-8"), readArguments([], "")]).toMatchObject([
    { language: "en" },
    { language: "fr" },
    { language: "fr" },
  ]);
});
