import { describe, expect, test } from "vitest";
import { anne, given, interaction, monday, opened, raised, send, tuesday, wednesday, withPolicy } from "../../../test/kit/given.ts";
import type { ReachableTime } from "../reachable.ts";
import { hours } from "../time.ts";
import { attemptDue } from "./attempt-due.ts";

const attempt = (name = "a1", reachable: readonly ReachableTime[] = []) =>
  ({ type: "AttemptContact", interaction: interaction(name), door: "phone", by: anne, reachable }) as const;
const noon: ReachableTime = { reachable: true, from: 720, until: 795, day: "weekdays", saidAt: monday(8) };

test("a call nobody answered is to be tried again after the policy's open time (S16)", () => {
  given(opened())
    .when(attempt(), monday(9))
    .and()
    .by(monday(13))
    .then(raised("attempt_due", monday(13), { about: interaction("a1"), since: monday(9), level: 1, to: "owner" }));
});

test("the desk says how long", () => {
  given(opened())
    .in(withPolicy({ tryAgainMax: hours(1) }))
    .when(attempt(), monday(9))
    .and()
    .by(monday(10))
    .then(raised("attempt_due", monday(10)));
});

test("it is due when the customer can be reached, once we are open", () => {
  given(opened())
    .when(attempt("a1", [noon]), monday(9))
    .and()
    .by(monday(16))
    .thenSays("attempt_due", { at: monday(13) }, { at: monday(15), to: "backup" });
});

test("tried within the customer's own hour, it waits for the next day's", () => {
  given(opened())
    .when(attempt("a1", [noon]), monday(13, 5))
    .and()
    .by(tuesday(13))
    .thenSays("attempt_due", { at: tuesday(13) });
});

test("another attempt is another matter, and begins at the first step", () => {
  given(opened())
    .when(attempt("a1"), monday(9))
    .and()
    .when(attempt("a2"), monday(13, 30))
    .and()
    .by(monday(17))
    .thenSays("attempt_due", { at: monday(16, 30), about: interaction("a2"), level: 1, to: "owner" });
});

test("no number of attempts ends it: only the customer hearing from us does", () => {
  const tried = ["a1", "a2", "a3", "a4", "a5", "a6"].reduce(
    (it, name, i) => it.when(attempt(name), monday(9, i)).and(),
    given(opened()).when([], monday(9)).and(),
  );
  expect(tried.state!.tried).toMatchObject({ times: 6 });
  tried.by(monday(14)).thenSays("attempt_due", { about: interaction("a6") });
  tried
    .when(send(monday(10)), monday(10))
    .and()
    .by(wednesday(9))
    .thenSays("attempt_due");
});

test("what was said comes back: the attempt is due again", () => {
  given(opened())
    .when(attempt(), monday(9))
    .and()
    .when(send(monday(10), { interaction: interaction("m1") }), monday(10))
    .and()
    .when({ type: "ReportUndelivered", interaction: interaction("m1"), reason: "no such mailbox" }, monday(11))
    .and()
    .by(monday(13))
    .thenSays("attempt_due", { at: monday(13) });
});

test("the finding stands until the customer is reached, or another attempt is made", () => {
  const due = given(opened()).when(attempt(), monday(9)).and().by(monday(13));
  const finding = due.state.findings.find(({ guard }) => guard === "attempt_due")!;
  expect(attemptDue.stands(due.state, finding)).toBe(true);
  expect(attemptDue.stands(due.and().when(attempt("a2"), monday(14)).state, finding)).toBe(false);
  expect(attemptDue.stands(due.and().when(send(monday(14)), monday(14)).state, finding)).toBe(false);
});

describe("a try noted by mistake and taken back", () => {
  const back = (name: string) => ({ type: "WithdrawMessage", interaction: interaction(name), by: anne }) as const;

  test("leaves nothing to try again", () =>
    given(opened()).when(attempt(), monday(9)).and().when(back("a1"), monday(9, 1)).and().by(monday(16)).thenSays("attempt_due"));

  test("leaves the one before it, with its time and its count", () => {
    const { state } = given(opened())
      .when(attempt("a1"), monday(9))
      .and()
      .when(attempt("a2"), monday(11))
      .and()
      .when(back("a2"), monday(11, 1));
    expect(state.tried).toMatchObject({ interaction: "a1", at: monday(9), times: 1, nextAt: monday(13) });
  });

  test("leaves the one after it, counted without it", () => {
    const { state } = given(opened())
      .when(attempt("a1"), monday(9))
      .and()
      .when(attempt("a2"), monday(9, 1))
      .and()
      .when(back("a1"), monday(9, 2));
    expect(state.tried).toMatchObject({ interaction: "a2", times: 1 });
  });

  test("is not waited for again where the message that answered it comes back", () => {
    const { state } = given(opened())
      .when(attempt("a1"), monday(9))
      .and()
      .when(send(monday(9, 1), { interaction: interaction("m1") }), monday(9, 1))
      .and()
      .when(back("a1"), monday(9, 2))
      .and()
      .when({ type: "ReportUndelivered", interaction: interaction("m1"), reason: "550" }, monday(10));
    expect(state.tried).toBeNull();
  });
});
