import { describe, expect, test } from "vitest";
import {
  anne,
  friday,
  given,
  id,
  interaction,
  made,
  marc,
  mercier,
  monday,
  opened,
  promise,
  raised,
  send,
  thursday,
  tuesday,
} from "../../test/kit/given.ts";
import { commitmentOf, evolve, type CaseState } from "./case.ts";
import { person } from "./commitment.ts";
import { newsIn } from "./news.ts";
import { wordlessProposal } from "./renegotiation.ts";
import { minutes, plus } from "./time.ts";

const p1 = id("p1");
const nextTuesday = tuesday(17, 0, 1);
const propose = (change = {}) =>
  ({
    type: "ProposeMove",
    commitment: p1,
    dueAt: nextTuesday,
    reason: "Le vernis n'a pas pris",
    words: "Elle sera prête mardi",
    toldIn: interaction("m1"),
    by: anne,
    ...change,
  }) as const;
const accept = (change = {}) =>
  ({ type: "AcceptMove", commitment: p1, dueAt: nextTuesday, words: "Parfait", notedBy: null, replacement: id("p2"), ...change }) as const;
const refuse = (change = {}) =>
  ({ type: "RefuseMove", commitment: p1, dueAt: nextTuesday, words: "Ça ne me va pas", notedBy: null, ...change }) as const;

/** Anne owes it for Friday at 17 and proposes the Tuesday after, on Monday at 9. */
const proposed = (change: Parameters<typeof made>[0] = {}) => given(opened(), made(change)).when(propose(), monday(9)).and();
const it = (state: CaseState | null) => commitmentOf(state!, p1)!;

describe("a new date told before the old one passes", () => {
  test("is a proposal: the old one stands, and breaks if nothing comes", () => {
    expect(it(proposed().state)).toMatchObject({ dueAt: friday(17), level: 0, proposals: [{ from: friday(17), answer: null }] });
    proposed()
      .by(friday(17))
      .thenSays("broken", { at: friday(17) });
  });

  test("moves the promise with the customer's yes", () => {
    const agreed = proposed().when(accept(), monday(10));
    agreed.then(
      { type: "MoveAccepted", words: "Parfait", notedBy: null },
      { type: "CommitmentMoved", by: person(anne), dueAt: nextTuesday, reason: "Le vernis n'a pas pris", toldIn: interaction("m1") },
    );
    expect(it(agreed.state)).toMatchObject({ dueAt: nextTuesday, level: 1 });
    agreed
      .and()
      .by(monday(9, 0, 1))
      .thenSays("broken");
  });

  test("is told before it is due, and with its reason", () => {
    const owed = () => given(opened(), made());
    owed()
      .when(propose({ dueAt: monday(9) }), monday(9))
      .thenRefused("due_in_the_past");
    owed()
      .when(propose({ reason: " " }), monday(9))
      .thenRefused("reason_missing");
    owed()
      .when(propose({ dueAt: friday(17) }), monday(9))
      .thenRefused("same_due");
    owed()
      .when(propose(), monday(9, 0, 1))
      .thenRefused("already_broken");
  });

  test("is the date itself where none had been said, and a third party's is nobody's to agree to", () => {
    const vague = promise({ due: { kind: "vague", words: "sous peu" } });
    given(opened())
      .when({ type: "MakeCommitment", terms: vague }, monday(8))
      .and()
      .when(propose(), monday(9))
      .then({ type: "CommitmentDated", dueAt: nextTuesday });
    given(opened(), made({ by: mercier }))
      .when(propose(), monday(9))
      .then({ type: "CommitmentMoved", dueAt: nextTuesday });
  });
});

