import { expect, test } from "vitest";
import { anne, given, mercier, opened, receive, tuesday } from "../../test/kit/given.ts";
import { thirdParty } from "./commitment.ts";

const add = { type: "AddOrganisation", thirdParty: mercier, role: "insurer", by: anne } as const;
const reminder = receive(tuesday(10), { from: thirdParty(mercier), chasing: true });

test("an organisation comes on a case once, and leaves it", () => {
  const on = given(opened()).when(add, tuesday(9));
  expect(on.state.organisations).toEqual([{ id: mercier, role: "insurer" }]);
  on.and().when(add, tuesday(9)).then();
  const { state } = on.and().when({ type: "RemoveOrganisation", thirdParty: mercier, by: anne }, tuesday(9));
  expect(state.organisations).toEqual([]);
});

test("its reminder counts as a chase; that of one without a part in the case does not (S20)", () => {
  given(opened()).when(add, tuesday(9)).and().when(reminder, tuesday(10)).thenSays("chased", { level: 1 });
  given(opened()).when(reminder, tuesday(10)).thenSays("chased");
});
