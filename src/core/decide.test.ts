import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  anne,
  claire,
  CONTEXT,
  denis,
  friday,
  given,
  id,
  interaction,
  made,
  marc,
  mercier,
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
import { type Command, REFUSALS } from "./command.ts";
import { CUSTOMER, doneAt, person, thirdParty } from "./commitment.ts";
import { decide } from "./decide.ts";
import type { CaseId, CustomerId, DefectId, PersonId, QuestionId, ThirdPartyId } from "./ids.ts";
import { merge } from "./move-part.ts";
import { hours, type Instant } from "./time.ts";

type Of<T extends Command["type"]> = Partial<Extract<Command, { type: T }>>;
const nobody = "nobody" as PersonId;
const by = person(anne);
const p1 = id("p1");
const p2 = id("p2");
const open = {
  type: "OpenCase",
  customer: "jeff" as CustomerId,
  subject: "Pare-chocs",
  door: "phone",
  language: "fr",
  owner: anne,
} as const;
const make = (terms = promise()) => ({ type: "MakeCommitment", terms }) as const;
const propose = (terms = promise()) => ({ type: "ProposeCommitment", terms }) as const;
const confirm = (dueAt: Instant | null = null) => ({ type: "ConfirmProposal", commitment: p1, by: anne, dueAt }) as const;
const dismiss = { type: "DismissProposal", commitment: p1, by: anne } as const;
const accept = { type: "AcceptCommitment", commitment: p1, by: denis } as const;
const decline = { type: "DeclineCommitment", commitment: p1, by: denis, reason: "en vacances" } as const;
const date = (change: Of<"DateCommitment"> = {}) =>
  ({ type: "DateCommitment", commitment: p1, by: anne, dueAt: tuesday(17), toldIn: interaction("m1"), ...change }) as const;
const move = (change: Of<"MoveCommitment"> = {}) =>
  ({
    type: "MoveCommitment",
    commitment: p1,
    by,
    dueAt: monday(17, 0, 1),
    reason: "pièce en retard",
    toldIn: interaction("m1"),
    replacement: p2,
    words: "",
    ...change,
  }) as const;
const offer = (to: PersonId = marc) => ({ type: "OfferHandover", commitment: p1, by: anne, to, note: "je suis en congé" }) as const;
const take = { type: "AcceptHandover", commitment: p1, by: marc } as const;
const leave = { type: "DeclineHandover", commitment: p1, by: marc, reason: "trop chargé" } as const;
const keep = (change: Of<"KeepCommitment"> = {}) =>
  ({ type: "KeepCommitment", commitment: p1, by, evidence: "appelé à 10 h", ...change }) as const;
const release = (change: Of<"ReleaseCommitment"> = {}) =>
  ({ type: "ReleaseCommitment", commitment: p1, by, reason: "plus utile", toldIn: interaction("m1"), ...change }) as const;
const undo = (who: PersonId = anne) => ({ type: "WithdrawKept", commitment: p1, by: who }) as const;
const offerCase = (to: PersonId) => ({ type: "OfferOwner", to, by: anne, note: "je pars en congé" }) as const;
const answered = { type: "AnswerQuestion", question: "q1" as QuestionId, by: claire, words: "On change la règle." } as const;
const settled = (words = "C'est réglé, merci") => ({ type: "ConfirmSettled", words, notedBy: anne }) as const;
const reopen = { type: "ReopenCase", by: CUSTOMER } as const;

const toMarc = { type: "ChangeOwner", owner: marc, by: anne, reason: "" } as const;
const undoOwner = (by: PersonId = anne) => ({ type: "UndoOwnerChange", by }) as const;
const aside = (until: Instant | null) => ({ type: "PutCaseAside", until, by: anne }) as const;
const takeBack = { type: "TakeCaseBack", by: anne } as const;

const none = () => given(opened());
const owed = (change: Parameters<typeof made>[0] = {}) => given(opened(), made(change));
const proposed = () => none().when(propose(), monday(9)).and();
const forDenis = () => owed({ by: denis, saidBy: anne });
const vague = () =>
  none()
    .when(make(promise({ due: { kind: "vague", words: "sous peu" } })), monday(9))
    .and();
