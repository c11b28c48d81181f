import { expect, test } from "vitest";
import {
  given,
  interaction,
  made,
  message,
  monday,
  opened,
  promise,
  raised,
  send,
  sent,
  thursday,
  tuesday,
  wednesday,
  anne,
  friday,
  withPolicy,
} from "../../../test/kit/given.ts";
import { CUSTOMER } from "../commitment.ts";
import { hours, minutes } from "../time.ts";
import { silent } from "./silent.ts";

test("three working days without news, and the owner hears, though nothing was promised (S09)", () => {
  given(opened())
    .by(wednesday(17))
    .then(raised("silent", wednesday(17), { since: monday(8), level: 1, to: "owner" }));
});

test("the silence goes up the ladder, each step once", () => {
  given(opened())
    .by(friday(17, 0, 1))
    .thenRaised(
      { at: wednesday(17), level: 1, to: "owner" },
      { at: thursday(10), level: 2, to: "backup" },
      { at: thursday(17), level: 3, to: "manager" },
      { at: friday(17), level: 4, to: "director" },
      ...[1, 2, 3, 4, 5].map((day, i) => ({ at: monday(17 + 24 * (day - 1), 0, 1), level: 5 + i, to: "director" as const })),
    );
});

test("a person's message starts the time again", () => {
  given(opened(), sent(tuesday(10)))
    .by(friday(10))
    .then(raised("silent", friday(10), { since: tuesday(10), level: 1 }));
});

test("an automatic message is no news", () => {
  given(opened(), sent(tuesday(10), { automatic: true, by: null }))
    .by(wednesday(17))
    .then(raised("silent", wednesday(17), { since: monday(8) }));
});

test("what the customer writes is no news to them", () => {
  given(opened(), message(wednesday(16), { asks: false }))
    .by(wednesday(17))
    .then(raised("silent", wednesday(17)));
});

test("neither is an attempt to reach them (S16)", () => {
  given(opened())
    .when({ type: "AttemptContact", interaction: interaction("a1"), door: "phone", by: anne }, tuesday(10))
    .and()
    .by(wednesday(17))
    .thenSays("silent", { at: wednesday(17), since: monday(8) });
});

test("it speaks beside a promise that is on course", () => {
  given(opened(), made({ dueAt: monday(17, 0, 2) }))
    .by(wednesday(17))
    .then(raised("silent", wednesday(17)));
});

test("a case that is closed is quiet", () => {
  given(opened())
    .when({ type: "ConfirmSettled", words: "C'est réglé", notedBy: anne }, tuesday(10))
    .and()
    .by(friday(17, 0, 4))
    .then();
});

test("a case reopened counts from there, not from the news before it was closed", () => {
  const closed = given(opened(), sent(tuesday(9)))
    .when({ type: "ConfirmSettled", words: "C'est réglé", notedBy: anne }, tuesday(10))
    .and();
  closed
    .when({ type: "ReopenCase", by: { role: "person", id: anne } }, monday(8, 0, 4))
    .and()
    .by(wednesday(17, 0, 4))
    .then(raised("silent", wednesday(17, 0, 4), { since: monday(8, 0, 4), level: 1 }));
});

test("a message that comes back was no news: the time counts from the one before (S09)", () => {
  const told = given(opened(), sent(monday(9)))
    .when(send(wednesday(9), { interaction: interaction("lost") }), wednesday(9))
    .and();
  told
    .when({ type: "ReportUndelivered", interaction: interaction("lost"), reason: "no such mailbox" }, wednesday(9, 5))
    .and()
    .by(thursday(9))
    .thenRaised({ guard: "undelivered", level: 2 }, { guard: "silent", at: thursday(9), since: monday(9), level: 1 });
});

test("a silence learnt late still climbs one step at a time", () => {
  const told = given(opened())
    .when(send(tuesday(9), { interaction: interaction("lost") }), tuesday(9))
    .and();
  const back = told.when({ type: "ReportUndelivered", interaction: interaction("lost"), reason: "no such mailbox" }, thursday(13));
  back.thenRaised({ guard: "silent", at: thursday(13), since: monday(8), level: 1, to: "owner" }, { guard: "undelivered", level: 1 });
  back
    .and()
    .by(thursday(15))
    .thenRaised({ guard: "undelivered", at: thursday(15), level: 2 }, { guard: "silent", at: thursday(15), level: 2, to: "backup" });
});

test("a finding stands until the customer hears, and falls when the case closes", () => {
  const late = given(opened()).by(wednesday(17));
  const finding = late.state.findings[0]!;
  expect(silent.stands(late.state, finding)).toBe(true);
  expect(silent.stands(late.and().when(send(thursday(9)), thursday(9)).state, finding)).toBe(false);
  expect(silent.stands(late.and().when({ type: "ConfirmSettled", words: "C'est réglé", notedBy: null }, thursday(9)).state, finding)).toBe(
    false,
  );
});

test("the desk says how long is too long", () => {
  given(opened())
    .in(withPolicy({ silenceMax: hours(1) }))
    .by(monday(9))
    .then(raised("silent", monday(9)));
  given(opened())
    .in(withPolicy({ silenceMax: minutes(0) }))
    .when({ type: "MakeCommitment", terms: promise() }, monday(8, 5))
    .then(raised("silent", monday(8)), { type: "CommitmentMade" });
});

test("the customer reopening is not us speaking", () => {
  const closed = given(opened()).when({ type: "ConfirmSettled", words: "C'est réglé", notedBy: anne }, tuesday(10)).and();
  expect(closed.when({ type: "ReopenCase", by: CUSTOMER }, thursday(8)).state.lastNewsAt).toBeNull();
});

test("while a notice leaves time to object, nobody is told of silence", () => {
  const notice = interaction("notice");
  given(opened(), sent(monday(9), { interaction: notice }), {
    type: "ClosingNoticeGiven",
    at: monday(9),
    interaction: notice,
    until: friday(17, 0, 1),
    by: anne,
  })
    .by(thursday(17, 0, 1))
    .thenSays("silent");
});
