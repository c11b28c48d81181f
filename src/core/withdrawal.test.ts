import { expect, test } from "vitest";
import {
  anne,
  given,
  id,
  denis,
  interaction,
  made,
  marc,
  message,
  monday,
  opened,
  promise,
  raised,
  send,
  sent,
  tuesday,
  wednesday,
  friday,
} from "../../test/kit/given.ts";
import { person } from "./commitment.ts";

const m1 = interaction("m1");
const withdraw = { type: "WithdrawMessage", interaction: m1, by: anne } as const;
const move = {
  type: "MoveCommitment",
  commitment: id("p1"),
  by: person(anne),
  dueAt: friday(17),
  reason: "retard",
  toldIn: m1,
  replacement: id("p2"),
  words: "",
} as const;
const release = { type: "ReleaseCommitment", commitment: id("p1"), by: person(anne), reason: "plus utile", toldIn: m1 } as const;
const keep = { type: "KeepCommitment", commitment: id("p1"), by: person(anne), evidence: "appelé" } as const;

test("what a message promised was never said, once it is taken back", () => {
  const back = given(opened())
    .when([send(monday(9), { interaction: m1 }), { type: "MakeCommitment", terms: promise({ saidIn: "m1" }) }], monday(9))
    .and()
    .when(withdraw, monday(9, 1));
  back.then({ type: "MessageWithdrawn" });
  expect(back.state.commitments).toMatchObject([{ status: "dismissed", endedAt: monday(9, 1) }]);
});

test("what was done about it stays done", () => {
  const kept = given(opened(), made({ saidIn: "m1" }))
    .when(keep, monday(9))
    .and()
    .when(withdraw, monday(10)).state;
  expect(kept.commitments).toMatchObject([{ status: "kept", endedAt: monday(9) }]);
});

test("other promises stay", () => {
  expect(given(opened(), made({ saidIn: "m2" }), made({ id: "p2" })).when(withdraw, monday(9)).state.commitments).toMatchObject([
    { status: "open" },
    { status: "open" },
  ]);
});

test("a date told in it was never given", () => {
  const due = { kind: "window", notBefore: tuesday(9), by: wednesday(9), words: "" } as const;
  const scene = given(opened())
    .when({ type: "MakeCommitment", terms: promise({ due }) }, monday(9))
    .and();
  const before = scene.state!.commitments;
  expect(scene.when(move, monday(10)).and().when(withdraw, monday(10, 1)).state.commitments).toEqual(before);
});

test("a first date told in it leaves the promise without one", () => {
  const scene = given(opened())
    .when({ type: "MakeCommitment", terms: promise({ due: { kind: "none" } }) }, monday(9))
    .and();
  const date = {
    type: "DateCommitment",
    commitment: id("p1"),
    by: anne,
    dueAt: friday(17),
    toldIn: m1,
    dateReason: "le garage confirme",
  } as const;
  expect(scene.when([date, withdraw], monday(10)).state.commitments).toEqual(scene.state!.commitments);
});

test("a date given after it stays", () => {
  const later = { ...move, dueAt: wednesday(12), toldIn: interaction("m2") };
  const it = given(opened(), made({ dueAt: tuesday(17) }))
    .when(move, monday(10))
    .and()
    .when(later, monday(11))
    .and()
    .when(withdraw, monday(12)).state.commitments[0]!;
  expect(it).toMatchObject({ dueAt: wednesday(12), level: 1, dates: [{ dueAt: tuesday(17) }, { dueAt: wednesday(12) }] });
});

test("a promise whose time passed meanwhile is broken, without a warning too late", () => {
  const moved = given(opened(), made({ dueAt: monday(12), at: monday(11, 59) }))
    .when(move, monday(11, 59))
    .and();
  moved.when(withdraw, monday(13)).then({ type: "MessageWithdrawn" }, raised("broken", monday(13), { since: monday(12) }));
});

test("a broken promise made again in it is broken again, not forgotten", () => {
  const again = given(opened(), made({ dueAt: monday(10) }))
    .when(move, monday(11))
    .and()
    .when(withdraw, monday(11, 1)).state;
  expect(again.commitments).toMatchObject([
    { id: "p1", status: "broken", replacedBy: null, endedAt: null },
    { id: "p2", status: "dismissed" },
  ]);
});

