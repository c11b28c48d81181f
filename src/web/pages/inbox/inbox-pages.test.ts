import { expect, test } from "vitest";
import type { InboxView } from "../../../contract/today.ts";
import { type Row, withFresh, withHead } from "./inbox-pages.ts";

const row = (id: string, subject = ""): Row => ({ case: { id, subject } }) as Row;
const page = (ids: string, after: string | null = null): InboxView => ({
  rows: [...ids].map((id) => row(id)),
  counts: null,
  lostAlarms: null,
  after,
});
const idsOf = (pages: readonly InboxView[]) => pages.map(({ rows }) => rows.map((it) => it.case.id).join(""));

test("what moved to the top is there once, and the pages go on where they ended", () => {
  const merged = withHead([page("ab", "1"), page("cd", "2")], page("dx", "0"));
  expect(idsOf(merged)).toEqual(["dxab", "c"]);
  expect(merged.map(({ after }) => after)).toEqual(["1", "2"]);
});

test("a case that changed is fresh in its place, and one that left is gone", () => {
  const merged = withFresh([page("ab"), page("cd")], new Set(["b", "c"]), [row("c", "fresh")]);
  expect(idsOf(merged)).toEqual(["a", "cd"]);
  expect(merged[1]!.rows[0]!.case.subject).toBe("fresh");
});
