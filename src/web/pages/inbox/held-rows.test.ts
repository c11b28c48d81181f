import { expect, test } from "vitest";
import { heldRows } from "./held-rows.ts";
import type { Row } from "./inbox-pages.ts";

const row = (id: string, subject = ""): Row => ({ case: { id, subject } }) as Row;
const idsOf = (rows: readonly Row[]) => rows.map((it) => it.case.id).join("");

test("a list that nobody points at shows what the server says", () => {
  expect(idsOf(heldRows([row("c"), row("a")], null).rows)).toBe("ca");
});

test("what arrives while the list is held waits above it", () => {
  const held = heldRows([row("n"), row("a"), row("b")], ["a", "b"]);
  expect([idsOf(held.rows), held.waiting]).toEqual(["ab", 1]);
});

test("a case that moves up keeps its place, with its fresh words", () => {
  const held = heldRows([row("b", "fresh"), row("a")], ["a", "b"]);
  expect(idsOf(held.rows)).toBe("ab");
  expect(held.rows[1]!.case.subject).toBe("fresh");
});

test("a further page comes at the end of a held list", () => {
  const held = heldRows([row("a"), row("b"), row("c")], ["a", "b"]);
  expect([idsOf(held.rows), held.waiting]).toEqual(["abc", 0]);
});

test("a case that leaves the list leaves it held or not", () => {
  expect(idsOf(heldRows([row("b")], ["a", "b"]).rows)).toBe("b");
});
