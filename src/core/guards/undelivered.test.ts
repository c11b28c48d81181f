import { expect, test } from "vitest";
import { anne, friday, given, interaction, monday, opened, raised, send, sent, thursday, tuesday } from "../../../test/kit/given.ts";
import { undelivered } from "./undelivered.ts";

const bounce = (name = "m1") => ({ type: "ReportUndelivered", interaction: interaction(name), reason: "no such mailbox" }) as const;
const told = () => given(opened(), sent(monday(9), { interaction: interaction("m1") }));

test("a message that comes back is said at once", () => {
  told()
    .when(bounce(), monday(10))
    .then(
      { type: "MessageUndelivered" },
      raised("undelivered", monday(10), { about: interaction("m1"), since: monday(10), level: 1, to: "owner" }),
    );
});

test("and up the ladder, while the customer does not know", () => {
  told()
    .when(bounce(), monday(10))
    .and()
    .by(tuesday(10))
    .thenRaised({ at: monday(12), level: 2, to: "backup" }, { at: tuesday(10), level: 3, to: "manager" });
});

test("until another message reaches them", () => {
  told()
    .when(bounce(), monday(10))
    .and()
    .when(send(monday(11), { door: "phone" }), monday(11))
    .and()
    .by(tuesday(17))
    .then();
});

test("where that one comes back too, both are unknown to them", () => {
  const second = told()
    .when(bounce(), monday(10))
    .and()
    .when(send(monday(11), { interaction: interaction("m2") }), monday(11))
    .and()
    .when(bounce("m2"), monday(11, 30));
  expect(second.state.undelivered).toEqual([
    { interaction: "m1", at: monday(10) },
    { interaction: "m2", at: monday(11, 30) },
  ]);
});

test("an automatic one does not", () => {
  told()
    .when(bounce(), monday(10))
    .and()
    .when(send(monday(11), { automatic: true, by: null }), monday(11))
    .and()
    .by(monday(13))
    .then(raised("undelivered", monday(12), { level: 2 }));
});

test("a second notice for the same message adds nothing", () => {
  told().when(bounce(), monday(10)).and().when(bounce(), monday(11)).then({ type: "MessageUndelivered" });
});

test("two messages are two matters", () => {
  given(opened(), sent(monday(9), { interaction: interaction("m1") }), sent(monday(9, 5), { interaction: interaction("m2") }))
    .when([bounce("m1"), bounce("m2")], monday(10))
    .thenRaised({ about: interaction("m1"), level: 1 }, { about: interaction("m2"), level: 1 });
});

test("a bounce for a message that this case never sent is said all the same", () => {
  given(opened())
    .when(bounce("elsewhere"), monday(10))
    .then({ type: "MessageUndelivered" }, raised("undelivered", monday(10)));
});

test("it speaks on a closed case too", () => {
  given(opened())
    .when({ type: "ConfirmSettled", words: "C'est réglé", notedBy: anne }, tuesday(9))
    .and()
    .when(send(thursday(9), { interaction: interaction("m1") }), thursday(9))
    .and()
    .when(bounce(), thursday(10))
    .then({ type: "MessageUndelivered" }, raised("undelivered", thursday(10)));
});

test("the customer's word that all is settled ends it", () => {
  told()
    .when(bounce(), monday(10))
    .and()
    .when({ type: "ConfirmSettled", words: "C'est réglé", notedBy: anne }, monday(11))
    .and()
    .by(friday(17))
    .then();
});

test("a finding stands until another message is sent", () => {
  const back = told().when(bounce(), monday(10));
  const finding = back.state.findings[0]!;
  expect(undelivered.stands(back.state, finding)).toBe(true);
  expect(undelivered.stands(back.and().when(send(monday(11)), monday(11)).state, finding)).toBe(false);
});