const broken = (change: Parameters<typeof made>[0] = {}) => owed({ dueAt: monday(10), ...change });
const offered = () => owed().when(offer(), monday(9)).and();
const manyMade = (count: number) => Array.from({ length: count }, (_, i) => made({ id: `many${i}` }));
const closed = () => none().when(settled(), monday(9)).and();
const merged = () => {
  const state = past(opened())!;
  const moved = merge({ id: "b" as CaseId, state }, { id: "a" as CaseId, state }, [], { by: anne, context: CONTEXT, at: monday(9) });
  return given(opened(), ...(moved.ok ? moved.left : []));
};

const defect = "d1" as DefectId;
const notice = { type: "GiveClosingNotice", interaction: interaction("n1"), until: friday(17), by: anne } as const;
const rest = { type: "MakeDormant", by: anne, writable: true } as const;
const survey = { type: "AnswerSurvey", ease: 5, words: null, kudos: null } as const;

const refusals = {
  case_already_open: () => none().when(open, monday(9)),
  case_closed: () => closed().when(make(), monday(10)),
  case_merged: () => merged().when(make(), monday(10)),
  case_erased: () => given(opened(), { type: "WordsErased", at: monday(9), by: anne, reason: "Demande écrite" }).when(make(), monday(10)),
  case_not_closed: () => none().when(reopen, monday(9)),
  no_such_commitment: () => none().when(keep(), monday(9)),
  commitment_exists: () => owed().when(make(), monday(9)),
  commitment_not_owed: () => owed().when(keep(), monday(9)).and().when(keep(), monday(10)),
  not_a_proposal: () => owed().when(confirm(), monday(9)),
  not_the_promiser: () => owed().when(keep({ by: person(marc) }), monday(9)),
  nothing_to_accept: () => owed().when(accept, monday(9)),
  handover_to_self: () => owed().when(offer(anne), monday(9)),
  handover_not_to_you: () => owed().when(take, monday(9)),
  owner_already: () => none().when(offerCase(anne), monday(9)),
  offer_not_to_you: () => none().when({ type: "AcceptOwner", by: marc }, monday(9)),
  no_such_question: () => none().when(answered, monday(9)),
  unknown_person: () => none().when({ ...open, owner: nobody, type: "ChangeOwner", by: anne, reason: "" } as Command, monday(9)),
  due_in_the_past: () => none().when(make(promise({ dueAt: monday(9) })), monday(9)),
  same_due: () => owed().when(move({ dueAt: friday(17) }), monday(9)),
  not_proposed: () => owed().when({ type: "RefuseMove", commitment: p1, dueAt: friday(17, 0, 1), words: "Non", notedBy: null }, monday(9)),
  has_a_date: () => owed().when(date(), monday(9)),
  already_broken: () => vague().when(date({ dueAt: friday(17) }), wednesday(9)),
  customer_not_told: () => owed().when(move({ toldIn: null }), monday(9)),
  not_a_third_partys: () =>
    owed().when(
      { type: "RemindThirdParty", commitment: p1, interaction: interaction("m1"), to: "garage" as ThirdPartyId, by: anne },
      monday(9),
    ),
  reason_missing: () => owed().when(move({ reason: " " }), monday(9)),
  evidence_missing: () => owed().when(keep({ evidence: " " }), monday(9)),
  not_kept_by_you: () => owed().when(keep(), monday(9)).and().when(undo(marc), monday(9)),
  too_late_to_undo: () => owed().when(keep(), monday(9)).and().when(undo(), monday(9, 3)),
  words_missing: () => none().when(make(promise({ words: " " })), monday(9)),
  commitments_open: () => owed().when(settled(), monday(9)),
  defect_untold: () =>
    given(opened(), made({ kind: "deliver" })).when([{ type: "NoteDefect", defect, words: "capteur", by: anne }, keep()], monday(9)),
  no_such_defect: () => none().when({ type: "SettleDefect", defect, words: "fait", by: anne }, monday(9)),
  refund_not_sent: () => owed().when({ type: "ReceiveRefund", refund: p1, words: "reçu", notedBy: null }, monday(9)),
  no_notice: () => none().when({ type: "CloseAfterNotice", by: claire }, monday(9)),
  notice_counting: () => none().when([notice, { ...notice, interaction: interaction("n2") }], monday(9)),
  leads_only: () => none().when(notice, monday(9)).and().when({ type: "CloseAfterNotice", by: anne }, friday(17)),
  customer_waits: () => none().when([receive(monday(9)), notice], monday(9)),
  not_tried_enough: () => none().when(rest, monday(9)),
  case_dormant: () => given(opened(), { type: "CaseDormant", at: monday(8), by: anne, tries: 3 }).when(rest, monday(9)),
  not_settled_yet: () => none().when(survey, monday(9)),
  survey_answered: () => none().when([settled(), survey, survey], monday(9)),
  waits_on_itself: () => none().when(make(promise({ waitsOn: ["p1"] })), monday(9)),
  not_put_aside: () => none().when(takeBack, monday(9)),
  waits_on_unknown: () => none().when(make(promise({ waitsOn: ["p9"] })), monday(9)),
  too_many_promises: () => given(opened(), ...manyMade(50)).when(make(promise({ id: "one too many" })), monday(9)),
} as const;

