import { describe, expect, test } from "vitest";
import {
  anne,
  CONTEXT,
  friday,
  given,
  id,
  interaction,
  made,
  mercier,
  monday,
  opened,
  promise,
  raised,
  saturday,
  sunday,
  thursday,
  tuesday,
  wednesday,
  withPolicy,
} from "../../../test/kit/given.ts";
import { person } from "../commitment.ts";
import { hours, instant, type Instant, plus } from "../time.ts";
import { atRisk, warnAt } from "./at-risk.ts";

const warned = (givenAt: Instant, dueAt: Instant) => warnAt({ dates: [{ at: givenAt }], dueAt }, CONTEXT);

describe("the warning comes", () => {
  test.each([
    ["an hour before the end of the day, for today (S07)", monday(9), monday(17), monday(16)],
    ["two hours before, for tomorrow", monday(9), tuesday(12), tuesday(10)],
    ["four hours before, for two days on", monday(9), wednesday(15), wednesday(10)],
    ["a working day before, for Friday: as Thursday begins", monday(9), friday(17), thursday(8)],
    ["a working day before, over the week-end", monday(9), monday(12, 0, 1), friday(12)],
    ["halfway, where that is later than an hour before", monday(16), monday(17), monday(16, 30)],
    ["halfway, for tomorrow at opening, said this evening", monday(16), tuesday(8, 30), monday(16, 45)],
    ["before the week-end, for Saturday said on Friday", friday(16), saturday(10), friday(16, 30)],
    ["before the evening, for tonight", monday(10), monday(20), monday(16)],
    ["in the last open time, for a holiday morning", monday(9), saturday(10), thursday(8)],
    ["at the end of the day, where the date was given that day", monday(10), tuesday(10), monday(17)],
    ["halfway by the clock, where the desk does not open in between", friday(18), sunday(12), saturday(15)],
    ["over lunch as well", monday(12, 10), monday(12, 50), monday(12, 30)],
  ])("%s", (_, givenAt, dueAt, at) => expect(warned(givenAt, dueAt)).toBe(at));

  test("on a whole millisecond", () => {
    expect(Number.isInteger(warned(saturday(10), plus(saturday(10), 3)))).toBe(true);
    expect(Number.isInteger(warned(monday(10), plus(monday(10), 3)))).toBe(true);
  });

  test("even for a date too far to count", () => expect(warned(monday(9), instant("9999-12-31T12:00Z"))).toBeGreaterThan(monday(9)));
});

test("the promiser is warned before it breaks (S03)", () => {
  given(opened(), made({ dueAt: tuesday(17) }))
    .by(tuesday(16))
    .then(raised("at_risk", tuesday(12), { about: id("p1"), since: tuesday(17), level: 1, to: "owner" }));
});

test("once", () => {
  given(opened(), made({ dueAt: tuesday(17) }))
    .by(tuesday(15))
    .and()
    .by(tuesday(16, 59))
    .then();
});

test("not once it is kept", () => {
  given(opened(), made({ dueAt: tuesday(17) }))
    .when({ type: "KeepCommitment", commitment: id("p1"), by: person(anne), evidence: "appelé" }, tuesday(9))
    .and()
    .by(wednesday(8))
    .then();
});

test("a new date is warned about anew", () => {
  const move = {
    type: "MoveCommitment",
    commitment: id("p1"),
    by: person(anne),
    dueAt: thursday(17),
    reason: "pièce en retard",
    toldIn: interaction("m1"),
    replacement: id("p2"),
    words: "",
  } as const;
  given(opened(), made({ dueAt: tuesday(17) }))
    .in(withPolicy({ silenceMax: hours(400) }))
    .when(move, tuesday(15, 30))
    .and()
    .by(thursday(16))
    .thenRaised({ guard: "at_risk", at: thursday(12), since: thursday(17), level: 1 });
});

test("a third party's promise is warned about too (S10)", () => {
  given(opened(), made({ by: mercier, dueAt: tuesday(17) }))
    .by(tuesday(16))
    .thenSays("at_risk", { at: tuesday(12) });
});

test("nobody is warned at the very time it breaks", () => {
  given(opened(), made({ dueAt: tuesday(17) }))
    .in(withPolicy({ warnings: [] }))
    .by(tuesday(17))
    .then(raised("broken", tuesday(17)));
});

test("nor of a promise confirmed after its time", () => {
  given(opened())
    .when({ type: "ProposeCommitment", terms: promise({ dueAt: monday(10) }) }, monday(9))
    .and()
    .when({ type: "ConfirmProposal", commitment: id("p1"), by: anne, dueAt: null }, monday(10, 30))
    .then({ type: "CommitmentMade", dueAt: monday(10) }, raised("broken", monday(10, 30), { since: monday(10) }));
});

test("the last line of the policy that fits counts", () => {
  const policy = {
    warnings: [
      { ahead: hours(0), before: hours(1) },
      { ahead: hours(4), before: hours(3) },
    ],
  };
  given(opened(), made({ dueAt: monday(17) }))
    .in(withPolicy(policy))
    .by(monday(15))
    .thenRaised({ guard: "at_risk", at: monday(14) });
});

test("a finding stands until the promise is kept, broken or moved", () => {
  const late = given(opened(), made({ dueAt: tuesday(17) })).by(tuesday(15));
  const finding = late.state.findings[0]!;
  const after = (it: ReturnType<typeof late.and>, at: Instant) => atRisk.stands(it.by(at).state, finding);
  expect(after(late.and(), tuesday(16))).toBe(true);
  expect(after(late.and(), tuesday(17))).toBe(false);
  const kept = late.and().when({ type: "KeepCommitment", commitment: id("p1"), by: person(anne), evidence: "appelé" }, tuesday(16));
  expect(atRisk.stands(kept.state, finding)).toBe(false);
  const moved = late.and().when(
    {
      type: "MoveCommitment",
      commitment: id("p1"),
      by: person(anne),
      dueAt: friday(17),
      reason: "retard",
      toldIn: interaction("m"),
      replacement: id("p2"),
      words: "",
    },
    tuesday(16),
  );
  expect(atRisk.stands(moved.state, finding)).toBe(false);
});
