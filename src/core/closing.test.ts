import { describe, expect, test } from "vitest";
import {
  anne,
  CALENDAR,
  claire,
  friday,
  given,
  id,
  interaction,
  made,
  marc,
  message,
  monday,
  opened,
  promise,
  receive,
  send,
  sent,
  thursday,
  tuesday,
  wednesday,
} from "../../test/kit/given.ts";
import { objectionUntil } from "./closing.ts";
import type { Command } from "./command.ts";
import { CUSTOMER, person } from "./commitment.ts";
import { hindrances } from "./decide-closing.ts";
import type { Event } from "./events.ts";
import type { DefectId } from "./ids.ts";
import { newsIn } from "./news.ts";
import type { Instant } from "./time.ts";

const yes = { type: "ConfirmSettled", words: "oui, merci", notedBy: anne } as const;
const callMe = { type: "AskCall", interaction: interaction("rappel"), notBefore: null, notAfter: null, words: "" } as const;
const notSettled = { type: "SayUnsettled", interaction: null, words: "Le bruit est encore là" } as const;
const until = wednesday(17, 0, 1);
const told = sent(monday(9), { interaction: interaction("avis") });
const notice: Event = { type: "ClosingNoticeGiven", at: monday(9), interaction: interaction("avis"), until, by: anne };
const give: Command = { type: "GiveClosingNotice", interaction: interaction("avis"), until, by: anne };
const close = { type: "CloseAfterNotice", by: claire } as const;
const kept = (of: string, at: Instant): Event => ({ type: "CommitmentKept", at, commitment: id(of), by: person(anne), evidence: "fait" });
const attempt = (at: Instant): Event => ({
  type: "ContactAttempted",
  at,
  interaction: interaction(`essai ${at}`),
  door: "phone",
  by: anne,
});

const tried = [opened(), attempt(monday(9)), attempt(tuesday(9)), sent(wednesday(9))] as const;
const rest = { type: "MakeDormant", by: anne, writable: true } as const;

test("the customer's yes closes, and whose word it was stays known (S18)", () => {
  const { state } = given(opened()).when(yes, monday(10));
  expect(state).toMatchObject({ status: "closed", closing: { how: "customer", saidYes: { words: "oui, merci", notedBy: anne } } });
});

test("a yes said while something is owed is kept, and the case stays open", () => {
  const scene = given(opened(), made()).when({ ...yes, keepOpen: true }, monday(10));
  scene.then({ type: "CustomerConfirmed" });
  expect(scene.state).toMatchObject({ status: "open", closing: { saidYes: { words: "oui, merci" } } });
  scene.and().when(yes, monday(11)).thenRefused("commitments_open", { count: 1 });
});

test("what the customer writes after their yes takes it back", () => {
  const { state } = given(opened(), made())
    .when({ ...yes, keepOpen: true }, monday(10))
    .and()
    .when(receive(monday(11)), monday(11));
  expect(state.closing!.saidYes).toBeNull();
});

test("the whole of what is missing is told, in order: owed, a refund on its way, a defect untold", () => {
  const { state } = given(opened(), made({ id: "r", kind: "refund" }), made({ id: "p" }), kept("r", monday(9)), {
    type: "DefectNoted",
    at: monday(9),
    defect: "d" as DefectId,
    words: "le capteur",
    by: anne,
  }).by(monday(9));
  expect(hindrances(state).map(({ what }) => what)).toEqual(["commitment", "refund", "defect"]);
});

test("a written notice gives ten days at least, and ends when the desk does", () => {
  expect(objectionUntil(monday(9), CALENDAR, 10)).toBe(thursday(17, 0, 1));
  expect(objectionUntil(wednesday(9), CALENDAR, 10)).toBe(monday(17, 0, 2));
  expect(objectionUntil(monday(9), CALENDAR, 20)).toBe(monday(17, 0, 3));
});

test("a notice that nobody objected to is a lead's to close, never the machine's (S18)", () => {
  const later = given(opened(), told, notice).by(until);
  later.thenSays("notice_elapsed", { at: until, level: 1, to: "manager" });
  expect(later.state.status).toBe("open");
  later
    .and()
    .when({ ...close, by: anne }, until)
    .thenRefused("leads_only");
  expect(later.and().when(close, until).state).toMatchObject({ status: "closed", closing: { how: "notice" } });
});

