import { expect, test } from "vitest";
import { made, opened, past } from "../../test/kit/given.ts";
import { isPublic } from "./told-to-customer.ts";

test("a step of ours is no promise on the customer's page", () => {
  const state = past(opened(), made({ id: "said" }), made({ id: "step", internal: true }))!;
  expect(state.commitments.filter((it) => isPublic(it, state)).map(({ id }) => id)).toEqual(["said"]);
});
