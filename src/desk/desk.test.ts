import { expect, test } from "vitest";
import { freshDatabase } from "../../test/kit/database.ts";
import { testDesk } from "../../test/kit/desk.ts";
import { type CaseId, type InteractionId, newId } from "../core/ids.ts";
import { iso } from "../core/time.ts";
import { noteCall } from "./calls.ts";
import { caseView } from "./case-view.ts";
import { keepCommitment } from "./commitments.ts";
import { moveCommitment, noteAnswer } from "./renegotiate.ts";
import { deliverDue, type Send } from "./deliver.ts";
import { inboxView } from "./inbox.ts";
import { mailNotifications } from "./notification-mail.ts";
import { cancelMessage, sendMessage } from "./send.ts";
import { settleDue } from "./settle-due.ts";
import { takeInStaged } from "./take-in-staged.ts";
import { todayView } from "./today.ts";

const { database } = await freshDatabase();

const FIRST_MAIL = `
From: Jeff Tremblay <jeff@example.com>
To: service@carrosserie.example
Subject: Pare-chocs enfoncé
Message-ID: <un@example.com>
Date: Tue, 17 Nov 2026 09:58:00 -0500
Content-Type: text/plain; charset=utf-8

Bonjour, on m'a reculé dedans à l'épicerie. Pouvez-vous réparer mon pare-chocs ?
Jeff`;

async function withCase() {
  const kit = await testDesk(database);
  await kit.arrives(FIRST_MAIL);
  await takeInStaged(kit.desk);
  const { rows } = await inboxView(kit.desk, kit.sophie, { filter: "all" });
  const id = rows[0]!.case.id as CaseId;
  const owner = rows[0]!.case.owner;
  return { ...kit, id, owner };
}

test("a mail becomes a case with an owner, waiting for an answer", async () => {
  const { desk, id, owner } = await withCase();
  const view = await caseView(desk, id);
  expect(view.customer.name).toBe("Jeff Tremblay");
  expect(owner).toBeTruthy();
  expect(view.awaitingSince).toBe("2026-11-17T15:00:00.000Z");
  expect(view.timeline.interactions.map(({ body }) => body.split("\n")[0])).toEqual([
    "Bonjour, on m'a reculé dedans à l'épicerie. Pouvez-vous réparer mon pare-chocs ?",
  ]);
});

test("the same mail again is not another message", async () => {
  const { desk, id, arrives } = await withCase();
  expect(await arrives(FIRST_MAIL)).toBe(false);
  await takeInStaged(desk);
  expect((await caseView(desk, id)).timeline.interactions).toHaveLength(1);
});

test("what an answer promises is owed from then on, told before it is due and broken after", async () => {
  const { desk, clock, id, owner } = await withCase();
  const sent = await sendMessage(desk, owner, id, {
    key: newId(clock.now()),
    text: "Bonjour Jeff, je vous rappelle demain avant midi.",
    promises: [],
  });
  expect(sent).toMatchObject({ ok: true, delivery: "waiting" });
  const { promises } = await todayView(desk, owner, "mine");
  expect(promises.map(({ commitment }) => [commitment.words, commitment.dueAt, commitment.status])).toEqual([
    ["je vous rappelle demain avant midi", "2026-11-18T17:00:00.000Z", "open"],
  ]);

  clock.set("2026-11-18T11:30:00-05:00");
  await settleDue(desk, clock.now());
  expect((await caseView(desk, id)).findings.map(({ guard }) => guard)).toEqual(["at_risk"]);
  clock.set("2026-11-18T13:00:00-05:00");
  await settleDue(desk, clock.now());
  const late = await caseView(desk, id);
  expect(late.findings.map(({ guard, at }) => [guard, at])).toEqual([["broken", "2026-11-18T17:00:00.000Z"]]);
  expect(late.commitments[0]!.status).toBe("broken");
});