test("while they have time to object, our silence is no silence", () => {
  given(opened(), told, notice).by(until).thenSays("silent");
  const objected = given(opened(), told, notice).when({ type: "ObjectToClosing", words: "pas encore", notedBy: null }, tuesday(9));
  expect(
    objected
      .and()
      .by(until)
      .state.findings.some(({ guard }) => guard === "silent"),
  ).toBe(true);
});

test("who is spoken with on the telephone gave a sign: a notice counts no longer, and a dormant case wakes", () => {
  const spoken = send(tuesday(9), { door: "phone" });
  expect(given(opened(), told, notice).when(spoken, tuesday(9)).state.closing!.notice!.ended!.why).toBe("answered");
  const woken = given(...tried)
    .when(rest, friday(9))
    .and()
    .when(send(monday(9, 0, 3), { door: "phone" }), monday(9, 0, 3));
  expect(woken.state).toMatchObject({ status: "open", awaitingSince: null });
});

test("a dormant case that wakes by itself waits for a person, and its owner is told", () => {
  const says: Command = { type: "SayReachable", days: [] };
  const { events, state } = given(...tried)
    .when(rest, friday(9))
    .and()
    .when(says, monday(9, 0, 3));
  expect(state.awaitingSince).toBe(monday(9, 0, 3));
  const [woken] = events!.flatMap((event) => newsIn(event, state));
  expect(woken).toMatchObject({ name: "woken", to: [anne] });
});

test("not a day before", () =>
  given(opened(), told, notice)
    .when(close, wednesday(16, 0, 1))
    .thenRefused("notice_counting"));

test("no notice while something is owed, nor as the answer to who waits for one", () => {
  given(opened(), made()).when(give, monday(9)).thenRefused("commitments_open", { count: 1 });
  given(opened(), message(monday(8)))
    .when(give, monday(9))
    .thenRefused("customer_waits");
});

test("an objection keeps it open, tells its owner at once, and waits for an answer", () => {
  const no = given(opened(), told, notice).when({ type: "ObjectToClosing", words: "pas encore", notedBy: null }, tuesday(9));
  no.thenSays("notice_void", { at: tuesday(9), to: "owner" });
  expect(no.state).toMatchObject({ status: "open", awaitingSince: tuesday(9), closing: { notice: { ended: { why: "objected" } } } });
  no.and().when(close, until).thenRefused("no_notice");
});

test.each([
  ["a reply", receive(tuesday(9), { asks: false })],
  ["a call nobody took", { type: "LoseCall", interaction: interaction("appel"), number: "" }],
  ["a call they ask for", callMe],
] as const)("%s stops the notice", (_, command) => {
  const { state } = given(opened(), told, notice).when(command as Command, tuesday(9));
  expect(state.closing!.notice!.ended).toEqual({ at: tuesday(9), why: "answered" });
});

test("that it is not settled objects to the notice", () => {
  const { state } = given(opened(), told, notice).when(notSettled, tuesday(9));
  expect(state.closing!.notice!.ended).toEqual({ at: tuesday(9), why: "objected" });
});

test("a machine's answer does not", () => {
  const { state } = given(opened(), told, notice).when(receive(tuesday(9), { automatic: true }), tuesday(9));
  expect(state.closing!.notice!.ended).toBeNull();
});

test("a notice that came back is void, and said to be", () => {
  const back = given(opened(), told, notice).when(
    { type: "ReportUndelivered", interaction: interaction("avis"), reason: "5.1.1" },
    monday(10),
  );
  back.thenSays("notice_void", { at: monday(10), to: "owner" });
  back.and().when(close, until).thenRefused("no_notice");
});

test("taken back before it left, it was never given", () => {
  const { state } = given(opened(), told, notice).when({ type: "WithdrawMessage", interaction: interaction("avis"), by: anne }, monday(9));
  expect(state.closing!.notice).toBeNull();
});

test("a promise made since overtakes it", () => {
  const { state } = given(opened(), told, notice).when({ type: "MakeCommitment", terms: promise() }, tuesday(9));
  expect(state.closing!.notice!.ended!.why).toBe("overtaken");
});

