import { expect, test } from "vitest";
import { anne, given, marc, monday, opened, receive, tuesday } from "../../test/kit/given.ts";
import { effort } from "./effort.ts";

test("a case on which all went well asked nothing of the customer", () =>
  expect(effort(given(opened()).state!)).toEqual({ chases: 0, transfers: 0, reopened: 0, doorChanges: 0 }));

test("each chase, each passing on and each reopening is counted (S52)", () => {
  const chase = receive(monday(9), { chasing: true });
  const state = given(opened())
    .when(
      [
        chase,
        chase,
        chase,
        { type: "ChangeOwner", owner: marc, by: anne, reason: "" },
        { type: "ChangeOwner", owner: anne, by: marc, reason: "" },
      ],
      monday(9),
    )
    .and()
    .when({ type: "ConfirmSettled", words: "Merci", notedBy: null }, monday(10))
    .and()
    .when({ type: "ReopenCase", by: { role: "customer" } }, tuesday(9)).state;
  expect(effort(state)).toEqual({ chases: 3, transfers: 2, reopened: 1, doorChanges: 1 });
});
