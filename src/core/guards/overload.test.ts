import { expect, test } from "vitest";
import { anne, given, id, interaction, made, marc, mercier, monday, opened, raised, thursday, tuesday } from "../../../test/kit/given.ts";
import { person } from "../commitment.ts";
import { hours } from "../time.ts";
import { overload } from "./overload.ts";

const see = { type: "SeeOverload", commitment: id("p1"), shortMs: hours(1) } as const;
const scene = () => given(opened(), made({ dueAt: thursday(17) })).when(see, monday(10));

test("a promise that its person has no time for is said as it is made (S55)", () => {
  scene().then(
    { type: "OverloadSeen", shortMs: hours(1) },
    raised("overload", monday(10), { about: id("p1"), since: monday(10), to: "owner" }),
  );
});

test("then it goes up the ladder while it stands", () => {
  scene()
    .and()
    .by(tuesday(10))
    .thenSays("overload", { at: monday(12), level: 2, to: "backup" }, { at: tuesday(10), level: 3, to: "manager" });
});

test.each([
  ["kept", [{ type: "KeepCommitment", commitment: id("p1"), by: person(anne), evidence: "fait" }]],
  [
    "moved",
    [
      {
        type: "MoveCommitment",
        commitment: id("p1"),
        by: person(anne),
        dueAt: thursday(12, 0, 1),
        reason: "trop de travail",
        toldIn: interaction("m1"),
        replacement: id("p2"),
        words: "",
      },
    ],
  ],
  [
    "taken by another",
    [
      { type: "OfferHandover", commitment: id("p1"), by: anne, to: marc, note: "" },
      { type: "AcceptHandover", commitment: id("p1"), by: marc },
    ],
  ],
] as const)("it stands no longer once it is %s", (_, commands) => {
  const after = scene().and().when(commands, monday(11));
  expect(after.state.findings.filter(({ guard }) => guard === "overload").map((it) => overload.stands(after.state, it))).toEqual([false]);
});

test("a third party's time is none of ours", () => {
  given(opened(), made({ by: mercier, dueAt: thursday(17) }))
    .when(see, monday(10))
    .then();
});