test("closed by a notice, the customer reopens it by writing, and no notice counts any more (S18)", () => {
  const closed = given(opened(), told, notice).when(close, until);
  const { state } = closed.and().when(receive(thursday(9, 0, 1)), thursday(9, 0, 1));
  expect(state).toMatchObject({ status: "open", owner: anne, reopened: 1, closing: { notice: null, how: null } });
});

describe("who writes from an address that nobody knows as the customer's", () => {
  const stranger = { ...receive(thursday(9, 0, 1)), stranger: true };

  test("reopens nothing: what they ask waits for a person, climbs, and still waits once one reopened the case", () => {
    const closed = given(opened(), told, notice).when(close, until);
    const asked = closed.and().when(stranger, thursday(9, 0, 1));
    expect(asked.state).toMatchObject({ status: "closed", reopened: 0, awaitingSince: thursday(9, 0, 1) });
    asked
      .and()
      .by(monday(9, 0, 2))
      .thenRaised({ level: 1, to: "owner" }, { level: 2, to: "backup" }, { level: 3, to: "manager" });
    const { state } = asked.and().when({ type: "ReopenCase", by: { role: "person", id: anne } }, friday(9, 0, 1));
    expect(state).toMatchObject({ status: "open", awaitingSince: thursday(9, 0, 1) });
  });

  test("wakes nothing, and takes back no yes", () => {
    const { state } = given(...tried).when([rest, stranger], thursday(9, 0, 1));
    expect(state).toMatchObject({ status: "dormant", awaitingSince: thursday(9, 0, 1) });
  });

  test("may be the customer all the same: nobody closes on a notice over what they wrote", () => {
    const { state } = given(opened(), told, notice).when(stranger, thursday(9));
    expect(state.closing!.notice!.ended!.why).toBe("answered");
  });
});

test("unanswered tries lay a case to rest and never close it (S16)", () => {
  const { state } = given(...tried).when(rest, friday(9));
  expect(state).toMatchObject({ status: "dormant", closing: { dormantSince: friday(9) } });
});

test("not before three, one of them in writing, nor while something is owed", () => {
  given(...tried.slice(0, 3))
    .when(rest, friday(9))
    .thenRefused("not_tried_enough", { tries: 2, written: 0 });
  given(...tried.slice(0, 3), attempt(wednesday(9)))
    .when(rest, friday(9))
    .thenRefused("not_tried_enough", { tries: 3, written: 0 });
  given(...tried, made({ at: wednesday(9) }))
    .when(rest, friday(9))
    .thenRefused("commitments_open");
});

test("a written try that came back was none", () => {
  given(...tried)
    .when([{ type: "ReportUndelivered", interaction: sent(wednesday(9)).interaction, reason: "" }, rest], friday(9))
    .thenRefused("not_tried_enough", { tries: 2 });
});

test("who was reached is not tried any more", () => {
  given(...tried, message(thursday(9)))
    .when(rest, friday(9))
    .thenRefused("not_tried_enough", { tries: 0 });
  given(...tried)
    .when([send(thursday(9), { door: "phone" }), rest], friday(9))
    .thenRefused("not_tried_enough", { tries: 0 });
});

test("a dormant case is no silence; its owner looks at it every month", () => {
  const dormant = given(...tried).when(rest, friday(9));
  const later = dormant.and().by(monday(9, 0, 10));
  later.thenRaised({ guard: "dormant", level: 1, to: "owner", at: monday(8, 0, 5) }, { guard: "dormant", level: 2, to: "owner" });
});

test.each([
  ["a word that asks nothing", receive(monday(9, 0, 3), { asks: false })],
  ["a call nobody took", { type: "LoseCall", interaction: interaction("appel"), number: "" }],
  ["a call they ask for", callMe],
  ["that it is not settled", notSettled],
  ["a promise they release", { type: "ReopenCase", by: CUSTOMER }],
] as const)("any sign of the customer wakes it, with its owner: %s", (_, command) => {
  const dormant = given(...tried).when(rest, friday(9));
  const woken = dormant.and().when(command as Command, monday(9, 0, 3));
  expect(woken.state).toMatchObject({ status: "open", owner: anne, openSince: monday(9, 0, 3), reopened: 0 });
  expect(woken.events).toContainEqual({ type: "CaseWoken", at: monday(9, 0, 3), by: CUSTOMER });
});

