import { expect, test } from "vitest";
import { anne, friday, given, interaction, monday, opened, raised, send, tuesday } from "../../../test/kit/given.ts";
import { lostCall } from "./lost-call.ts";

const lose = (name = "call") => ({ type: "LoseCall", interaction: interaction(name), number: "+15145550100" }) as const;

test("a lost call is to be called back within the hour (S17)", () => {
  given(opened())
    .when(lose(), monday(10))
    .and()
    .by(monday(11))
    .then(raised("lost_call", monday(11), { about: interaction("call"), since: monday(10), level: 1, to: "owner" }));
});

test("it goes up the ladder", () => {
  given(opened())
    .when(lose(), monday(10))
    .and()
    .by(tuesday(11))
    .thenRaised({ at: monday(11), to: "owner" }, { at: monday(14), to: "backup" }, { at: tuesday(11), to: "manager" });
});

test("a call lost at night counts from the opening", () => {
  given(opened())
    .when(lose(), monday(22))
    .and()
    .by(tuesday(9))
    .then(raised("lost_call", tuesday(9), { since: monday(22) }));
});

test("six calls lost owe one call back, since the first", () => {
  given(opened())
    .when(lose("one"), monday(9))
    .and()
    .when(lose("two"), monday(9, 30))
    .and()
    .by(monday(11))
    .thenRaised({ guard: "lost_call", at: monday(10), about: interaction("one") });
});

test("an attempt that reached nobody does not settle it (S16)", () => {
  given(opened())
    .when(lose(), monday(9))
    .and()
    .when({ type: "AttemptContact", interaction: interaction("a1"), door: "phone", by: anne }, monday(9, 30))
    .and()
    .by(monday(10))
    .then(raised("lost_call", monday(10)));
});

test("speaking with the customer does", () => {
  given(opened())
    .when(lose(), monday(9))
    .and()
    .when(send(monday(9, 30), { door: "phone" }), monday(9, 30))
    .and()
    .by(tuesday(17))
    .then();
});

test("writing does not, once the message comes back", () => {
  given(opened())
    .when(lose(), monday(9))
    .and()
    .when(send(monday(9, 10), { interaction: interaction("lost") }), monday(9, 10))
    .and()
    .when({ type: "ReportUndelivered", interaction: interaction("lost"), reason: "no such mailbox" }, monday(9, 20))
    .and()
    .by(monday(10))
    .then(raised("lost_call", monday(10), { about: interaction("call") }));
});

test("a lost call reopens a closed case (S18)", () => {
  const closed = given(opened()).when({ type: "ConfirmSettled", words: "C'est réglé", notedBy: anne }, tuesday(9)).and();
  const called = closed.when(lose(), friday(9));
  called.then({ type: "CaseReopened", by: { role: "customer" } }, { type: "CallLost" });
  called
    .and()
    .by(friday(10))
    .then(raised("lost_call", friday(10)));
});

test("a finding stands until the call back", () => {
  const late = given(opened()).when(lose(), monday(10)).and().by(monday(11));
  const finding = late.state.findings[0]!;
  expect(lostCall.stands(late.state, finding)).toBe(true);
  expect(lostCall.stands(late.and().when(send(monday(12)), monday(12)).state, finding)).toBe(false);
});
