import { expect, test } from "vitest";
import { freshDatabase } from "../../test/kit/database.ts";
import { deskWithCase, testDesk } from "../../test/kit/desk.ts";
import { person } from "../core/commitment.ts";
import { newId, type QuestionId } from "../core/ids.ts";
import { instant } from "../core/time.ts";
import { answerOffer, offerCase } from "./case-offer.ts";
import { caseView } from "./case-view.ts";
import { changeOwner } from "./calls.ts";
import { followCase } from "./following.ts";
import { answerQuestion, questionProcedure, questionsView } from "./questions.ts";
import { cancelMessage, sendMessage } from "./send.ts";
import { settleDue } from "./settle-due.ts";
import { takeInStaged } from "./take-in-staged.ts";
import { todayView } from "./today.ts";
import { notificationsView } from "./told.ts";

const { database } = await freshDatabase();

const withCase = () => deskWithCase(database);
const told = async (kit: Awaited<ReturnType<typeof withCase>>, person: typeof kit.sophie) =>
  (await notificationsView(kit.desk, person)).map(({ finding }) => finding?.guard);

test("a case offered waits in the other's Today, and is theirs once they say yes", async () => {
  const kit = await withCase();
  const { desk, id, sophie, maxime } = kit;
  expect(await offerCase(desk, sophie, id, { to: maxime, note: "Je pars." })).toMatchObject({ ok: true });
  expect((await todayView(desk, maxime, "mine")).toAnswer).toMatchObject([
    { why: "owner", case: { id }, offer: { by: sophie, note: "Je pars." } },
  ]);
  expect((await todayView(desk, sophie, "mine")).toAnswer).toEqual([]);
  expect(await told(kit, maxime)).toEqual(["offered"]);
  expect(await caseView(desk, id)).toMatchObject({ owner: sophie, offer: { to: maxime } });
  await answerOffer(desk, maxime, id, { answer: "accept" });
  expect((await todayView(desk, maxime, "mine")).toAnswer).toEqual([]);
  expect(await caseView(desk, id)).toMatchObject({ owner: maxime, offer: null, ownerUntold: true, effort: { transfers: 1 } });
  expect(await told(kit, sophie)).toEqual(["passed"]);
  await sendMessage(desk, maxime, id, { key: newId(kit.clock.now()), text: "C’est moi.", promises: [] });
  expect(await caseView(desk, id)).toMatchObject({ ownerUntold: false });
});

test("without an answer its owner hears of it within the time for a yes, and keeps the case", async () => {
  const kit = await withCase();
  const { desk, id, sophie, maxime, clock } = kit;
  await offerCase(desk, sophie, id, { to: maxime, note: "" });
  clock.set("2026-11-17T13:00:00-05:00");
  await settleDue(desk, clock.now());
  expect(await told(kit, sophie)).toEqual(["offered"]);
  expect((await caseView(desk, id)).owner).toBe(sophie);
});

test("a no tells who asked; who takes a case tells who had it", async () => {
  const kit = await withCase();
  const { desk, id, sophie, maxime } = kit;
  await offerCase(desk, sophie, id, { to: maxime, note: "" });
  expect(await answerOffer(desk, kit.genevieve, id, { answer: "accept" })).toMatchObject({
    ok: false,
    refusal: { code: "offer_not_to_you" },
  });
  await answerOffer(desk, maxime, id, { answer: "decline", reason: "Trop chargé." });
  expect(await told(kit, sophie)).toEqual(["declined"]);
  await changeOwner(desk, maxime, id, { owner: maxime, reason: "Pris directement" });
  expect((await told(kit, sophie)).toSorted()).toEqual(["declined", "passed"]);
});

