import { expect, test } from "vitest";
import {
  anne,
  friday,
  given,
  id,
  interaction,
  made,
  mercier,
  opened,
  promise,
  receive,
  thursday,
  tuesday,
  wednesday,
} from "../../test/kit/given.ts";
import { person, thirdParty } from "./commitment.ts";
import type { Event } from "./events.ts";

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

const toInsurer = { ...made(), terms: { ...promise(), owedTo: mercier } } as Event;

test("a new date of what it is owed asks nothing of the customer, who never heard of it", () => {
  const move = {
    type: "ProposeMove",
    commitment: id("p1"),
    dueAt: friday(12),
    reason: "Pièce",
    words: "",
    toldIn: interaction("m"),
  } as const;
  given(opened(), toInsurer)
    .when({ ...move, by: anne }, tuesday(9))
    .then({ type: "CommitmentMoved", dueAt: friday(12) });
  given(opened(), toInsurer)
    .when({ type: "ReleaseCommitment", commitment: id("p1"), by: person(anne), reason: "Plus demandé", toldIn: null }, wednesday(9))
    .then({ type: "CommitmentReleased" });
});

test("what it is owed keeps the case from its end, as what the customer is", () => {
  given(opened(), toInsurer)
    .when({ type: "ConfirmSettled", words: "Tout est beau", notedBy: null }, thursday(9))
    .thenRefused("commitments_open", { count: 1 });
});