describe("refused", () => {
  test.each(REFUSALS.filter((code) => code in refusals))("%s", (code) => refusals[code as keyof typeof refusals]().thenRefused(code));

  test("for each reason the rules know, all of them above", () => {
    const said = ["./decide.ts", "./decide-commitment.ts", "./decide-closing.ts", "./ownership.ts"].flatMap((file) => [
      ...readFileSync(new URL(file, import.meta.url), "utf8").matchAll(/refuse\("(\w+)"/g),
    ]);
    expect([...new Set(said.map(([, code]) => code))].toSorted()).toEqual(Object.keys(refusals).toSorted());
  });

  test("with what the words need", () => {
    given(opened(), made(), made({ id: "p2" }))
      .when(settled(), monday(9))
      .thenRefused("commitments_open", { count: 2 });
    none().when(keep(), monday(9)).thenRefused("no_such_commitment", { commitment: "p1" });
    owed().when(keep(), monday(9)).and().when(keep(), monday(10)).thenRefused("commitment_not_owed", { status: "kept" });
  });
});

describe("a case", () => {
  test("opens with an owner of the desk", () => {
    given()
      .when(open, monday(8))
      .then({ type: "CaseOpened", owner: anne, at: monday(8) });
    given()
      .when({ ...open, owner: nobody }, monday(8))
      .thenRefused("unknown_person");
  });
  test("is opened before anything else", () =>
    expect(() => decide(null, settled(), CONTEXT, monday(9))).toThrow("ConfirmSettled on a case never opened"));
  test("passes to another owner, and counts it", () => {
    const passed = none().when({ type: "ChangeOwner", owner: marc, by: anne, reason: "absente" }, monday(9));
    passed.then({ type: "OwnerChanged", owner: marc }, raised("passed", monday(9), { person: marc }));
    expect(passed.state).toMatchObject({ owner: marc, transfers: 1 });
  });
  test("does not pass to the owner it has", () =>
    none().when({ type: "ChangeOwner", owner: anne, by: marc, reason: "" }, monday(9)).then());
  test("closes on the customer's word (S18)", () => {
    none().when(settled(), monday(9)).then({ type: "CustomerConfirmed", words: "C'est réglé, merci" }, { type: "CaseClosed" });
    none().when(settled(" "), monday(9)).thenRefused("words_missing");
    closed().when(settled(), monday(10)).thenRefused("case_closed");
  });
  test("does not close while a broken promise is owed, nor a third party's (S19)", () => {
    broken().when(settled(), monday(11)).thenRefused("commitments_open");
    owed({ by: mercier }).when(settled(), monday(11)).thenRefused("commitments_open");
  });
  test("closes once they are kept or released", () => {
    given(opened(), made(), made({ id: "p2" }))
      .when([keep(), release({ commitment: p2 }), settled()], monday(9))
      .then({ type: "CommitmentKept" }, { type: "CommitmentReleased" }, { type: "CustomerConfirmed" }, { type: "CaseClosed" });
  });
  test("reopens, and counts it", () => {
    const again = closed().when(reopen, monday(10));
    again.then({ type: "CaseReopened", by: CUSTOMER });
    expect(again.state).toMatchObject({ status: "open", reopened: 1, openSince: monday(10), openedAt: monday(8) });
  });
  test("is reopened by a customer who asks (S12), not by their thanks nor by a machine", () => {
    closed()
      .when(receive(monday(10)), monday(10))
      .then({ type: "CaseReopened" }, { type: "MessageReceived" });
    closed()
      .when(receive(monday(10), { asks: false, chasing: true }), monday(10))
      .then({ type: "CaseReopened" }, { type: "MessageReceived" }, raised("chased", monday(10)));
    closed()
      .when(receive(monday(10), { asks: false }), monday(10))
      .then({ type: "MessageReceived" });
    closed()
      .when(receive(monday(10), { automatic: true }), monday(10))
      .then({ type: "MessageReceived" });
    closed()
      .when(receive(monday(10), { from: thirdParty(mercier) }), monday(10))
      .then({ type: "MessageReceived" });
  });
  test("keeps notes and attempts, which answer nothing", () => {
    const before = past(opened())!;
    const noted = none().when(
      [
        { type: "WriteNote", interaction: interaction("n"), by: anne },
        { type: "AttemptContact", interaction: interaction("a"), door: "phone", by: anne },
      ],
      monday(9),
    );
    noted.then({ type: "NoteWritten" }, { type: "ContactAttempted" });
    expect(noted.state).toMatchObject({
      ...before,
      closing: { tries: [{ interaction: "a" }] },
      lastAt: monday(9),
      tried: { interaction: "a", at: monday(9), times: 1, nextAt: monday(13) },
    });
  });
});

describe("a promise is made", () => {
  test("for the date said, by the one who says it", () => {
    const done = none().when(make(), monday(9));
    done.then({ type: "CommitmentMade", dueAt: friday(17) });
    expect(done.state.commitments).toMatchObject([
      {
        id: p1,
        status: "open",
        madeAt: monday(9),
        dueAt: friday(17),
        acceptedAt: monday(9),
        level: 0,
        conventional: false,
        notBefore: null,
        dates: [{ at: monday(9), dueAt: friday(17), reason: null }],
      },
    ]);
  });
  test("for a window, both ends kept (S38)", () => {
    const due = { kind: "window", notBefore: tuesday(9), by: wednesday(9), words: "dans 24 à 48 heures" } as const;
    expect(none().when(make(promise({ due })), monday(9)).state.commitments).toMatchObject([
      { notBefore: tuesday(9), dueAt: wednesday(9), conventional: false },
    ]);
  });
  test("without a date, to be watched by the policy's (S04)", () => {
    expect(none().when(make(promise({ due: { kind: "none" } })), monday(9)).state.commitments).toMatchObject([
      { dueAt: wednesday(9), conventional: true },
    ]);
  });
  test("for someone else of the desk, who has not said yes (S32)", () => {
    expect(none().when(make(promise({ by: denis, saidBy: anne })), monday(9)).state.commitments).toMatchObject([
      { promiser: person(denis), saidBy: anne, acceptedAt: null },
    ]);
    none()
      .when(make(promise({ by: nobody, saidBy: anne })), monday(9))
      .thenRefused("unknown_person");
  });
  test("never by the customer", () =>
    none()
      .when(make({ ...promise(), promiser: CUSTOMER }), monday(9))
      .thenRefused("unknown_person"));
  test("waiting on another of the case (S06)", () => {
    given(opened(), made({ id: "back", by: mercier }))
      .when(make(promise({ waitsOn: ["back"] })), monday(9))
      .then({ type: "CommitmentMade" });
  });
});

describe("a promise read in a text", () => {
  test("is no promise until a person says so", () => {
    const read = none().when(propose(), monday(9));
    read.then({ type: "CommitmentProposed", dueAt: friday(17) });
    expect(read.state.commitments).toMatchObject([{ status: "proposed" }]);
    read.and().when(keep(), monday(10)).thenRefused("commitment_not_owed", { status: "proposed" });
    read.and().when(settled(), monday(10)).then({ type: "CustomerConfirmed" }, { type: "CaseClosed" });
  });
  test("is confirmed as read", () => {
    const done = proposed().when(confirm(), monday(10));
    done.then({ type: "CommitmentMade", dueAt: friday(17) });
    expect(done.state.commitments).toMatchObject([{ id: p1, status: "open", madeAt: monday(10) }]);
    done.and().when(confirm(), monday(11)).thenRefused("not_a_proposal");
  });
  test("or with another date, which is then one that was said", () => {
    const undated = none()
      .when(propose(promise({ due: { kind: "vague", words: "sous peu" } })), monday(9))
      .and();
    undated.when(confirm(tuesday(12)), monday(10)).then({ type: "CommitmentMade", dueAt: tuesday(12) });
    expect(undated.when(confirm(tuesday(12)), monday(10)).state.commitments).toMatchObject([
      { conventional: false, due: { kind: "exact", words: "sous peu" } },
    ]);
    undated.when(confirm(monday(10)), monday(10)).thenRefused("due_in_the_past");
  });
  test("or is none", () => {
    const gone = proposed().when(dismiss, monday(10));
    gone.then({ type: "ProposalDismissed" });
    expect(gone.state.commitments).toMatchObject([{ status: "dismissed", endedAt: monday(10) }]);
    gone.and().when(dismiss, monday(11)).thenRefused("not_a_proposal");
    owed().when(dismiss, monday(9)).thenRefused("not_a_proposal");
  });
  test("nor is one noted by hand a moment ago, if who noted it says so", () => {
    const noted = none().when({ type: "MakeCommitment", terms: promise() }, monday(9)).and();
    noted.when(dismiss, monday(9, 2)).then({ type: "ProposalDismissed" });
    noted.when(dismiss, monday(9, 3)).thenRefused("not_a_proposal");
    noted.when({ ...dismiss, by: marc }, monday(9, 1)).thenRefused("not_a_proposal");
  });
  test("is not confirmed on a closed case, where it would be owed unseen", () => {
    proposed().when(settled(), monday(10)).and().when(confirm(), monday(11)).thenRefused("case_closed");
  });
});

describe("a promise made for someone else", () => {
  test("is theirs with their yes", () => {
    forDenis()
      .when(accept, monday(9))
      .then(raised("unaccepted", monday(8)), { type: "CommitmentAccepted", by: denis });
    expect(forDenis().when(accept, monday(9)).state.commitments).toMatchObject([{ promiser: person(denis), acceptedAt: monday(9) }]);
  });
  test("goes back to the one who said it with their no", () => {
    expect(forDenis().when(decline, monday(9)).state.commitments).toMatchObject([{ promiser: by, acceptedAt: monday(9), status: "open" }]);
    forDenis()
      .when({ ...decline, reason: " " }, monday(9))
      .thenRefused("reason_missing");
  });
  test("is answered by them alone, and once", () => {
    forDenis()
      .when({ ...accept, by: anne }, monday(9))
      .thenRefused("not_the_promiser");
    forDenis()
      .when({ ...decline, by: anne }, monday(9))
      .thenRefused("not_the_promiser");
    forDenis().when(accept, monday(9)).and().when(decline, monday(10)).thenRefused("nothing_to_accept");
  });
});

describe("a promise without a date", () => {
  test("gets a real one", () => {
    const dated = vague().when(date({ dueAt: monday(16), toldIn: null }), monday(10));
    dated.then({ type: "CommitmentDated", dueAt: monday(16) });
    expect(dated.state.commitments).toMatchObject([
      { dueAt: monday(16), conventional: false, level: 0, dates: [{ dueAt: tuesday(9) }, { dueAt: monday(16) }] },
    ]);
  });
  test("in the future", () =>
    vague()
      .when(date({ dueAt: monday(10) }), monday(10))
      .thenRefused("due_in_the_past"));
  test("later than it was watched by only with the customer told", () => {
    vague()
      .when(date({ dueAt: friday(17), toldIn: null }), monday(10))
      .thenRefused("customer_not_told");
    vague()
      .when(date({ dueAt: friday(17) }), monday(10))
      .then({ type: "CommitmentDated" });
  });
  test("a third party's is dated without telling", () => {
    none()
      .when(make(promise({ by: mercier, due: { kind: "none" } })), monday(9))
      .and()
      .when(date({ dueAt: friday(17), toldIn: null }), monday(10))
      .then({ type: "CommitmentDated" });
  });
  test("moves to its first date as to any other", () => {
    expect(vague().when(move({ dueAt: tuesday(9) }), monday(10)).state.commitments).toMatchObject([
      { dueAt: tuesday(9), conventional: false, level: 1 },
    ]);
  });
});

describe("before its time a promise moves", () => {
  test("with the reason, the customer told, and the date before kept", () => {
    const moved = owed().when(move(), monday(9));
    moved.then({ type: "CommitmentMoved", dueAt: monday(17, 0, 1) });
    expect(moved.state.commitments).toMatchObject([
      {
        status: "open",
        level: 1,
        dueAt: monday(17, 0, 1),
        dates: [
          { dueAt: friday(17), reason: null },
          { at: monday(9), dueAt: monday(17, 0, 1), reason: "pièce en retard", toldIn: "m1" },
        ],
      },
    ]);
  });
  test("and again", () =>
    expect(
      owed()
        .when(move(), monday(9))
        .and()
        .when(move({ dueAt: tuesday(17) }), monday(10)).state.commitments,
    ).toMatchObject([{ level: 2, dueAt: tuesday(17) }]));
  test("not into the past", () =>
    owed()
      .when(move({ dueAt: monday(9) }), monday(9))
      .thenRefused("due_in_the_past"));
  test("at the customer's wish nobody needs to tell them", () =>
    owed()
      .when(move({ by: CUSTOMER, toldIn: null }), monday(9))
      .then({ type: "CommitmentMoved", by: CUSTOMER }));
  test("a third party moves its own without telling, and no other", () => {
    owed({ by: mercier })
      .when(move({ by: thirdParty(mercier), toldIn: null }), monday(9))
      .then({ type: "CommitmentMoved" });
    owed()
      .when(move({ by: thirdParty(mercier) }), monday(9))
      .thenRefused("not_the_promiser");
  });
  test("a window moved is a window no more", () => {
    const due = { kind: "window", notBefore: tuesday(9), by: wednesday(9), words: "" } as const;
    expect(none().when([make(promise({ due })), move({ dueAt: friday(17) })], monday(9)).state.commitments).toMatchObject([
      { notBefore: null, dueAt: friday(17) },
    ]);
  });
});

describe("after its time it stays broken, and another is promised beside it", () => {
  test("both remain, each with its story", () => {
    const again = broken().when(move({ words: "Vendredi sans faute", by: person(anne), dueAt: friday(17) }), monday(11));
    again.then(
      raised("at_risk", monday(9)),
      raised("broken", monday(10)),
      { type: "CommitmentReplaced", replacement: p2 },
      { type: "CommitmentMade", dueAt: friday(17) },
    );
    expect(again.state.commitments).toMatchObject([
      { id: p1, status: "replaced", replacedBy: p2, dueAt: monday(10), endedAt: monday(11) },
      { id: p2, status: "open", words: "Vendredi sans faute", dueAt: friday(17), level: 0, saidIn: "m1" },
    ]);
  });
  test("what was said for an hour is promised again for one", () => {
    const due = { kind: "exact", by: monday(10), words: "lundi à 10 h", at: true } as const;
    const again = broken({ due }).when(move({ dueAt: friday(14) }), monday(11));
    expect(again.state.commitments[1]!.due).toEqual({ kind: "exact", by: friday(14), words: "", at: true });
  });
  test("in the same words where no others were said", () =>
    expect(broken({ words: "Je vous rappelle" }).when(move({ dueAt: friday(17) }), monday(11)).state.commitments[1]!.words).toBe(
      "Je vous rappelle",
    ));
  test("what another promises again for the promiser needs their yes", () => {
    expect(broken().when(move({ by: person(marc), dueAt: friday(17) }), monday(11)).state.commitments[1]).toMatchObject({
      promiser: by,
      saidBy: marc,
      acceptedAt: null,
    });
  });
  test("never over one that exists", () => {
    given(opened(), made({ dueAt: monday(10) }), made({ id: "p2" }))
      .when(move({ dueAt: friday(12) }), monday(11))
      .thenRefused("commitment_exists");
    broken()
      .when(move({ dueAt: friday(17), replacement: p1 }), monday(11))
      .thenRefused("commitment_exists");
  });
  test("with what it waits on by now, never on itself", () => {
    const chain = given(opened(), made({ dueAt: monday(10) }), made({ id: "part", by: mercier }), made({ id: "after", waitsOn: ["p1"] }));
    const again = (...waitsOn: string[]) =>
      move({
        dueAt: friday(12),
        replacement: id("again"),
        again: { promiser: by, due: { kind: "exact", by: friday(12), words: "vendredi midi" }, waitsOn: waitsOn.map(id), workMs: hours(2) },
      });
    expect(chain.when(again("part"), monday(11)).state.commitments.at(-1)).toMatchObject({
      id: "again",
      waitsOn: ["part"],
      workMs: hours(2),
      due: { words: "vendredi midi" },
    });
    chain.when(again("p1"), monday(11)).thenRefused("waits_on_itself");
    chain.when(again("after"), monday(11)).thenRefused("waits_in_circle");
    chain.when(again("nothing"), monday(11)).thenRefused("waits_on_unknown");
  });
  test("at its very time it is too late to move", () =>
    expect(owed({ dueAt: monday(10) }).when(move({ dueAt: friday(17) }), monday(10)).state.commitments[0]!.status).toBe("replaced"));
  test("what is replaced is owed no more", () => {
    broken()
      .when(move({ dueAt: friday(17) }), monday(11))
      .and()
      .when(keep(), monday(12))
      .thenRefused("commitment_not_owed", { status: "replaced" });
  });
});

describe("a promise is handed over", () => {
  test("once the other takes it", () => {
    expect(offered().state!.commitments).toMatchObject([{ promiser: by, handover: { to: marc, at: monday(9) } }]);
    expect(offered().when(take, monday(10)).state.commitments).toMatchObject([{ promiser: person(marc), handover: null }]);
  });
  test("and is theirs to keep then (S13)", () => {
    const taken = offered().when(take, monday(10)).and();
    taken.when(keep(), monday(11)).thenRefused("not_the_promiser");
    taken.when(keep({ by: person(marc) }), monday(11)).then({ type: "CommitmentKept" });
  });
  test("until then it stays with the one who promised", () => offered().when(keep(), monday(10)).then({ type: "CommitmentKept" }));
  test("or the other leaves it, saying why", () => {
    expect(offered().when(leave, monday(10)).state.commitments).toMatchObject([{ promiser: by, handover: null }]);
    offered()
      .when({ ...leave, reason: " " }, monday(10))
      .thenRefused("reason_missing");
    owed().when(leave, monday(10)).thenRefused("handover_not_to_you");
  });
  test("to a person of the desk, who alone may answer", () => {
    owed().when(offer(nobody), monday(9)).thenRefused("unknown_person");
    offered()
      .when({ ...take, by: claire }, monday(10))
      .thenRefused("handover_not_to_you");
  });
  test("broken too", () =>
    expect(broken().when([offer(), take], monday(11)).state.commitments).toMatchObject([{ status: "broken", promiser: person(marc) }]));
});

describe("a promise is kept", () => {
  test("in time", () => {
    const kept = owed().when(keep(), monday(9));
    kept.then({ type: "CommitmentKept", evidence: "appelé à 10 h" });
    expect(kept.state.commitments).toMatchObject([{ status: "kept", keptBy: by, evidence: "appelé à 10 h", endedAt: monday(9) }]);
  });
  test("late, once its time has passed", () =>
    expect(broken().when(keep(), monday(11)).state.commitments).toMatchObject([{ status: "kept_late", endedAt: monday(11) }]));
  test("late at its very time", () => expect(broken().when(keep(), monday(10)).state.commitments).toMatchObject([{ status: "kept_late" }]));
  describe("said for an hour, and noted after it", () => {
    const visit = (at = true) =>
      broken({ due: { kind: "exact", by: monday(10), words: "lundi à 10 h", ...(at && { at: true as const }) } });
    const onTime = keep({ onTime: true });

    test("in time, where who was there says it was at that hour", () => {
      const kept = visit().when(onTime, monday(11));
      kept.then(raised("at_risk", monday(9)), raised("broken", monday(10)), { type: "CommitmentKept", onTime: true });
      expect(kept.state.commitments).toMatchObject([{ status: "kept", keptOnTime: true, endedAt: monday(11) }]);
      expect(doneAt(kept.state.commitments[0]!)).toBe(monday(10));
    });
    test("late, where nobody says so", () =>
      expect(visit().when(keep(), monday(11)).state.commitments).toMatchObject([{ status: "kept_late" }]));
    test("late, where it was due before that hour", () =>
      expect(visit(false).when(onTime, monday(11)).state.commitments).toMatchObject([{ status: "kept_late" }]));
    test("broken again, once that was a slip of the hand", () => {
      const undone = visit().when(onTime, monday(11)).and().when(undo(), monday(11, 1));
      expect(undone.state.commitments).toMatchObject([{ status: "broken", keptBy: null, endedAt: null }]);
      expect(undone.and().when(keep(), monday(12)).state.commitments).toMatchObject([{ status: "kept_late" }]);
      expect(doneAt(undone.and().when(keep(), monday(12)).state.commitments[0]!)).toBe(monday(12));
    });
  });
  test("late, though it was promised again by another name", () => {
    const again = broken()
      .when(move({ dueAt: friday(17) }), monday(11))
      .and()
      .when(keep({ commitment: p2 }), monday(12)).state;
    expect(again.commitments.map(({ status }) => status)).toEqual(["replaced", "kept"]);
  });
  test("by the one who owes it, not by the insurer's call nor the customer's word (S13)", () => {
    owed()
      .when(keep({ by: thirdParty(mercier) }), monday(9))
      .thenRefused("not_the_promiser");
    owed()
      .when(keep({ by: CUSTOMER }), monday(9))
      .thenRefused("not_the_promiser");
  });
  test("a third party's by itself, or as noted by anyone of the desk; by no other", () => {
    owed({ by: mercier })
      .when(keep({ by: thirdParty(mercier) }), monday(9))
      .then({ type: "CommitmentKept" });
    owed({ by: mercier })
      .when(keep({ by: person(marc) }), monday(9))
      .then({ type: "CommitmentKept" });
    owed({ by: mercier })
      .when(keep({ by: CUSTOMER }), monday(9))
      .thenRefused("not_the_promiser");
    owed({ by: mercier })
      .when(keep({ by: { role: "third_party", id: "other" as typeof mercier } }), monday(9))
      .thenRefused("not_the_promiser");
  });
});

describe("a promise is released", () => {
  test("by the customer, who needs no telling", () =>
    expect(owed().when(release({ by: CUSTOMER, toldIn: null }), monday(9)).state.commitments).toMatchObject([
      { status: "released", endedAt: monday(9), evidence: "plus utile" },
    ]));
  test("by the desk with the customer told", () => {
    owed()
      .when(release({ toldIn: null }), monday(9))
      .thenRefused("customer_not_told");
    owed().when(release(), monday(9)).then({ type: "CommitmentReleased" });
  });
  test("with a reason", () =>
    owed()
      .when(release({ reason: "" }), monday(9))
      .thenRefused("reason_missing"));
});

test("what is sent and received is on the record as it was", () => {
  none()
    .when([receive(monday(9), { door: "sms" }), send(monday(9), { by: marc })], monday(9))
    .then({ type: "MessageReceived", door: "sms", at: monday(9) }, { type: "MessageSent", by: marc });
});

describe("a slip of the hand", () => {
  const kept = (at: Instant, dueAt: Instant) => owed({ dueAt }).when(keep(), at).and();

  test("is undone, and both stay on the record", () => {
    const undone = kept(monday(9), friday(17)).when(undo(), monday(9, 1));
    undone.then({ type: "KeptWithdrawn", by: anne });
    expect(undone.state.commitments[0]).toMatchObject({ status: "open", keptBy: null, evidence: null, endedAt: null });
  });

  test("leaves a broken promise broken", () => {
    const undone = kept(monday(11), monday(10)).when(undo(), monday(11, 1));
    expect(undone.state.commitments[0]!.status).toBe("broken");
  });

  test("is not undone once the customer has heard from us", () => {
    kept(monday(9), friday(17))
      .when(send(monday(9, 1)), monday(9, 1))
      .and()
      .when(undo(), monday(9, 1))
      .thenRefused("too_late_to_undo");
  });

  test("may be followed by a true keeping", () => {
    kept(monday(9), friday(17)).when(undo(), monday(9, 1)).and().when(keep(), monday(15)).then({ type: "CommitmentKept" });
  });

  test("is no way to reopen what was never kept", () => owed().when(undo(), monday(9)).thenRefused("commitment_not_owed"));
});

describe("a change of owner that was a slip", () => {
  const passed = () => none().when(toMarc, monday(9)).and();
  test("is undone as if it had not been", () =>
    expect(passed().when(undoOwner(), monday(9, 2)).state).toMatchObject({ owner: anne, transfers: 0 }));
  test("only by whoever made it, and not for long", () => {
    passed().when(undoOwner(marc), monday(9, 1)).thenRefused("too_late_to_undo");
    passed().when(undoOwner(), monday(9, 3)).thenRefused("too_late_to_undo");
  });
  test("only once", () => passed().when(undoOwner(), monday(9, 1)).and().when(undoOwner(), monday(9, 1)).thenRefused("too_late_to_undo"));
});

describe("a case is put aside", () => {
  test("until a time to come, or until something new", () => {
    none()
      .when(aside(tuesday(9)), monday(9))
      .then({ type: "CasePutAside", until: tuesday(9), by: anne });
    none().when(aside(null), monday(9)).then({ type: "CasePutAside", until: null });
    none()
      .when(aside(monday(9)), monday(9))
      .thenRefused("due_in_the_past");
  });
  test("while it is open", () => closed().when(aside(null), monday(10)).thenRefused("case_closed"));
  test("and taken back", () =>
    none().when(aside(null), monday(9)).and().when(takeBack, monday(10)).then({ type: "CaseTakenBack", by: anne }));
});