test("what is promised in another language than the customer's is owed too", async () => {
  const { desk, clock, id, owner } = await withCase();
  await sendMessage(desk, owner, id, { key: newId(clock.now()), text: "Hello Jeff, I'll call you tomorrow before noon.", promises: [] });
  expect((await caseView(desk, id)).commitments).toMatchObject([
    { words: "I'll call you tomorrow before noon", dueAt: "2026-11-18T17:00:00.000Z", status: "open" },
  ]);
});

test("a promise is moved with the customer told in the same gesture, and kept by the one who owes it", async () => {
  const { desk, clock, id, owner, maxime, sophie } = await withCase();
  await sendMessage(desk, owner, id, { key: newId(clock.now()), text: "Je vous rappelle demain avant midi.", promises: [] });
  const commitment = (await caseView(desk, id)).commitments[0]!.id;
  const other = owner === sophie ? maxime : sophie;
  expect(await keepCommitment(desk, other, commitment, "appelé")).toMatchObject({ ok: false, refusal: { code: "not_the_promiser" } });
  const dueAt = iso(clock.now()).replace("2026-11-17", "2026-11-19");
  const moved = await moveCommitment(desk, owner, commitment, {
    dueAt: Date.parse(dueAt) as never,
    reason: "Le peintre recommence.",
    telling: { by: "message", key: newId(clock.now()), text: "Je vous rappelle plutôt jeudi, le peintre recommence." },
  });
  expect(moved.ok).toBe(true);
  expect((await caseView(desk, id)).commitments[0]).toMatchObject({ level: 0, proposed: "waiting", proposals: [{ dueAt }] });
  const agreed = {
    key: newId<InteractionId>(clock.now()),
    dueAt: Date.parse(dueAt) as never,
    answer: { agreed: true, words: "Parfait." },
    by: "call",
  } as const;
  expect(await noteAnswer(desk, owner, commitment, agreed)).toMatchObject({ ok: true });
  expect(await noteAnswer(desk, owner, commitment, agreed)).toMatchObject({ ok: true });
  const view = await caseView(desk, id);
  expect(view.commitments[0]).toMatchObject({ level: 1, dueAt, status: "open" });
  expect(view.commitments[0]!.dates).toHaveLength(2);
  // the second time as where the first answer was lost on its way
  for (let twice = 0; twice < 2; twice++)
    expect(await keepCommitment(desk, owner, commitment, "Appelé à 10 h, il est content.")).toMatchObject({ ok: true });
  expect((await caseView(desk, id)).timeline.events.filter(({ type }) => type === "CommitmentKept")).toHaveLength(1);
});

test("the day counts what was moved and what was late today, and not the day after", async () => {
  const { desk, clock, id, owner } = await withCase();
  await sendMessage(desk, owner, id, { key: newId(clock.now()), text: "Je vous rappelle demain avant midi.", promises: [] });
  const move = async (dueAt: string) => {
    const owed = (await caseView(desk, id)).commitments.find(({ endedAt }) => endedAt === null)!;
    const words = { by: "call", words: "Ce sera plus tard." } as const;
    expect(
      await moveCommitment(desk, owner, owed.id, {
        dueAt: Date.parse(dueAt) as never,
        reason: "Le peintre recommence.",
        telling: words,
        answer: { agreed: true, words: "" },
      }),
    ).toMatchObject({ ok: true });
  };
  const today = () => todayView(desk, owner, "mine");

  await move("2026-11-19T10:00:00-05:00");
  expect(await today()).toMatchObject({ renegotiatedToday: 1, lateToday: 0 });
  clock.set("2026-11-19T13:00:00-05:00");
  expect(await today()).toMatchObject({ renegotiatedToday: 0, lateToday: 0 });
  await settleDue(desk, clock.now());
  await move("2026-11-24T10:00:00-05:00");
  expect(await today()).toMatchObject({ renegotiatedToday: 0, lateToday: 1 });
  clock.set("2026-11-20T09:00:00-05:00");
  expect(await today()).toMatchObject({ keptToday: 0, lateToday: 0 });
});