test("what someone says of the procedure reaches the leaders with the case, and the answer comes back", async () => {
  const kit = await withCase();
  const { desk, id, maxime, genevieve, clock } = kit;
  const question = newId<QuestionId>(clock.now());
  const interaction = (await caseView(desk, id)).timeline.interactions[0]!.id;
  const said = { question, words: "Deux visites pour rien.", interaction };
  await questionProcedure(desk, maxime, id, said);
  await questionProcedure(desk, maxime, id, said);
  expect(await told(kit, genevieve)).toEqual(["questioned"]);
  expect((await questionsView(desk, null)).rows).toMatchObject([
    {
      id: question,
      by: maxime,
      words: "Deux visites pour rien.",
      excerpt: "Bonjour",
      case: { id, customer: "Jeff Tremblay" },
      answer: null,
    },
  ]);
  await answerQuestion(desk, genevieve, question, "Une seule désormais.");
  expect((await questionsView(desk, null)).rows).toMatchObject([{ answer: { by: genevieve, words: "Une seule désormais." } }]);
  expect(await told(kit, maxime)).toEqual(["answered"]);
});

test("a message of another case is no evidence here", async () => {
  const [one, other] = [await withCase(), await withCase()];
  const interaction = (await caseView(other.desk, other.id)).timeline.interactions[0]!.id;
  const said = { question: newId<QuestionId>(one.clock.now()), words: "", interaction };
  await expect(questionProcedure(one.desk, one.sophie, one.id, said)).rejects.toThrow("no such interaction");
  expect((await questionsView(one.desk, null)).rows).toEqual([]);
});

test("who follows a case is on it until they stop", async () => {
  const { desk, id, maxime } = await withCase();
  await followCase(desk, maxime, id, true);
  expect((await caseView(desk, id)).followers).toEqual([maxime]);
  await followCase(desk, maxime, id, false);
  expect((await caseView(desk, id)).followers).toEqual([]);
});

test("a date for what was promised without one dates it, and taking the message back takes the date back", async () => {
  const { desk, id, sophie, clock } = await withCase();
  const say = (text: string) => sendMessage(desk, sophie, id, { key: newId(clock.now()), text, promises: [] });
  const owed = async () =>
    (await caseView(desk, id)).commitments.map(({ words, conventional, dueAt }) => [words, conventional ? null : dueAt]);
  await say("Je vous rappelle d'ici quelques jours.");
  const [[words]] = (await owed()) as [[string]];
  clock.set("2026-11-17T10:30:00-05:00");
  const sent = await say("Je vous rappelle demain avant midi.");
  expect(await owed()).toEqual([[words, "2026-11-18T17:00:00.000Z"]]);
  if (sent.ok) await cancelMessage(desk, sophie, sent.interaction);
  expect(await owed()).toEqual([[words, null]]);
});

test("why a date is kept stays with an earlier promise that it dates", async () => {
  const { desk, id, sophie, clock } = await withCase();
  await sendMessage(desk, sophie, id, { key: newId(clock.now()), text: "Je vous rappelle d'ici quelques jours.", promises: [] });
  clock.set("2026-11-17T10:30:00-05:00");
  const draft = {
    words: "Je vous rappelle demain avant midi",
    kind: "call_back",
    promiser: person(sophie),
    due: { kind: "exact", by: instant("2026-11-18T12:00:00-05:00"), words: "demain avant midi" },
    decision: "track",
    decided: ["decision"],
    dateReason: "Le garage a confirmé",
  } as const;
  await sendMessage(desk, sophie, id, { key: newId(clock.now()), text: `${draft.words}.`, promises: [draft] });
  const { commitments, timeline } = await caseView(desk, id);
  expect(commitments).toHaveLength(1);
  expect(timeline.events.find(({ type }) => type === "CommitmentDated")!.event).toMatchObject({ dateReason: draft.dateReason });
});

test("a danger told at night reaches its owner's mail at once (S30)", async () => {
  const kit = await testDesk(database, "2026-11-21T23:00:00-05:00");
  await kit.arrives(`
From: Ana <ana@example.com>
To: service@carrosserie.example
Subject: Prise
Message-ID: <feu@example.com>
Content-Type: text/plain; charset=utf-8

La prise a pris feu.`);
  await takeInStaged(kit.desk);
  const rows = await database.db
    .selectFrom("notifications")
    .select(["guard", "mail_at", "at"])
    .where("desk_id", "=", kit.desk.id)
    .execute();
  expect(rows.filter(({ guard }) => guard === "critical")).toEqual([{ guard: "critical", mail_at: kit.clock.now(), at: kit.clock.now() }]);
});
