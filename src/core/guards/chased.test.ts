import { expect, test } from "vitest";
import {
  anne,
  given,
  mercier,
  message,
  monday,
  opened,
  raised,
  receive,
  send,
  sent,
  thursday,
  tuesday,
  wednesday,
  withPolicy,
} from "../../../test/kit/given.ts";
import { thirdParty } from "../commitment.ts";
import { chased } from "./chased.ts";

const chase = (at: Parameters<typeof receive>[0], change = {}) => receive(at, { chasing: true, ...change });

test("the first chase reaches the owner, at once (S08)", () => {
  given(opened())
    .when(chase(monday(10)), monday(10))
    .then({ type: "MessageReceived" }, raised("chased", monday(10), { since: monday(10), level: 1, to: "owner" }));
});

test("the second reaches a manager, the third and the ones after a director", () => {
  const four = [monday(10), monday(11), tuesday(10), tuesday(11)].map((at) => message(at, { chasing: true }));
  given(opened(), ...four, sent(tuesday(12)))
    .by(tuesday(12))
    .thenRaised(
      { since: monday(10), level: 1, to: "owner" },
      { since: monday(11), level: 2, to: "manager" },
      { since: tuesday(10), level: 3, to: "director" },
      { since: tuesday(11), level: 4, to: "director" },
    );
});

test("two in the same instant are two", () => {
  given(opened())
    .when([chase(monday(10)), chase(monday(10))], monday(10))
    .thenRaised({ level: 1 }, { level: 2, to: "manager" });
});

test("a question is not a chase", () =>
  given(opened())
    .when(receive(monday(10)), monday(10))
    .then({ type: "MessageReceived" }));

test("asking again once the answer is overdue is, however politely it is put", () => {
  given(opened(), message(monday(9)))
    .by(monday(14))
    .and()
    .when(receive(monday(15)), monday(15))
    .thenRaised({ guard: "chased", since: monday(15), level: 1 });
});

test("but not while there is still time to answer", () => {
  given(opened(), message(monday(9)))
    .when(receive(monday(11)), monday(11))
    .then({ type: "MessageReceived" });
});

test("a machine does not chase, nor does a third party", () => {
  given(opened())
    .when([chase(monday(10), { automatic: true }), chase(monday(10), { from: thirdParty(mercier) })], monday(10))
    .thenRaised();
});

test("a chase before the case is reopened does not stand after", () => {
  const closed = given(opened())
    .when(chase(monday(10)), monday(10))
    .and()
    .when({ type: "ConfirmSettled", words: "C'est réglé", notedBy: anne }, tuesday(9))
    .and();
  const again = closed.when({ type: "ReopenCase", by: { role: "customer" } }, thursday(9));
  expect(again.state.findings.filter(({ guard }) => guard === "chased").map((it) => chased.stands(again.state, it))).toEqual([false]);
});

test("a chase that reopens the case stands", () => {
  const closed = given(opened()).when({ type: "ConfirmSettled", words: "C'est réglé", notedBy: anne }, tuesday(9)).and();
  const again = closed.when(chase(wednesday(9)), wednesday(9));
  again.then({ type: "CaseReopened" }, { type: "MessageReceived" }, raised("chased", wednesday(9)));
  expect(again.state.findings.filter(({ guard }) => guard === "chased").map((it) => chased.stands(again.state, it))).toEqual([true]);
});

test("a finding stands until the customer hears from us", () => {
  const asked = given(opened(), sent(monday(9))).when(chase(monday(10)), monday(10));
  const finding = asked.state.findings[0]!;
  expect(chased.stands(asked.state, finding)).toBe(true);
  expect(chased.stands(asked.and().when(send(monday(11)), monday(11)).state, finding)).toBe(false);
});

test("a policy that names nobody still tells the owner", () => {
  given(opened())
    .in(withPolicy({ chases: [] }))
    .when(chase(monday(10)), monday(10))
    .thenRaised({ level: 1, to: "owner" });
});
