import { expect, test } from "vitest";
import { given, interaction, monday, opened, send, tuesday } from "../../../test/kit/given.ts";
import type { Instant } from "../time.ts";
import { lostCalls } from "./lost-calls.ts";

const lose = (name: string) => ({ type: "LoseCall", interaction: interaction(name), number: "+15145550100" }) as const;
/** Calls lost one after the other at these times. */
const lost = (times: readonly Instant[], from = given(opened())) =>
  times.reduce((scene, at, index) => scene.when(lose(`call ${index}`), at).and(), from);
const said = (state: ReturnType<typeof lost>["state"]) => state!.findings.filter(({ guard }) => guard === "lost_calls");
const sixMorning = [9, 10, 11, 12, 13, 14].map((hour) => monday(hour));

test("the sixth call lost within a day is told to a manager, once (S17)", () => {
  const five = lost(sixMorning.slice(0, 5)).by(monday(16)).and();
  expect(said(five.state)).toEqual([]);
  expect(said(lost(sixMorning).state)).toMatchObject([{ at: monday(14), about: interaction("call 0"), since: monday(9), to: "manager" }]);
  expect(
    said(
      lost([...sixMorning, monday(15), monday(16)])
        .by(tuesday(9))
        .and().state,
    ),
  ).toHaveLength(1);
});

test("six over more than a day are not that", () => {
  const over = lost([monday(9), monday(10), monday(11), monday(12), monday(13), tuesday(10)])
    .by(tuesday(11))
    .and();
  expect(said(over.state)).toEqual([]);
});

test("once spoken to, the count begins anew", () => {
  const spoken = lost(sixMorning.slice(0, 5))
    .when(send(monday(13, 30), { door: "phone" }), monday(13, 30))
    .and();
  expect(
    said(
      lost([monday(14), monday(15)], spoken)
        .by(monday(16))
        .and().state,
    ),
  ).toEqual([]);
});

test("it stands until they are spoken to", () => {
  const six = lost(sixMorning).by(monday(15)).and();
  const finding = said(six.state)[0]!;
  expect(lostCalls.stands(six.state!, finding)).toBe(true);
  const called = six.when(send(monday(15), { door: "phone" }), monday(15)).and();
  expect(lostCalls.stands(called.state!, finding)).toBe(false);
});