describe("an answer", () => {
  test("is to the date proposed last, and to no other", () => {
    given(opened(), made()).when(accept(), monday(9)).thenRefused("not_proposed");
    proposed()
      .when(accept({ dueAt: nextTuesday + 1 }), monday(10))
      .thenRefused("not_proposed");
    const again = proposed()
      .when(propose({ dueAt: tuesday(17), toldIn: interaction("m2") }), monday(10))
      .and();
    again.when(refuse(), monday(11)).thenRefused("not_proposed");
    again.when(accept({ dueAt: tuesday(17) }), monday(11)).then({ type: "MoveAccepted" }, { type: "CommitmentMoved" });
  });

  test("a no may become a yes, a yes is not given twice", () => {
    const refused = proposed().when(refuse(), monday(10)).and();
    refused.when(refuse(), monday(11)).thenRefused("not_proposed");
    refused.when(accept(), monday(11)).thenSays("broken");
    refused.when(accept(), monday(11)).and().when(accept(), monday(12)).thenRefused("not_proposed");
  });

  test("after the time promised, a yes is another promise beside the broken one", () => {
    const late = proposed().when(accept(), monday(9, 0, 1));
    expect(late.events?.filter(({ type }) => type !== "FindingRaised")).toMatchObject([
      { type: "MoveAccepted" },
      { type: "CommitmentReplaced", replacement: "p2" },
      { type: "CommitmentMade", terms: { id: "p2", words: "Elle sera prête mardi" }, dueAt: nextTuesday },
    ]);
    expect(it(late.state).status).toBe("replaced");
  });

  test("a date that has passed itself is agreed to by nobody", () => {
    proposed()
      .when(accept(), plus(nextTuesday, minutes(1)))
      .thenRefused("due_in_the_past");
  });

  test("another date agreed in the meantime leaves the proposal behind", () => {
    const moved = proposed().when(
      {
        type: "MoveCommitment",
        commitment: p1,
        by: person(anne),
        dueAt: thursday(12),
        reason: "pièce arrivée",
        toldIn: interaction("m3"),
        replacement: id("p9"),
        words: "",
      },
      tuesday(9),
    );
    moved.and().when(accept(), tuesday(10)).thenRefused("not_proposed");
  });
});

test("a proposal taken back before it left was never made; the one before stands again", () => {
  const withdrawn = proposed()
    .when(propose({ dueAt: tuesday(17), toldIn: interaction("m2") }), monday(10))
    .and()
    .when({ type: "WithdrawMessage", interaction: interaction("m2"), by: anne }, monday(10, 1));
  expect(it(withdrawn.state).proposals).toMatchObject([{ dueAt: nextTuesday }]);
  withdrawn
    .and()
    .when(refuse(), monday(11))
    .thenSays("date_refused", { at: monday(11) });
});

test("who owes it is told of a yes on the customer's page, and not of one they noted themselves", () => {
  const state = proposed().state!;
  const accepted = (notedBy: typeof anne | null) =>
    ({ type: "MoveAccepted", at: monday(10), commitment: p1, dueAt: nextTuesday, words: "", notedBy }) as const;
  expect(newsIn(accepted(null), state)).toMatchObject([{ name: "date_agreed", about: p1, to: [anne] }]);
  expect(newsIn(accepted(anne), state)).toEqual([]);
});

describe("nobody is left without an answer", () => {
  test("no word from the customer: their person is told to call while the old date can still be renegotiated, once", () => {
    proposed()
      .by(friday(16))
      .thenSays("unagreed", { at: thursday(8), about: p1, to: "owner", level: 1 });
  });

  test("what is proposed is no longer said to be at risk; once it is refused, it is again", () => {
    proposed().by(friday(16)).thenSays("at_risk");
    proposed()
      .when(refuse(), thursday(15))
      .thenSays("at_risk", { at: thursday(15) });
  });

  test("«ça ne me va pas» comes back to its person at once, and climbs until somebody has spoken to them", () => {
    const refused = proposed().when(refuse(), monday(10));
    refused.then({ type: "MoveRefused" }, raised("date_refused", monday(10), { about: p1, to: "owner" }));
    refused
      .and()
      .by(monday(14))
      .thenSays("date_refused", { at: monday(12), to: "backup" });
    refused
      .and()
      .when(send(monday(11), { by: marc }), monday(11))
      .and()
      .by(monday(14))
      .thenSays("date_refused");
  });

  test("a second move agreed tells a manager; the first does not", () => {
    const once = proposed().when(accept(), monday(10));
    once.thenSays("moved_twice");
    const twice = once
      .and()
      .when(propose({ dueAt: friday(17, 0, 1), toldIn: interaction("m2") }), monday(11))
      .and()
      .when(accept({ dueAt: friday(17, 0, 1) }), monday(12));
    twice.thenSays("moved_twice", { at: monday(12), to: "manager" });
    twice.and().by(monday(17)).thenSays("moved_twice");
  });
});

test("forgetting the customer leaves the dates and takes the words", () => {
  const refused = proposed().when(refuse(), monday(10));
  const last = it(refused.events!.reduce<CaseState>(evolve, proposed().state!)).proposals!.at(-1)!;
  expect(wordlessProposal(last, "—")).toMatchObject({ dueAt: nextTuesday, reason: "—", words: "—", answer: { agreed: false, words: "—" } });
});
