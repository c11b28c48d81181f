import { describe, expect, test } from "vitest";
import {
  anne,
  CONTEXT,
  given,
  id,
  interaction,
  made,
  message,
  monday,
  opened,
  past,
  promise,
  receive,
  send,
  sent,
  thursday,
  tuesday,
  wednesday,
} from "../../test/kit/given.ts";
import { person } from "./commitment.ts";
import { GUARD_NAMES } from "./finding.ts";
import { GUARDS, standing, stands, watch } from "./watch.ts";

test("there is one guard for each name", () => expect(GUARDS.map(({ name }) => name).toSorted()).toEqual(GUARD_NAMES.toSorted()));

describe("a case watches", () => {
  test("the first thing to fall due", () =>
    expect(watch(past(opened(), message(monday(9)), made())!, CONTEXT)).toMatchObject({
      at: monday(14),
      finding: { guard: "unanswered" },
    }));
  test("its silence, when nothing else", () =>
    expect(watch(past(opened())!, CONTEXT)).toMatchObject({ at: wednesday(17), finding: { guard: "silent" } }));
  test("nothing, once closed", () =>
    expect(watch(given(opened()).when({ type: "ConfirmSettled", words: "Merci", notedBy: null }, monday(9)).state, CONTEXT)).toBeNull());
  test("only for an answer to a promise only read, and nothing of one dismissed", () => {
    const read = given(opened())
      .when({ type: "ProposeCommitment", terms: promise({ dueAt: monday(10) }) }, monday(9))
      .and();
    expect(watch(read.state!, CONTEXT)).toMatchObject({ finding: { guard: "unconfirmed" } });
    expect(watch(read.when({ type: "DismissProposal", commitment: id("p1"), by: anne }, monday(9)).state, CONTEXT)).toMatchObject({
      finding: { guard: "silent" },
    });
  });
});

describe("of all that was said", () => {
  const late = given(opened(), made({ dueAt: monday(10) }))
    .by(monday(13))
    .and();
  test("the latest of each matter stands", () => expect(standing(late.state!)).toMatchObject([{ guard: "broken", level: 2 }]));
  test("nothing stands that is no longer so", () => {
    expect(
      standing(late.when({ type: "KeepCommitment", commitment: id("p1"), by: person(anne), evidence: "appelé" }, monday(14)).state),
    ).toEqual([]);
  });
  test("an old silence does not come back with a new one", () => {
    const again = given(opened())
      .by(wednesday(17))
      .and()
      .when(send(thursday(9)), thursday(9))
      .and();
    expect(standing(again.state!)).toEqual([]);
    expect(standing(again.by(tuesday(9, 0, 1)).state)).toMatchObject([{ guard: "silent", since: thursday(9), level: 1 }]);
  });
  test("two promises stand each for itself", () => {
    const both = given(opened(), made({ dueAt: monday(10) }), made({ id: "p2", dueAt: monday(10) })).by(monday(10)).state;
    expect(standing(both)).toMatchObject([
      { guard: "broken", about: "p1" },
      { guard: "broken", about: "p2" },
    ]);
  });
  test("a single finding may be asked about", () => {
    const finding = late.state!.findings.at(-1)!;
    expect(stands(late.state!, finding)).toBe(true);
    expect(stands(late.when(receive(monday(14)), monday(14)).state, finding)).toBe(true);
  });
  test("a bounce brings back the question that was answered by what came back", () => {
    const answered = given(opened(), message(monday(9)))
      .by(monday(14))
      .and()
      .when(send(tuesday(9), { interaction: interaction("m") }), tuesday(9))
      .and();
    expect(standing(answered.state!)).toEqual([]);
    const back = answered.when({ type: "ReportUndelivered", interaction: interaction("m"), reason: "" }, tuesday(9, 5)).state;
    expect(
      standing(back)
        .map(({ guard }) => guard)
        .toSorted(),
    ).toEqual(["unanswered", "undelivered"]);
  });
});

test("the wake-up does not move when nothing happens", () => {
  const state = past(opened(), sent(monday(9)), made())!;
  expect(watch(state, CONTEXT)).toEqual(watch({ ...state, lastAt: tuesday(9) }, CONTEXT));
});