test("the card says a promise was broken and made again until the customer has heard us own up to it", async () => {
  const { desk, clock, id, owner } = await withCase();
  await sendMessage(desk, owner, id, { key: newId(clock.now()), text: "Je vous rappelle demain avant midi.", promises: [] });
  const commitment = (await caseView(desk, id)).commitments[0]!.id;
  expect((await caseView(desk, id)).answerCard).toMatchObject({ standing: "on_course", next: commitment, late: [], untold: [] });

  clock.set("2026-11-18T13:00:00-05:00");
  expect((await caseView(desk, id)).answerCard).toMatchObject({
    standing: "late",
    next: null,
    late: [commitment],
    at: "2026-11-18T18:00:00.000Z",
  });
  const words = { by: "call", words: "Plutôt vendredi à 10 h." } as const;
  await moveCommitment(desk, owner, commitment, {
    dueAt: Date.parse("2026-11-20T10:00:00-05:00") as never,
    reason: "Le peintre recommence.",
    telling: words,
  });
  const { answerCard } = await caseView(desk, id);
  expect(answerCard).toMatchObject({ standing: "on_course", late: [], untold: [commitment] });
  expect(answerCard.next).not.toBe(commitment);

  const sorry = "On devait vous rappeler avant midi, on ne l’a pas fait, et on s’en excuse.";
  await sendMessage(desk, owner, id, { key: newId(clock.now()), text: sorry, promises: [] });
  expect((await caseView(desk, id)).answerCard.untold).toEqual([commitment]); // no relay: it waits here
  await noteCall(desk, owner, id, { key: newId(clock.now()), direction: "out", words: sorry, chasing: false, promises: [] });
  expect((await caseView(desk, id)).answerCard.untold).toEqual([]);
});

test("the same key twice is one message", async () => {
  const { desk, clock, id, owner } = await withCase();
  const key = newId(clock.now());
  const first = await sendMessage(desk, owner, id, { key, text: "Bonjour", promises: [] });
  const again = await sendMessage(desk, owner, id, { key, text: "Bonjour", promises: [] });
  expect(again).toEqual(first);
  expect((await caseView(desk, id)).timeline.interactions).toHaveLength(2);
});

test("a message taken back was never said", async () => {
  const { desk, clock, id, owner } = await withCase();
  const sent = await sendMessage(desk, owner, id, { key: newId(clock.now()), text: "Je vous rappelle demain avant midi.", promises: [] });
  if (!sent.ok) throw new Error("refused");
  expect(await cancelMessage(desk, owner, sent.interaction)).toMatchObject({ ok: true });
  const view = await caseView(desk, id);
  expect(view.awaitingSince).not.toBeNull();
  expect(view.commitments[0]!.status).toBe("dismissed");
  expect(await cancelMessage(desk, owner, sent.interaction)).toMatchObject({ ok: false, refusal: { code: "already_left" } });
});

async function withRelay(kit: Awaited<ReturnType<typeof withCase>>) {
  const settings = JSON.stringify({ from: { name: "Carrosserie du Lac", address: "service@carrosserie.example" } });
  await database.db
    .insertInto("relays")
    .values({ desk_id: kit.desk.id, settings, last_ok_at: null, problem: null, problem_since: null })
    .execute();
  const sent = await sendMessage(kit.desk, kit.owner, kit.id, {
    key: newId(kit.clock.now()),
    text: "Bonjour Jeff, on s'en occupe.",
    promises: [],
  });
  if (!sent.ok) throw new Error("refused");
  kit.clock.set("2026-11-17T10:00:11-05:00");
  return sent;
}

/** The clock stands still here, so that what came in and what went out have one instant and no order. */
const ours = ({ timeline }: Awaited<ReturnType<typeof caseView>>) => timeline.interactions.find(({ direction }) => direction === "out")!;
const deliveryOf = async (kit: Awaited<ReturnType<typeof withCase>>) => ours(await caseView(kit.desk, kit.id)).delivery;

