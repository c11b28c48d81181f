import { describe, expect, test } from "vitest";
import {
  anne,
  away,
  claire,
  CONTEXT,
  given,
  id,
  made,
  marc,
  opened,
  past,
  PEOPLE,
  thursday,
  tuesday,
  withPolicy,
} from "../../test/kit/given.ts";
import type { CaseState } from "./case.ts";
import { type CommitmentTerms, OWED_MAX } from "./commitment.ts";
import { answerTerms, complaintAnswer } from "./complaint-answer.ts";
import type { Event } from "./events.ts";
import type { Context } from "./policy.ts";
import { settled } from "./settle.ts";
import { hours } from "./time.ts";

const on = (...events: Event[]): CaseState => past(opened(), ...events)!;
const terms = (state: CaseState, context: Context = CONTEXT): CommitmentTerms | null =>
  answerTerms(state, { id: id("a"), words: "Une réponse à votre réclamation." }, context, tuesday(10));
const promised = (its: Partial<CommitmentTerms> = {}): Event => {
  const it = made({ id: "a", dueAt: thursday(10), at: tuesday(10) }) as Event & { type: "CommitmentMade" };
  return { ...it, terms: { ...it.terms, complaint: true, ...its } };
};

describe("who complains on their page is promised an answer", () => {
  test("by the case's owner, within the policy's working time", () => {
    expect(terms(on())).toMatchObject({ kind: "reply", promiser: { id: anne }, saidBy: anne, due: { kind: "exact", by: thursday(10) } });
    const four = { ...CONTEXT, ...withPolicy({ complaintMax: hours(4) }) };
    expect(terms(on(), four)?.due).toMatchObject({ by: tuesday(15) });
  });

  test("that breaks at its time like any other, and is nobody's slip", () => {
    const owed = given(opened())
      .when({ type: "MakeCommitment", terms: terms(on())! }, tuesday(10))
      .and();
    owed.when({ type: "DismissProposal", commitment: id("a"), by: anne }, tuesday(10, 1)).thenRefused("not_a_proposal");
    expect(settled(owed.state!, CONTEXT, thursday(11)).state.commitments).toMatchObject([{ id: "a", status: "broken" }]);
  });

  test("by their stand-in, who is there when it is due", () => {
    const backed = PEOPLE.map((one) => (one.id === anne ? { ...one, backup: marc } : one));
    expect(terms(on(), { ...CONTEXT, people: away(anne, thursday(8), thursday(17), backed) })).toMatchObject({ promiser: { id: marc } });
    expect(terms(on(), { ...CONTEXT, people: away(anne, tuesday(8), tuesday(17), backed) })).toMatchObject({ promiser: { id: anne } });
  });

  test("by a lead, where its owner is no longer there", () =>
    expect(terms(on(), { ...CONTEXT, people: PEOPLE.filter(({ id: who }) => who !== anne) })).toMatchObject({ promiser: { id: claire } }));

  test("once: the one that is owed already stands, and says when", () => {
    expect(terms(on(promised()))).toBeNull();
    expect(complaintAnswer(on(promised()), CONTEXT, tuesday(15))).toEqual({ by: anne, dueAt: thursday(10) });
  });

  test("but where a case owes as much as it may, and the complaint is taken all the same", () => {
    const owed = Array.from({ length: OWED_MAX }, (_, n) => made({ id: `p${n}`, dueAt: thursday(10), at: tuesday(9) }));
    expect(terms(on(...owed))).toBeNull();
  });
});