test("a promise released in it is owed again, broken where it was", () => {
  const open = given(opened(), made()).when(release, monday(9)).and().when(withdraw, monday(9, 1)).state;
  expect(open.commitments).toMatchObject([{ status: "open", endedAt: null, evidence: null, releasedIn: null }]);
  const broken = given(opened(), made({ dueAt: monday(9) }))
    .when(release, monday(10))
    .and()
    .when(withdraw, monday(10, 1)).state;
  expect(broken.commitments).toMatchObject([{ status: "broken" }]);
});

test("but not once the customer has said that all is well", () => {
  const settled = { type: "ConfirmSettled", words: "Merci", notedBy: anne } as const;
  expect(given(opened(), made()).when([release, settled], monday(9)).and().when(withdraw, monday(9, 1)).state).toMatchObject({
    status: "closed",
    commitments: [{ status: "released" }],
  });
});

test("what it answered waits again, and what came back before it still has", () => {
  const bounce = { type: "ReportUndelivered", interaction: interaction("m0"), reason: "" } as const;
  const scene = given(opened(), message(monday(9)), sent(monday(10), { interaction: interaction("m0") }))
    .when(bounce, monday(11))
    .and();
  const back = scene
    .when(send(monday(11, 5), { interaction: m1 }), monday(11, 5))
    .and()
    .when(withdraw, monday(11, 6)).state;
  expect(back).toMatchObject({ awaitingSince: monday(9), lastNewsAt: null, undelivered: [{ interaction: "m0", at: monday(11) }] });
});

test("a message sent once more counts once", () => {
  const bounce = { type: "ReportUndelivered", interaction: m1, reason: "" } as const;
  const twice = given(opened(), message(monday(9)))
    .when(send(monday(10), { interaction: m1 }), monday(10))
    .and()
    .when(send(monday(11), { interaction: m1 }), monday(11))
    .and();
  expect(twice.state).toMatchObject({ awaitingSince: null, lastNewsAt: monday(11) });
  expect(twice.when(bounce, monday(12)).state).toMatchObject({ awaitingSince: monday(9), lastNewsAt: null, news: [] });
});

test("a message that comes back after the case closed brings no question back", () => {
  const closed = given(opened(), message(monday(9)), sent(monday(10), { interaction: m1 }))
    .when({ type: "ConfirmSettled", words: "Merci", notedBy: anne }, monday(11))
    .and();
  expect(closed.when({ type: "ReportUndelivered", interaction: m1, reason: "" }, monday(12)).state).toMatchObject({
    awaitingSince: null,
    undelivered: [{ interaction: "m1" }],
  });
});

test("the case put aside with it comes back, as it stood before", () => {
  const until = friday(8);
  const aside = { type: "PutCaseAside", until, by: anne } as const;
  const back = given(opened())
    .when([send(monday(9), { interaction: m1 }), { ...aside, with: m1 }], monday(9))
    .and()
    .when(withdraw, monday(9, 1));
  back.then({ type: "MessageWithdrawn", undid: ["put_aside"] });
  expect(back.state.putAside).toBeNull();
  const again = given(opened())
    .when([{ ...aside, until: null }], monday(8))
    .and()
    .when([send(monday(9), { interaction: m1 }), { ...aside, with: m1 }], monday(9))
    .and()
    .when(withdraw, monday(9, 1)).state;
  expect(again.putAside).toEqual({ by: anne, at: monday(8), until: null, back: false });
});

test("the colleague asked with it to take the case is asked no more; one asked before is asked again", () => {
  const ask = (to: typeof anne, message?: typeof m1) =>
    ({ type: "OfferOwner", to, by: anne, note: "", ...(message && { with: message }) }) as const;
  const asked = given(opened()).when([ask(marc)], monday(8));
  const back = asked
    .and()
    .when([send(monday(9), { interaction: m1 }), ask(denis, m1)], monday(9))
    .and()
    .when(withdraw, monday(9, 1));
  back.then({ type: "MessageWithdrawn", undid: ["offer"] });
  expect(back.state.offer).toEqual({ to: marc, by: anne, at: monday(8), note: "" });
});

test("what was done by itself since stays", () => {
  const state = given(opened())
    .when([send(monday(9), { interaction: m1 }), { type: "PutCaseAside", until: null, by: anne, with: m1 }], monday(9))
    .and()
    .when({ type: "PutCaseAside", until: friday(8), by: anne }, monday(9, 1))
    .and()
    .when(withdraw, monday(9, 1)).state;
  expect(state.putAside).toMatchObject({ until: friday(8) });
});
