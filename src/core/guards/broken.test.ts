import { expect, test } from "vitest";
import {
  anne,
  given,
  id,
  interaction,
  made,
  monday,
  opened,
  raised,
  thursday,
  tuesday,
  wednesday,
  withPolicy,
} from "../../../test/kit/given.ts";
import { CUSTOMER, person } from "../commitment.ts";
import { hours } from "../time.ts";
import { broken } from "./broken.ts";

const scene = () => given(opened(), made({ dueAt: tuesday(17) }));
const keep = { type: "KeepCommitment", commitment: id("p1"), by: person(anne), evidence: "appelé" } as const;

test("a promise breaks when its time passes, at that instant", () => {
  scene()
    .by(wednesday(8))
    .thenRaised({ guard: "at_risk" }, { guard: "broken", at: tuesday(17), about: id("p1"), since: tuesday(17), level: 1, to: "owner" });
  expect(scene().by(tuesday(17)).state.commitments[0]!.status).toBe("broken");
});

test("not a moment before", () => {
  expect(scene().by(tuesday(16, 59)).state.commitments[0]!.status).toBe("open");
});

test("then it goes up the ladder, and the last step is told again every working day", () => {
  const after = scene()
    .by(tuesday(17))
    .and()
    .by(monday(17, 0, 1));
  expect(after.state.findings.filter(({ guard }) => guard === "broken")).toMatchObject([
    { at: tuesday(17), level: 1, to: "owner" },
    { at: wednesday(10), level: 2, to: "backup" },
    { at: wednesday(17), level: 3, to: "manager" },
    { at: thursday(17), level: 4, to: "director" },
    { level: 5, to: "director" },
    { at: monday(17, 0, 1), level: 6, to: "director" },
  ]);
});

test("kept in time it does not break", () => {
  expect(
    scene()
      .when(keep, tuesday(16))
      .and()
      .by(thursday(17))
      .state.findings.filter(({ guard }) => guard === "broken"),
  ).toEqual([]);
});

test.each([
  ["kept", keep],
  [
    "released by the customer",
    { type: "ReleaseCommitment", commitment: id("p1"), by: CUSTOMER, reason: "plus besoin", toldIn: null } as const,
  ],
])("once %s, the ladder ends", (_, command) => {
  const ended = scene().when(command, wednesday(8));
  ended.and().by(wednesday(15)).then();
  expect(broken.stands(ended.state, ended.state.findings.at(-1)!)).toBe(false);
});

test("promised again, the new one breaks on its own time", () => {
  const again = {
    type: "MoveCommitment",
    commitment: id("p1"),
    by: person(anne),
    dueAt: wednesday(12),
    reason: "oubli",
    toldIn: interaction("m1"),
    replacement: id("p2"),
    words: "",
  } as const;
  scene()
    .when(again, wednesday(8))
    .and()
    .by(wednesday(12))
    .thenRaised({ guard: "at_risk", about: id("p2") }, { guard: "broken", about: id("p2"), at: wednesday(12), level: 1 });
});

test("it breaks on its time even where the ladder would wait", () => {
  scene()
    .in(withPolicy({ ladder: [{ after: hours(3), to: "backup" }] }))
    .by(tuesday(17))
    .thenRaised({ guard: "at_risk" }, { guard: "broken", at: tuesday(17), level: 1, to: "backup" });
});

test("a finding stands while the promise is owed", () => {
  const late = scene().by(tuesday(17));
  expect(broken.stands(late.state, late.state.findings.at(-1)!)).toBe(true);
  expect(broken.stands(scene().by(tuesday(15)).state, late.state.findings.at(-1)!)).toBe(false);
});

test("two promises break each on its own", () => {
  given(opened(), made({ id: "p1", dueAt: monday(12) }), made({ id: "p2", dueAt: monday(11) }))
    .by(monday(12))
    .thenRaised(
      { guard: "at_risk", about: id("p2"), at: monday(10) },
      { guard: "at_risk", about: id("p1"), at: monday(11) },
      { guard: "broken", about: id("p2"), at: monday(11) },
      { guard: "broken", about: id("p1"), at: monday(12) },
    );
});

test("the warning is said before the break, however late the look", () => {
  scene()
    .by(tuesday(17))
    .then(raised("at_risk", tuesday(12)), raised("broken", tuesday(17)));
});
