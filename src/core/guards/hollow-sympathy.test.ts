import { expect, test } from "vitest";
import { anne, given, interaction, made, monday, opened, promise, raised, tuesday } from "../../../test/kit/given.ts";
import { hollowSympathy } from "./hollow-sympathy.ts";

const say = (sympathy: boolean, which = "m1") =>
  ({ type: "SendMessage", interaction: interaction(which), door: "email", by: anne, automatic: false, sympathy }) as const;
const scene = () => given(opened()).when(say(true), monday(10));

test("sympathy with nothing promised is told at once (S25)", () => {
  scene().then({ type: "MessageSent" }, raised("hollow_sympathy", monday(10), { about: interaction("m1"), level: 1, to: "owner" }));
});

test("not with a promise in the same message, nor where one is owed already", () => {
  given(opened())
    .when([say(true), { type: "MakeCommitment", terms: promise() }], monday(10))
    .thenSays("hollow_sympathy");
  given(opened(), made()).when(say(true), monday(10)).thenSays("hollow_sympathy");
});

test("nor without sympathy", () => {
  given(opened()).when(say(false), monday(10)).thenSays("hollow_sympathy");
});

test.each([
  ["a promise", { type: "MakeCommitment", terms: promise() }],
  ["a message that says more", say(false, "m2")],
  ["taking it back", { type: "WithdrawMessage", interaction: interaction("m1"), by: anne }],
  ["the customer's word that all is well", { type: "ConfirmSettled", words: "C'est réglé", notedBy: anne }],
] as const)("%s ends it", (_, command) => {
  const after = scene().and().when(command, monday(11));
  expect(
    after.state.findings.filter(({ guard }) => guard === "hollow_sympathy").map((it) => hollowSympathy.stands(after.state, it)),
  ).toEqual([false]);
});

test("left as it is, it goes up the ladder", () => {
  scene().and().by(tuesday(10)).thenSays("hollow_sympathy", { level: 2, to: "backup" }, { level: 3, to: "manager" });
});
