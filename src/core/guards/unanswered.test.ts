import { expect, test } from "vitest";
import {
  anne,
  friday,
  given,
  interaction,
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
} from "../../../test/kit/given.ts";
import { CUSTOMER, thirdParty } from "../commitment.ts";
import { instant } from "../time.ts";
import { unanswered } from "./unanswered.ts";

test("a question waits half a day, and the owner hears (S50)", () => {
  given(opened(), message(monday(9)))
    .by(monday(14))
    .then(raised("unanswered", monday(14), { since: monday(9), level: 1, to: "owner" }));
});

test("it goes up the ladder", () => {
  given(opened(), message(monday(9)))
    .by(wednesday(14))
    .thenRaised(
      { at: monday(14), level: 1, to: "owner" },
      { at: monday(16), level: 2, to: "backup" },
      { at: tuesday(14), level: 3, to: "manager" },
      { at: wednesday(14), level: 4, to: "director" },
    );
});

test("a person's answer ends it", () => {
  given(opened(), message(monday(9)), sent(monday(10)))
    .by(tuesday(17))
    .then();
});

test("an automatic acknowledgement does not", () => {
  given(opened(), message(monday(9)), sent(monday(9, 1), { automatic: true, by: null }))
    .by(monday(14))
    .then(raised("unanswered", monday(14)));
});

test.each([
  ["a message that asks nothing", { asks: false }],
  ["an automatic reply", { automatic: true }],
  ["a third party's message", { from: thirdParty(mercier) }],
])("%s waits for no answer", (_, change) => {
  given(opened(), message(monday(9), change))
    .by(tuesday(17))
    .then();
});

test("three messages wait since the first of them", () => {
  given(opened(), message(monday(9)), message(monday(10)), message(monday(11)))
    .by(monday(14))
    .then(raised("unanswered", monday(14), { since: monday(9) }));
});

test("a message fetched late waits since it arrived, and climbs from when it was known", () => {
  const late = given(opened()).when(receive(wednesday(10), { arrivedAt: monday(9) }), wednesday(10));
  late.then({ type: "MessageReceived" }, raised("unanswered", wednesday(10), { since: monday(9), level: 1, to: "owner" }));
  late
    .and()
    .by(wednesday(12))
    .then(raised("unanswered", wednesday(12), { level: 2, to: "backup" }));
});

test("an older message found later is what waits", () => {
  expect(given(opened(), message(monday(11))).when(receive(monday(12), { arrivedAt: monday(9) }), monday(12)).state.awaitingSince).toBe(
    monday(9),
  );
});

test("a date in the future is not believed", () => {
  expect(given(opened()).when(receive(monday(9), { arrivedAt: instant("2090-01-01T00:00Z") }), monday(9)).state.awaitingSince).toBe(
    monday(9),
  );
});

test("an answer that comes back was none: the message waits as before", () => {
  given(opened(), message(monday(9)))
    .when(send(monday(10), { interaction: interaction("lost") }), monday(10))
    .and()
    .when({ type: "ReportUndelivered", interaction: interaction("lost"), reason: "mailbox full" }, monday(10, 30))
    .and()
    .by(monday(14))
    .thenRaised({ guard: "undelivered", level: 2 }, { guard: "unanswered", at: monday(14), since: monday(9), level: 1 });
});

test("but not when another answer followed", () => {
  const told = given(opened(), message(monday(9)), sent(monday(10), { interaction: interaction("lost") }), sent(monday(11)));
  const back = told.when({ type: "ReportUndelivered", interaction: interaction("lost"), reason: "mailbox full" }, monday(13));
  expect(back.state).toMatchObject({ awaitingSince: null, lastNewsAt: monday(11) });
});

test("and again when that one comes back too", () => {
  const told = given(
    opened(),
    message(monday(9)),
    sent(monday(10), { interaction: interaction("one") }),
    sent(monday(11), { interaction: interaction("two") }),
  );
  const both = (["one", "two"] as const).map(
    (it) => ({ type: "ReportUndelivered", interaction: interaction(it), reason: "mailbox full" }) as const,
  );
  expect(told.when(both, monday(13)).state).toMatchObject({ awaitingSince: monday(9), lastNewsAt: null, news: [] });
});

test("a customer who reopens alone waits for an answer (S18)", () => {
  given(opened())
    .when({ type: "ConfirmSettled", words: "C'est réglé", notedBy: anne }, tuesday(9))
    .and()
    .when({ type: "ReopenCase", by: CUSTOMER }, thursday(8))
    .and()
    .by(thursday(12))
    .then(raised("unanswered", thursday(12), { since: thursday(8) }));
});

test("closing ends it", () => {
  given(opened(), message(monday(9)))
    .when({ type: "ConfirmSettled", words: "C'est réglé", notedBy: anne }, monday(10))
    .and()
    .by(friday(17))
    .then();
});

test("a finding stands until the answer", () => {
  const late = given(opened(), message(monday(9))).by(monday(14));
  const finding = late.state.findings[0]!;
  expect(unanswered.stands(late.state, finding)).toBe(true);
  expect(unanswered.stands(late.and().when(send(monday(15)), monday(15)).state, finding)).toBe(false);
});
