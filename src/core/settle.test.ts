import { expect, test } from "vitest";
import {
  CONTEXT,
  friday,
  given,
  id,
  made,
  message,
  monday,
  opened,
  past,
  raised,
  thursday,
  tuesday,
  wednesday,
  withPolicy,
} from "../../test/kit/given.ts";
import { evolve } from "./case.ts";
import { settle } from "./settle.ts";
import { DEFAULT_POLICY } from "./policy.ts";
import { instant, minutes } from "./time.ts";
import { watch } from "./watch.ts";

test("all that fell due is said in order, each at its own time", () => {
  given(opened(), message(monday(9)), made({ dueAt: tuesday(17) }))
    .by(wednesday(17))
    .then(
      raised("unanswered", monday(14), { level: 1 }),
      raised("unanswered", monday(16), { level: 2 }),
      raised("at_risk", tuesday(12)),
      raised("unanswered", tuesday(14), { level: 3 }),
      raised("broken", tuesday(17), { level: 1 }),
      raised("broken", wednesday(10), { level: 2 }),
      raised("unanswered", wednesday(14), { level: 4 }),
      raised("broken", wednesday(17), { level: 3 }),
      raised("silent", wednesday(17), { level: 1 }),
    );
});

test("what falls due at this very instant is said, the moment before it is not", () => {
  given(opened(), message(monday(9)))
    .by(monday(13, 59))
    .then();
  given(opened(), message(monday(9)))
    .by(monday(14))
    .then(raised("unanswered", monday(14)));
});

test("nothing is dated before what caused it", () => {
  given(opened({ at: wednesday(9) }), message(wednesday(10), { arrivedAt: monday(9) }))
    .by(wednesday(10))
    .then(raised("unanswered", wednesday(10), { since: monday(9) }));
});

test("it changes nothing itself", () => {
  const state = past(opened(), made({ dueAt: tuesday(17) }))!;
  settle(state, CONTEXT, friday(17));
  expect(state.findings).toEqual([]);
});

test("what it says next is what it watches now", () => {
  const state = past(opened(), message(monday(9)))!;
  const next = watch(state, CONTEXT)!;
  expect(settle(state, CONTEXT, next.at)).toEqual([{ type: "FindingRaised", at: next.at, finding: next.finding }]);
});

test("a clock gone wrong stops it, rather than filling the record", () => {
  expect(() => settle(past(opened())!, CONTEXT, instant("2090-01-01T00:00Z"))).toThrow("does not advance");
});

test("so does a step repeated without a pause, which a policy may not hold", () => {
  const context = { ...CONTEXT, policy: { ...DEFAULT_POLICY, repeat: minutes(0) } };
  expect(() => settle(past(opened())!, context, friday(17, 0, 1))).toThrow("the guard silent does not advance");
});

test("a one-step ladder repeats its step", () => {
  given(opened())
    .in(withPolicy({ ladder: [{ after: minutes(0), to: "manager" }] }))
    .by(friday(17))
    .thenRaised(
      { at: wednesday(17), level: 1, to: "manager" },
      { at: thursday(17), level: 2, to: "manager" },
      { at: friday(17), level: 3, to: "manager" },
    );
});

test("an empty ladder still tells the owner", () => {
  given(opened())
    .in(withPolicy({ ladder: [] }))
    .by(thursday(17))
    .thenRaised({ at: wednesday(17), to: "owner" }, { at: thursday(17), level: 2, to: "owner" });
});

test("folding what it says leads to where nothing more is due", () => {
  const state = past(opened(), made({ dueAt: tuesday(17) }))!;
  const after = settle(state, CONTEXT, friday(17)).reduce(evolve, state);
  expect(settle(after, CONTEXT, friday(17))).toEqual([]);
  expect(after.commitments.find((it) => it.id === id("p1"))!.status).toBe("broken");
});
