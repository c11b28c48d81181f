import { expect, test } from "vitest";
import { friday, given, id, made, mercier, opened, past, thursday, wednesday } from "../../test/kit/given.ts";
import { waitsOnOthers } from "./waiting-on-others.ts";

const part = made({ id: "part", by: mercier, dueAt: thursday(12) });
const car = (dueAt = friday(17)) => made({ id: "car", dueAt, waitsOn: ["part"] });
const waits = (...events: Parameters<typeof past>) => waitsOnOthers(past(opened(), ...events)!);

test("a case whose next promise is a third party's waits on them", () => expect(waits(part, car())).toBe(true));
test("and so does one whose next promise of ours waits on theirs", () => expect(waits(part, car(wednesday(9)))).toBe(true));
test("not one where something of ours comes first", () =>
  expect(waits(part, car(), made({ id: "call", dueAt: wednesday(9) }))).toBe(false));
test("nor one that owes nothing", () => expect(waits()).toBe(false));
test("nor once they have done their part", () => {
  const kept = given(opened(), part, car()).when(
    { type: "KeepCommitment", commitment: id("part"), by: { role: "third_party", id: mercier }, evidence: "livrée" },
    wednesday(9),
  );
  expect(waitsOnOthers(kept.state)).toBe(false);
});
