import { expect, test } from "vitest";
import { freshDatabase } from "../../test/kit/database.ts";
import { deskWithCase } from "../../test/kit/desk.ts";
import { newId, type PersonId, type StageId } from "../core/ids.ts";
import { instant } from "../core/time.ts";
import { answerOffer } from "./case-offer.ts";
import { caseView } from "./case-view.ts";
import { draftsView } from "./drafts.ts";
import { inboxView } from "./inbox.ts";
import { type After, cancelMessage, sendMessage } from "./send.ts";
import { notificationsView } from "./told.ts";

const { database } = await freshDatabase();
const TEXT = "Bonjour Jeff, on regarde.";

/** Sophie's case, opened at the counter on a Tuesday at 10:00, and how she answers on it. */
async function withCase() {
  const kit = await deskWithCase(database);
  const send = (after: After) =>
    sendMessage(kit.desk, kit.sophie, kit.id, { key: newId(kit.clock.now()), text: TEXT, promises: [], after });
  const sends = async (after: After) => {
    const sent = await send(after);
    if (!sent.ok) throw new Error(sent.refusal.code);
    return sent.interaction;
  };
  return { ...kit, send, sends };
}

test("sent and handed over: the colleague is asked, with the note, and the case is theirs once they say yes", async () => {
  const { desk, id, sophie, maxime, sends } = await withCase();
  await sends({ kind: "hand_over", to: maxime, note: "Je pars." });
  expect(await caseView(desk, id)).toMatchObject({ owner: sophie, offer: { to: maxime, by: sophie, note: "Je pars." } });
  expect((await notificationsView(desk, maxime)).map(({ finding }) => finding?.guard)).toEqual(["offered"]);
  await answerOffer(desk, maxime, id, { answer: "accept" });
  expect(await caseView(desk, id)).toMatchObject({ owner: maxime, offer: null });
});

test("to someone who is not of the desk it is refused, and nothing leaves", async () => {
  const { desk, id, clock, send } = await withCase();
  expect(await send({ kind: "hand_over", to: newId<PersonId>(clock.now()), note: "" })).toMatchObject({
    ok: false,
    refusal: { code: "unknown_person" },
  });
  expect((await caseView(desk, id)).timeline.interactions.filter(({ direction }) => direction === "out")).toEqual([]);
});

test("taken back with one gesture: the text, the hand-over and who was told of it", async () => {
  const { desk, id, sophie, maxime, sends } = await withCase();
  const message = await sends({ kind: "hand_over", to: maxime, note: "" });
  expect(await cancelMessage(desk, sophie, message)).toMatchObject({ ok: true });
  expect(await caseView(desk, id)).toMatchObject({ owner: sophie, offer: null });
  expect(await draftsView(desk, id)).toMatchObject([{ person: sophie, text: TEXT }]);
  expect(await answerOffer(desk, maxime, id, { answer: "accept" })).toMatchObject({ ok: false, refusal: { code: "offer_not_to_you" } });
});

test("put aside with it, the case is in the inbox again", async () => {
  const { desk, sophie, sends } = await withCase();
  const message = await sends({ kind: "put_aside", until: instant("2026-11-19T08:00:00-05:00") });
  const shown = async () => (await inboxView(desk, sophie, { filter: "all" })).rows.length;
  expect(await shown()).toBe(0);
  await cancelMessage(desk, sophie, message);
  expect(await shown()).toBe(1);
});

test("once the colleague has said yes, the case stays theirs", async () => {
  const { desk, id, sophie, maxime, sends } = await withCase();
  const message = await sends({ kind: "hand_over", to: maxime, note: "" });
  await answerOffer(desk, maxime, id, { answer: "accept" });
  await cancelMessage(desk, sophie, message);
  expect(await caseView(desk, id)).toMatchObject({ owner: maxime, offer: null });
});

test("sent with the step it brings the case to: shown to the customer with it, and gone again when it is taken back", async () => {
  const { desk, id, sophie, sends } = await withCase();
  await sends({ kind: "stage", stage: "working" as StageId });
  const message = await sends({ kind: "stage", stage: "ready" as StageId });
  const stages = async () => (await caseView(desk, id)).stages.map(({ stage }) => stage);
  expect(await stages()).toEqual(["working", "ready"]);
  await cancelMessage(desk, sophie, message);
  expect(await stages()).toEqual(["working"]);
});

test("with a step that is not of its kind nothing leaves", async () => {
  const { desk, id, send } = await withCase();
  expect(await send({ kind: "stage", stage: "painted" as StageId })).toMatchObject({ ok: false, refusal: { code: "unknown_status" } });
  expect((await caseView(desk, id)).timeline.interactions.filter(({ direction }) => direction === "out")).toEqual([]);
});