test("a message leaves once, and says so", async () => {
  const kit = await withCase();
  await withRelay(kit);
  const left: string[] = [];
  const send: Send = async (_, message, beforeLastByte) => (await beforeLastByte(), left.push(message.subject), { outcome: "accepted" });
  await deliverDue(kit.desk, send);
  await deliverDue(kit.desk, send);
  expect(left).toEqual(["Re: Pare-chocs enfoncé"]);
  expect(await deliveryOf(kit)).toBe("sent");
});

test("a refused message is undelivered: the customer waits again", async () => {
  const kit = await withCase();
  await withRelay(kit);
  await deliverDue(kit.desk, async () => ({ outcome: "rejected", permanent: true, said: "550 5.1.1 unknown" }));
  const view = await caseView(kit.desk, kit.id);
  expect(ours(view).delivery).toBe("failed");
  expect(view.findings.map(({ guard }) => guard)).toContain("undelivered");
  expect(view.awaitingSince).not.toBeNull();
});

test("a message whose hand-over was cut is uncertain, and no machine sends it again", async () => {
  const kit = await withCase();
  await withRelay(kit);
  const dies: Send = (_, __, beforeLastByte) => beforeLastByte().then(() => new Promise(() => undefined));
  void deliverDue(kit.desk, dies);
  await expect
    .poll(() => database.db.selectFrom("outbox").select("state").where("desk_id", "=", kit.desk.id).execute())
    .toEqual([{ state: "handing_over" }]);
  kit.clock.set("2026-11-17T11:00:00-05:00");
  let tried = 0;
  await deliverDue(kit.desk, async () => (tried++, { outcome: "accepted" }));
  expect(tried).toBe(0);
  expect(await deliveryOf(kit)).toBe("uncertain");
});

test("people are told by mail, once, of what is still so", async () => {
  const kit = await withCase();
  await withRelay(kit);
  kit.clock.set("2026-11-17T14:30:00-05:00");
  await database.db.deleteFrom("outbox").where("desk_id", "=", kit.desk.id).execute();
  await kit.arrives(
    FIRST_MAIL.replace("<un@", "<deux@")
      .replace("Pouvez-vous", "Toujours pas de nouvelles, pouvez-vous")
      .replace("Subject: ", "Subject: Re: "),
  );
  await takeInStaged(kit.desk);
  await settleDue(kit.desk, kit.clock.now());
  expect(await mailNotifications(kit.desk, "http://desk")).toBeGreaterThan(0);
  expect(await mailNotifications(kit.desk, "http://desk")).toBe(0);
  const letters = await database.db.selectFrom("outbox").select("message").where("desk_id", "=", kit.desk.id).execute();
  expect(letters.map(({ message }) => message.to.address)).toEqual([
    `${kit.owner === kit.sophie ? "sophie" : "maxime"}@carrosserie.example`,
  ]);
  expect(letters[0]!.message.text).toContain("a dû demander des nouvelles");
});

test("what a bounced message had answered stands as unanswered again", async () => {
  const kit = await withCase();
  const standing = () =>
    database.db.selectFrom("findings").select("guard").where("desk_id", "=", kit.desk.id).where("cleared_at", "is", null).execute();
  kit.clock.set("2026-11-17T15:30:00-05:00");
  await settleDue(kit.desk, kit.clock.now());
  expect(await standing()).toEqual([{ guard: "unanswered" }]);
  kit.clock.set("2026-11-17T15:40:00-05:00");
  const sent = await withRelay(kit);
  expect(await standing()).toEqual([]);
  kit.clock.set("2026-11-17T16:00:00-05:00");
  await deliverDue(kit.desk, async () => ({ outcome: "rejected", permanent: true, said: "550" }));
  expect(sent.ok).toBe(true);
  expect((await standing()).map(({ guard }) => guard).sort()).toEqual(["unanswered", "undelivered"]);
});
