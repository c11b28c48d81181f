import { describe, expect, test } from "vitest";
import { anne, given, marc, monday, opened, past } from "../../test/kit/given.ts";
import { type CaseState, evolve } from "./case.ts";
import type { CaseId, FieldId, TagId } from "./ids.ts";
import { merge, unmerge } from "./move-part.ts";
import { CONTEXT } from "../../test/kit/given.ts";

const tag = (id: string) => id as TagId;
const urgent = { type: "TagCase", tags: [tag("urgent")], added: ["Urgent"], removed: [], by: anne } as const;
const plate = (value: string | null) => ({ type: "SetField", field: "f1" as FieldId, name: "Plaque", value, by: anne }) as const;
const none = () => given(opened());
const tagged = (owner = anne) =>
  none()
    .when({ ...urgent, by: owner }, monday(9))
    .and();

describe("tags of a case", () => {
  test("are told whole, with what came and went by name", () => {
    const it = none().when(urgent, monday(9));
    it.then({ type: "CaseTagged", tags: [tag("urgent")], added: ["Urgent"], removed: [] });
    expect(it.state.tags).toEqual(["urgent"]);
  });
  test("that it bears already are no event", () => tagged().when(urgent, monday(10)).then());
  test("may all go", () =>
    expect(tagged().when({ ...urgent, tags: [], added: [], removed: ["Urgent"] }, monday(10)).state.tags).toEqual([]));

  test("merged into another are borne there once; undone, each case bears its own", () => {
    const one = (tags: TagId[]): CaseState => ({ ...past(opened())!, tags });
    const [source, target] = [one([tag("a"), tag("b")]), one([tag("b"), tag("c")])];
    const its = { by: anne, context: CONTEXT, at: monday(9) };
    const on = (state: CaseState, id: string) => ({ id: id as CaseId, state });
    const moved = merge(on(source, "s"), on(target, "t"), [], its);
    if (!moved.ok) throw new Error(moved.refusal.code);
    const [left, joined] = [moved.left.reduce(evolve, source), moved.joined.reduce(evolve, target)];
    expect(joined.tags).toEqual(["b", "c", "a"]);
    const back = unmerge(on(joined, "t"), on(left, "s"), { ...its, at: monday(10) });
    if (!back.ok) throw new Error(back.refusal.code);
    expect([back.left.reduce(evolve, joined).tags, back.joined.reduce(evolve, left).tags]).toEqual([
      ["b", "c"],
      ["a", "b"],
    ]);
  });
});

describe("a field of a case", () => {
  test("holds what was written last, and nothing once it is emptied", () => {
    const full = none().when(plate("ABC 123"), monday(9));
    full.then({ type: "FieldSet", name: "Plaque", value: "ABC 123" });
    expect(full.state.fields).toEqual({ f1: "ABC 123" });
    expect(full.and().when(plate(null), monday(10)).state.fields).toEqual({});
  });
  test("that holds it already is no event", () => none().when(plate(null), monday(9)).then());
  test("stays as it was for whoever writes elsewhere", () =>
    expect(
      none()
        .when(plate("ABC 123"), monday(9))
        .and()
        .when({ ...urgent, by: marc }, monday(10)).state.fields,
    ).toEqual({ f1: "ABC 123" }));
});
