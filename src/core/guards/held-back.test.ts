import { expect, test } from "vitest";
import { anne, given, interaction, monday, opened, raised, send, sent, tuesday } from "../../../test/kit/given.ts";
import { concerned } from "../people.ts";
import { heldBack } from "./held-back.ts";

const held = { type: "HoldBackMessage", interaction: interaction("later"), by: anne, reason: "newer_message" } as const;

test("a message that did not leave is said at once, to who wrote it", () => {
  const it = given(opened()).when(held, monday(10));
  it.then({ type: "MessageHeldBack" }, raised("held_back", monday(10), { about: interaction("later"), level: 1, to: "owner" }));
  expect(concerned(it.state, { about: interaction("later") })).toBe(anne);
});

test("and up the ladder, while nothing becomes of it", () => {
  given(opened()).when(held, monday(10)).and().by(tuesday(10)).thenRaised({ level: 2, to: "backup" }, { level: 3, to: "manager" });
});

test("until a message leaves; taken back, that one leaves it waiting again", () => {
  const answered = given(opened())
    .when(held, monday(10))
    .and()
    .when(send(monday(11), { interaction: interaction("m") }), monday(11));
  expect(
    heldBack.stands(answered.state, { guard: "held_back", about: interaction("later"), since: monday(10), level: 1, to: "owner" }),
  ).toBe(false);
  const back = answered.and().when({ type: "WithdrawMessage", interaction: interaction("m"), by: anne }, monday(11));
  expect(back.state.heldBack).toEqual([{ interaction: "later", by: anne, at: monday(10) }]);
});

test("or until its writer gives it up", () => {
  given(opened(), sent(monday(9)))
    .when(held, monday(10))
    .and()
    .when({ type: "DropMessage", interaction: interaction("later"), by: anne }, monday(11))
    .and()
    .by(tuesday(10))
    .then();
});
