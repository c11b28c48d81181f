import { expect, test } from "vitest";
import {
  anne,
  friday,
  given,
  id,
  interaction,
  made,
  mercier,
  monday,
  opened,
  raised,
  thursday,
  tuesday,
  wednesday,
} from "../../test/kit/given.ts";
import { CUSTOMER, person, thirdParty } from "./commitment.ts";
import type { CommitmentId } from "./ids.ts";
import { minutes, plus } from "./time.ts";

const p1 = id("p1");
const by = thirdParty(mercier);
const theirs = made({ by: mercier, dueAt: thursday(17) });
const confirm = { type: "ConfirmDate", commitment: p1, by, way: "link", toldIn: null } as const;
const undo = { type: "UndoAnswer", commitment: p1, by } as const;
const move = {
  type: "MoveCommitment",
  commitment: p1,
  by,
  dueAt: friday(17),
  reason: "",
  toldIn: null,
  replacement: "p2" as CommitmentId,
  words: "",
  way: "link",
} as const;

test("a third party confirms its own date, and no one else does", () => {
  given(opened(), theirs).when(confirm, tuesday(9)).then({ type: "DateConfirmed", way: "link" });
  given(opened(), theirs)
    .when({ ...confirm, by: CUSTOMER }, tuesday(9))
    .thenRefused("not_the_promiser");
  given(opened(), made()).when(confirm, tuesday(9)).thenRefused("not_a_third_partys");
});

test("it moves its date without having to say why; the date it gave first stays", () => {
  const { state } = given(opened(), theirs).when(move, tuesday(9));
  expect(state.commitments).toMatchObject([{ dueAt: friday(17), level: 1, dates: [{ dueAt: thursday(17) }, { dueAt: friday(17) }] }]);
});

test("whatever it does, the case stays its owner's (S10)", () => {
  const { state } = given(opened(), theirs).when(
    [move, { type: "KeepCommitment", commitment: p1, by, evidence: "rendu", way: "link" }],
    tuesday(9),
  );
  expect(state.owner).toBe(anne);
});

test("taken back within ten minutes, an answer was never given", () => {
  const answered = given(opened(), theirs).when(move, tuesday(9)).and();
  const { state } = answered.when(undo, plus(tuesday(9), minutes(10)));
  expect(state.commitments).toMatchObject([{ dueAt: thursday(17), level: 0, dates: [{ dueAt: thursday(17) }] }]);
  expect(state.commitments[0]!.answer).toBeUndefined();
  answered.when(undo, plus(tuesday(9), minutes(10) + 1)).thenRefused("too_late_to_undo");
});

test("said done by a slip of the thumb, it is owed again", () => {
  const { state } = given(opened(), theirs)
    .when({ type: "KeepCommitment", commitment: p1, by, evidence: "rendu", way: "link" }, tuesday(9))
    .and()
    .when(undo, tuesday(9, 5));
  expect(state.commitments).toMatchObject([{ status: "open", keptBy: null, endedAt: null }]);
});

test("a new date after the time was promised again; taken back, the first is broken as it was", () => {
  const late = given(opened(), theirs)
    .by(thursday(17))
    .and()
    .when({ ...move, dueAt: monday(17, 0, 1) }, friday(9))
    .and();
  expect(late.state!.commitments).toMatchObject([{ status: "replaced" }, { id: "p2", status: "open", dueAt: monday(17, 0, 1) }]);
  const { state } = late.when(undo, friday(9, 5));
  expect(state.commitments).toMatchObject([{ status: "broken", replacedBy: null, endedAt: null }, { status: "dismissed" }]);
});

test("not once one of ours has moved it since", () => {
  given(opened(), theirs)
    .when(move, tuesday(9))
    .and()
    .when({ ...move, by: person(anne), reason: "vu au téléphone", dueAt: wednesday(17), way: undefined as never }, tuesday(9, 5))
    .and()
    .when(undo, tuesday(9, 6))
    .thenRefused("too_late_to_undo");
});

test("a date that is over is not confirmed", () => {
  given(opened(), theirs).by(thursday(17)).and().when(confirm, friday(9)).thenRefused("due_in_the_past");
});

const ask = { type: "RemindThirdParty", commitment: p1, interaction: interaction("m1"), to: mercier, by: anne } as const;

test("as its date comes near without a word, its owner is told to ask", () => {
  given(opened(), theirs)
    .by(thursday(8))
    .thenSays("third_party_quiet", { at: thursday(8), about: p1, since: thursday(17), to: "owner" });
});

test("one that confirmed in the meantime is left in peace; one that confirmed long before is not", () => {
  given(opened(), theirs).by(wednesday(17)).and().when(confirm, thursday(8, 0)).and().by(thursday(16)).thenSays("third_party_quiet");
  given(opened(), theirs)
    .when(confirm, tuesday(9))
    .and()
    .by(thursday(16))
    .thenSays("third_party_quiet", { at: thursday(8) });
});

test("asked and silent, it is to be asked again every working day until it speaks", () => {
  const asked = given(opened(), theirs).when(ask, monday(9)).and();
  asked.by(wednesday(9)).thenSays("third_party_quiet", { at: tuesday(9), since: monday(9), level: 1 }, { at: wednesday(9), level: 2 });
  asked.when(confirm, monday(11)).and().by(wednesday(9)).thenSays("third_party_quiet");
});

test("a mail of its own is a word of it; an automatic one is none", () => {
  const asked = given(opened(), theirs).when(ask, monday(9)).and();
  const mail = { type: "ReceiveMessage", interaction: interaction("m2"), door: "email", from: by, asks: false, chasing: false } as const;
  asked
    .when({ ...mail, automatic: false, arrivedAt: monday(10) }, monday(10))
    .and()
    .by(wednesday(9))
    .thenSays("third_party_quiet");
  asked
    .when({ ...mail, automatic: true, arrivedAt: monday(10) }, monday(10))
    .and()
    .by(tuesday(9))
    .thenSays("third_party_quiet", {});
});

test("when it does not know, it has answered, and is asked again before its date", () => {
  given(opened(), theirs)
    .when([ask, { ...confirm, type: "SayDateUnknown", words: "" }], monday(9))
    .then({ type: "ThirdPartyReminded" }, { type: "DateUnknown" });
});

test("a slip of theirs shows at once on what waits on it (S06)", () => {
  given(opened(), theirs, made({ id: "p2", waitsOn: ["p1"], dueAt: friday(12) }))
    .when(move, tuesday(9))
    .then({ type: "CommitmentMoved" }, raised("impossible", tuesday(9), { about: id("p2") }));
});
