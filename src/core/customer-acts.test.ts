import { expect, test } from "vitest";
import { anne, friday, given, id, interaction, made, message, monday, opened, raised, send, sent, tuesday } from "../../test/kit/given.ts";
import type { Command } from "./command.ts";
import type { ApprovalId, ParticipantId } from "./ids.ts";

const askCall = (change: object = {}): Command =>
  ({ type: "AskCall", interaction: interaction("ask"), notBefore: monday(14), notAfter: monday(16), words: "", ...change }) as Command;
const unsettled: Command = { type: "SayUnsettled", interaction: interaction("says"), words: "Le bruit est encore là" };
const price = "a1" as ApprovalId;
const ask = (change: object = {}): Command =>
  ({
    type: "AskApproval",
    approval: price,
    what: "Repeindre l’aile",
    price: "1 240 $",
    file: null,
    holdsUp: null,
    by: anne,
    ...change,
  }) as Command;
const say = (yes: boolean): Command => ({ type: "AnswerApproval", approval: price, yes, words: "", notedBy: null });

test("a call asked for is told when its time comes, and climbs until we call", () => {
  const asked = given(opened()).when(askCall(), monday(9)).and();
  asked.by(tuesday(9)).thenSays("call_asked", { at: monday(14), to: "owner" }, { at: monday(16), to: "backup" });
  asked
    .when(send(monday(13), { door: "phone" }), monday(13))
    .and()
    .by(tuesday(9))
    .thenSays("call_asked");
});

test("with no time named it is due as a lost call is", () => {
  given(opened())
    .when(askCall({ notBefore: null, notAfter: null }), monday(9))
    .and()
    .by(monday(10))
    .then(raised("call_asked", monday(10)));
});

test("who asks for a call and is written to still waits for the call", () => {
  expect(given(opened()).when([askCall(), send(monday(9))], monday(9)).state.callAsked?.interaction).toBe("ask");
});

test("a call noted by mistake, once taken back, leaves the call asked for", () => {
  const called = given(opened())
    .when([askCall(), send(monday(9), { door: "phone" })], monday(9))
    .and();
  expect(called.state!.callAsked).toBeNull();
  const back = called.when({ type: "WithdrawMessage", interaction: interaction(`out ${monday(9)}`), by: anne }, monday(9, 1));
  expect(back.state.callAsked?.interaction).toBe("ask");
});

test("«ce n’est pas réglé» reaches the owner at once, and climbs until a person answers (S12)", () => {
  const said = given(opened()).when(unsettled, monday(9));
  said.thenRaised({ guard: "not_settled", at: monday(9), to: "owner", about: interaction("says") });
  said
    .and()
    .by(tuesday(9))
    .thenSays("not_settled", { at: monday(11), to: "backup" }, { at: tuesday(9), to: "manager" });
  expect(said.and().when(send(monday(10)), monday(10)).state.unsettled).toBeNull();
});

test("«ce n’est pas réglé» opens again what was closed, with its owner (S49)", () => {
  const closed = given(
    opened(),
    { type: "CustomerConfirmed", at: monday(9), words: "Oui", notedBy: anne },
    { type: "CaseClosed", at: monday(9) },
  );
  const again = closed.when(unsettled, tuesday(9)).state;
  expect(again).toMatchObject({ status: "open", owner: anne, reopened: 1 });
});

test("coming by their page is no change of channel", () => {
  const { state } = given(opened({ door: "email" }), message(monday(9), { door: "page" }), message(monday(10)));
  expect(state).toMatchObject({ door: "email", doorChanges: 0 });
});

test("work that waits on a yes asks for it again while there is time (S41)", () => {
  const waiting = given(opened(), made({ dueAt: friday(17), workMs: 0 }))
    .when(ask({ holdsUp: id("p1") }), monday(9))
    .and();
  const found = waiting.by(friday(16)).state.findings.filter(({ guard }) => guard === "unapproved");
  expect(found[0]).toMatchObject({ about: price, to: "owner" });
  expect(found[0]!.at).toBeGreaterThan(monday(17));
  expect(found[0]!.at).toBeLessThan(friday(8));
  const answered = waiting.when(say(true), monday(10));
  expect(
    answered
      .and()
      .by(friday(16))
      .state.findings.some(({ guard }) => guard === "unapproved"),
  ).toBe(false);
});

test("a no on their page waits for what comes instead; one heard by a person does not (S41)", () => {
  const asked = given(opened()).when(ask(), monday(9)).and();
  const no = asked.when(say(false), monday(10));
  expect(no.state.awaitingSince).toBe(monday(10));
  no.and().by(monday(16)).thenSays("unanswered", { to: "owner" });
  const heard = { ...say(false), words: "Trop cher", notedBy: anne } as Command;
  expect(asked.when(heard, monday(10)).state.awaitingSince).toBeNull();
  expect(asked.when(say(true), monday(10)).state.awaitingSince).toBeNull();
});

test("a yes that nothing waits on is kept, and chased by nothing", () => {
  const asked = given(opened()).when(ask(), monday(9)).and();
  asked.by(friday(16)).thenSays("unapproved");
  expect(asked.when(say(false), monday(10)).state.approvals![0]!.answer).toMatchObject({ yes: false, at: monday(10) });
});

test("an answer noted for the customer carries their words (S41)", () => {
  given(opened())
    .when(ask(), monday(9))
    .and()
    .when({ type: "AnswerApproval", approval: price, yes: true, words: " ", notedBy: anne }, monday(10))
    .thenRefused("words_missing");
});

test("who follows a case is on its record", () => {
  given(opened(), sent(monday(8)))
    .when(
      {
        type: "AddParticipant",
        participant: "mum" as ParticipantId,
        name: "Marie",
        role: "parent",
        sees: "dates",
        by: { role: "customer" },
      },
      monday(9),
    )
    .then({ type: "ParticipantAdded", name: "Marie", sees: "dates" });
});

test("what was asked is answered once, and only where it was asked", () => {
  const asked = given(opened()).when(ask(), monday(9)).and();
  given(opened()).when(say(true), monday(9)).thenRefused("no_such_approval");
  asked.when(say(true), monday(10)).and().when(say(false), monday(11)).thenRefused("approval_answered");
  asked
    .when({ type: "WithdrawApproval", approval: price, by: anne }, monday(10))
    .and()
    .when(say(true), monday(11))
    .thenRefused("approval_answered");
});

test("a call is not asked for in the past", () => {
  given(opened())
    .when(askCall({ notAfter: monday(9) }), monday(9))
    .thenRefused("due_in_the_past");
});
