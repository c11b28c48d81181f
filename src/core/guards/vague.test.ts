import { expect, test } from "vitest";
import { anne, given, id, interaction, monday, opened, promise, raised, thursday, tuesday } from "../../../test/kit/given.ts";
import { vague } from "./vague.ts";

const soon = promise({ words: "On vous rappelle d'ici quelques jours", due: { kind: "vague", words: "d'ici quelques jours" } });
const make = { type: "MakeCommitment", terms: soon } as const;
const date = { type: "DateCommitment", commitment: id("p1"), by: anne, dueAt: tuesday(17), toldIn: null } as const;

test("a promise without a date asks for one at once (S04)", () => {
  given(opened())
    .when(make, monday(10))
    .then(
      { type: "CommitmentMade", dueAt: thursday(10) },
      raised("vague", monday(10), { about: id("p1"), since: monday(10), level: 1, to: "owner" }),
    );
});

test("so does one in which no time was said at all", () => {
  given(opened())
    .when({ type: "MakeCommitment", terms: promise({ due: { kind: "none" } }) }, monday(10))
    .thenRaised({ guard: "vague" });
});

test("a promise with a date does not", () =>
  given(opened()).when({ type: "MakeCommitment", terms: promise() }, monday(10)).then({ type: "CommitmentMade" }));

test("one only read in a text asks for nothing yet", () =>
  given(opened()).when({ type: "ProposeCommitment", terms: soon }, monday(10)).then({ type: "CommitmentProposed" }));

test("it is asked once, and the date to watch by runs meanwhile", () => {
  given(opened()).when(make, monday(10)).and().by(thursday(10)).thenSays("vague");
  given(opened())
    .when(make, monday(10))
    .and()
    .by(thursday(10))
    .thenSays("broken", { at: thursday(10), level: 1 });
});

test("a finding stands until a real date is said", () => {
  const asked = given(opened()).when(make, monday(10));
  const finding = asked.state.findings[0]!;
  expect(vague.stands(asked.state, finding)).toBe(true);
  expect(vague.stands(asked.and().when(date, monday(11)).state, finding)).toBe(false);
});

test("or the promise is moved to one, or is no longer owed", () => {
  const asked = given(opened()).when(make, monday(10));
  const finding = asked.state.findings[0]!;
  const move = {
    type: "MoveCommitment",
    commitment: id("p1"),
    by: { role: "person", id: anne },
    dueAt: thursday(17),
    reason: "retard",
    toldIn: interaction("m1"),
    replacement: id("p2"),
    words: "",
  } as const;
  const keep = { type: "KeepCommitment", commitment: id("p1"), by: { role: "person", id: anne }, evidence: "appelé" } as const;
  expect([move, keep].map((command) => vague.stands(asked.and().when(command, monday(11)).state, finding))).toEqual([false, false]);
});
