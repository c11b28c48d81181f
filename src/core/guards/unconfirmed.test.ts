import { expect, test } from "vitest";
import { anne, given, id, monday, opened, promise, tuesday } from "../../../test/kit/given.ts";
import { unconfirmed } from "./unconfirmed.ts";

const propose = { type: "ProposeCommitment", terms: promise({ dueAt: tuesday(17) }) } as const;

test("the one who said it is asked after the policy's time, once", () => {
  given(opened())
    .when(propose, monday(9))
    .and()
    .by(tuesday(10))
    .thenSays("unconfirmed", { guard: "unconfirmed", at: monday(11), level: 1, to: "owner" });
});

test("not once it is said to be a promise, or none", () => {
  const asked = () => given(opened()).when(propose, monday(9)).and();
  asked()
    .when({ type: "DismissProposal", commitment: id("p1"), by: anne }, monday(10))
    .and()
    .by(monday(12))
    .thenSays("unconfirmed");
  asked()
    .when({ type: "ConfirmProposal", commitment: id("p1"), by: anne, dueAt: null }, monday(10))
    .and()
    .by(monday(12))
    .thenSays("unconfirmed");
});

test("what was said stands until it is answered", () => {
  const asked = given(opened()).when(propose, monday(9)).and().by(monday(12));
  const finding = asked.state.findings.find(({ guard }) => guard === "unconfirmed")!;
  expect(unconfirmed.stands(asked.state, finding)).toBe(true);
  const answered = asked.and().when({ type: "DismissProposal", commitment: id("p1"), by: anne }, monday(13));
  expect(unconfirmed.stands(answered.state, finding)).toBe(false);
});
