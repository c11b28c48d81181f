import { expect, test } from "vitest";
import {
  anne,
  denis,
  given,
  id,
  marc,
  mercier,
  monday,
  opened,
  promise,
  raised,
  tuesday,
  wednesday,
  withPolicy,
} from "../../../test/kit/given.ts";
import { hours } from "../time.ts";
import { unaccepted } from "./unaccepted.ts";

/** «Le directeur vous rappellera demain matin au plus tard», says Anne. */
const make = { type: "MakeCommitment", terms: promise({ by: denis, saidBy: anne, dueAt: wednesday(12) }) } as const;
const scene = () => given(opened()).when(make, monday(9));

test("a promise made for someone else is at risk at once (S32)", () => {
  scene().then({ type: "CommitmentMade" }, raised("unaccepted", monday(9), { about: id("p1"), since: monday(9), level: 1, to: "owner" }));
});

test("two hours without a yes, and it goes up the ladder", () => {
  scene()
    .and()
    .by(wednesday(9))
    .thenSays(
      "unaccepted",
      { at: monday(11), level: 2, to: "backup" },
      { at: tuesday(9), level: 3, to: "manager" },
      { at: wednesday(9), level: 4, to: "director" },
    );
});

test("the desk says how long a yes may take", () => {
  scene()
    .and()
    .in(withPolicy({ acceptMax: hours(4) }))
    .by(monday(14))
    .thenRaised({ at: monday(14), level: 2 });
});

test("one's own promise needs no yes, nor does a third party's", () => {
  given(opened())
    .when(
      [
        { type: "MakeCommitment", terms: promise() },
        { type: "MakeCommitment", terms: promise({ id: "p2", by: mercier }) },
      ],
      monday(9),
    )
    .thenRaised();
});

test.each([
  ["the yes", { type: "AcceptCommitment", commitment: id("p1"), by: denis } as const],
  [
    "the no, which gives it back to the one who said it,",
    { type: "DeclineCommitment", commitment: id("p1"), by: denis, reason: "absent" } as const,
  ],
])("%s ends it", (_, command) => {
  const said = scene().and().when(command, monday(10));
  said.and().by(tuesday(17)).thenSays("unaccepted");
  expect(unaccepted.stands(said.state, said.state.findings[0]!)).toBe(false);
});

test("so does another's taking it over", () => {
  const offered = scene()
    .and()
    .when({ type: "OfferHandover", commitment: id("p1"), by: denis, to: marc, note: "" }, monday(10));
  expect(unaccepted.stands(offered.state, offered.state.findings[0]!)).toBe(true);
  offered
    .and()
    .when({ type: "AcceptHandover", commitment: id("p1"), by: marc }, monday(10, 30))
    .and()
    .by(tuesday(17))
    .thenSays("unaccepted");
});

test("a promise broken before the yes still waits for it", () => {
  const state = scene().and().by(wednesday(12)).state;
  expect(state.commitments[0]!.status).toBe("broken");
  expect(unaccepted.stands(state, state.findings[0]!)).toBe(true);
});