const refund = [opened(), made({ id: "r", kind: "refund" }), kept("r", monday(9))] as const;
const came = { type: "ReceiveRefund", refund: id("r"), words: "je l'ai", notedBy: null } as const;

test("a refund sent is followed until the customer has the money (S21)", () => {
  given(...refund)
    .when(yes, monday(10))
    .thenRefused("refund_not_received", { count: 1 });
  given(...refund)
    .by(monday(9, 0, 2))
    .thenSays("refund_unreceived", { level: 1, to: "owner", at: monday(9, 0, 1) }, { level: 2, to: "manager" });
  given(...refund)
    .when([came, yes], monday(10))
    .then({ type: "RefundReceived" }, { type: "CustomerConfirmed" }, { type: "CaseClosed" });
});

test("one that never left cannot have come", () => {
  given(opened(), made({ id: "r", kind: "refund" }))
    .when(came, monday(9))
    .thenRefused("refund_not_sent");
});

const defect = "capteur" as DefectId;
const noted: Event = { type: "DefectNoted", at: monday(9), defect, words: "le capteur est encore en défaut", by: marc };
const deliver = made({ id: "rendre", kind: "deliver" });
const give_back: Command = { type: "KeepCommitment", commitment: id("rendre"), by: person(anne), evidence: "rendue" };

test("nothing is given back with a known defect that the customer does not know of (S11)", () => {
  given(opened(), deliver, noted).when(give_back, monday(10)).thenRefused("defect_untold", { words: "le capteur est encore en défaut" });
  const said: Command = { type: "TellDefect", defect, toldIn: interaction("appel"), promise: id("capteur"), by: anne };
  given(opened(), deliver, noted, made({ id: "capteur", kind: "repair" }))
    .when([said, give_back], monday(10))
    .then({ type: "DefectTold" }, { type: "CommitmentKept" });
});

test("nor is the customer told without a promise for it", () => {
  const said: Command = { type: "TellDefect", defect, toldIn: interaction("appel"), promise: id("rien"), by: anne };
  given(opened(), deliver, noted).when(said, monday(10)).thenRefused("no_such_commitment");
});

test("a defect put right stands in nobody's way", () => {
  given(opened(), deliver, noted)
    .when([{ type: "SettleDefect", defect, words: "changé", by: marc }, give_back], monday(10))
    .then({ type: "DefectSettled" }, { type: "CommitmentKept" });
});

test("a call is no delivery: other promises are kept as ever", () => {
  given(opened(), made(), noted)
    .when({ type: "KeepCommitment", commitment: id("p1"), by: person(anne), evidence: "appelé" }, monday(10))
    .then({ type: "CommitmentKept" });
});

const survey = { type: "AnswerSurvey", ease: 4, words: "bien", kudos: { to: [marc], words: "de bonnes questions" } } as const;

test("nothing is asked before the yes, nor after a notice, and once (S53)", () => {
  given(opened()).when(survey, monday(9)).thenRefused("not_settled_yet");
  given(opened(), told, notice).when(close, until).and().when(survey, until).thenRefused("not_settled_yet");
  const answered = given(opened()).when([yes, survey], monday(9));
  expect(answered.state.closing!.survey).toMatchObject({ ease: 4, kudos: { to: [marc] } });
  answered.and().when(survey, monday(10)).thenRefused("survey_answered");
});

test("what they say after their yes is read by its owner and by whom they praise; who leads hears of praise, and of what was hard (S53, S54)", () => {
  const told = (ease: number, kudos: typeof survey.kudos | null) => {
    const { events, state } = given(opened()).when([yes, { ...survey, ease, kudos }], monday(9));
    return events!.flatMap((event) => newsIn(event, state)).map(({ name, to, leaders = false }) => [name, to, leaders]);
  };
  expect(told(4, null)).toEqual([["survey_answered", [anne], false]]);
  expect(told(2, null)).toEqual([["survey_answered", [anne], true]]);
  expect(told(5, survey.kudos)).toEqual([
    ["survey_answered", [anne], false],
    ["kudos", [marc], true],
  ]);
});
