import { expect, test } from "vitest";
import {
  anne,
  CONTEXT,
  given,
  interaction,
  id,
  made,
  marc,
  message,
  monday,
  opened,
  past,
  promise,
  raised,
  receive,
  send,
  tuesday,
  wednesday,
} from "../../test/kit/given.ts";
import { act } from "./act.ts";
import { person } from "./commitment.ts";

const keep = { type: "KeepCommitment", commitment: id("p1"), by: person(anne), evidence: "appelé" } as const;

test("what fell due comes before what is done", () => {
  given(opened(), made({ dueAt: monday(10) }))
    .when(keep, monday(11))
    .then(raised("at_risk", monday(9)), raised("broken", monday(10)), { type: "CommitmentKept", at: monday(11) });
});

test("what is done may at once fall due", () => {
  given(opened())
    .when({ type: "MakeCommitment", terms: promise({ due: { kind: "none" } }) }, monday(9))
    .then({ type: "CommitmentMade" }, raised("vague", monday(9)));
});

test("each command is decided on what the one before left", () => {
  given(opened())
    .when([{ type: "MakeCommitment", terms: promise() }, keep], monday(9))
    .then({ type: "CommitmentMade" }, { type: "CommitmentKept" });
});

test("all of them, or none: not even what fell due", () => {
  given(opened(), made({ dueAt: monday(10) }))
    .when([keep, { type: "WriteNote", interaction: "n" as never, by: anne }, keep], monday(11))
    .thenRefused("commitment_not_owed", { status: "kept_late" });
});

test("a case may be opened, written to and promised on in one act", () => {
  given()
    .when(
      [
        { type: "OpenCase", customer: "jeff" as never, subject: "", door: "email", language: "fr", owner: anne },
        receive(monday(9)),
        { type: "MakeCommitment", terms: promise() },
        send(monday(9)),
      ],
      monday(9),
    )
    .then({ type: "CaseOpened" }, { type: "MessageReceived" }, { type: "CommitmentMade" }, { type: "MessageSent" });
});

test("no command is a look", () =>
  given(opened(), message(monday(9)))
    .when([], monday(14))
    .then(raised("unanswered", monday(14))));

test("nothing to do on no case", () => expect(act(null, [], CONTEXT, monday(9))).toEqual({ ok: true, events: [] }));

test("time does not go back: a late clock writes at the last event's instant", () => {
  given(opened({ at: tuesday(9) }))
    .when({ type: "WriteNote", interaction: interaction("n1"), by: marc }, monday(9))
    .then({ type: "NoteWritten", at: tuesday(9) });
});

test("a look late or early leaves the same record", () => {
  const start = past(opened(), message(monday(9)), made({ dueAt: tuesday(12) }));
  const once = given(opened(), message(monday(9)), made({ dueAt: tuesday(12) })).by(wednesday(12));
  const often = [monday(14), monday(14, 1), tuesday(10), tuesday(12), wednesday(9), wednesday(12)].reduce(
    (scene, at) => scene.by(at).and(),
    given(opened(), message(monday(9)), made({ dueAt: tuesday(12) })),
  );
  expect(start?.findings).toEqual([]);
  expect(often.state).toEqual(once.state);
});
