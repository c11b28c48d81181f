import { expect, test } from "vitest";
import {
  anne,
  friday,
  made,
  marc,
  mercier,
  monday,
  opened,
  past,
  promise,
  sent,
  thursday,
  tuesday,
  wednesday,
} from "../../test/kit/given.ts";
import { CUSTOMER, person } from "../core/commitment.ts";
import type { Event } from "../core/events.ts";
import type { CommitmentId, InteractionId } from "../core/ids.ts";
import { publicPromises } from "./public-promises.ts";

const NAMES = { nameOf: (id: string) => id, hidden: ["Mercier"] };
const p1 = "p1" as CommitmentId;
const seen = (...events: Event[]) => publicPromises(past(opened(), ...events)!, NAMES, wednesday(10));

test("what is an internal step, owed to another organisation, or was never confirmed is not the customer's", () => {
  const toInsurer: Event = { ...made({ id: "p3" }), terms: { ...promise({ id: "p3" }), owedTo: mercier } } as Event;
  const doubtful: Event = { type: "CommitmentProposed", at: monday(8), terms: promise({ id: "p4" }), dueAt: friday(17) };
  expect(seen(made(), made({ id: "p2", internal: true }), toInsurer, doubtful).map(({ id }) => id)).toEqual(["p1"]);
});

test("a third party's word is shown where the customer was told of it, without whose it is", () => {
  const telling = sent(tuesday(9));
  const told = made({ id: "p1", by: mercier, saidIn: telling.interaction, dueAt: thursday(17) });
  const among = made({ id: "p2", by: mercier, saidIn: "asked", dueAt: thursday(17) });
  expect(seen(told, among, telling)).toMatchObject([{ id: "p1", by: null }]);
});

test("a date to watch by is no date said: not before a real one is given, nor after", () => {
  const vague = made({ due: { kind: "vague", words: "sous peu" } });
  expect(seen(vague)).toMatchObject([{ dueAt: null, dates: [] }]);
  const dated: Event = { type: "CommitmentDated", at: tuesday(9), commitment: p1, by: anne, dueAt: thursday(17), toldIn: null };
  expect(seen(vague, dated)).toMatchObject([{ dueAt: thursday(17), dates: [{ dueAt: thursday(17) }] }]);
});

test.each([
  ["le vernis n'a pas pris", "le vernis n'a pas pris"],
  ["deux jours de retard chez mercier", null],
])("a move is shown with its reason, unless it names one who is not to be named: %s", (reason, shown) => {
  const moved: Event = {
    type: "CommitmentMoved",
    at: tuesday(9),
    commitment: p1,
    by: person(anne),
    dueAt: friday(12),
    reason,
    toldIn: "call" as InteractionId,
  };
  expect(seen(made({ dueAt: thursday(17) }), moved)).toMatchObject([
    {
      standing: "moved",
      dueAt: friday(12),
      dates: [
        { dueAt: thursday(17), reason: null },
        { dueAt: friday(12), reason: shown },
      ],
    },
  ]);
});

test("a broken promise stays broken once it is promised again, with for when; what is late comes first, what was kept last", () => {
  const broken = (id: string): Event => ({
    type: "FindingRaised",
    at: tuesday(17),
    finding: { guard: "broken", about: id, since: tuesday(17), level: 1, to: "owner" } as never,
  });
  const events: Event[] = [
    made({ id: "kept" }),
    made({ id: "p1", dueAt: tuesday(17) }),
    made({ id: "late", by: marc, dueAt: tuesday(17) }),
    { type: "CommitmentKept", at: tuesday(9), commitment: "kept" as CommitmentId, by: person(anne), evidence: "appelé" },
    broken("p1"),
    broken("late"),
    made({ id: "again", at: wednesday(9), dueAt: friday(12) }),
    {
      type: "CommitmentReplaced",
      at: wednesday(9),
      commitment: p1,
      replacement: "again" as CommitmentId,
      by: CUSTOMER,
      reason: "pièce",
      toldIn: null,
    },
  ];
  expect(seen(...events)).toMatchObject([
    { id: "late", standing: "late" },
    { id: "again", standing: "coming" },
    { id: "p1", standing: "broken", dueAt: tuesday(17), again: { dueAt: friday(12) } },
    { id: "kept", standing: "kept" },
  ]);
});
