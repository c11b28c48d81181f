import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { freshDatabase } from "../../test/kit/database.ts";
import { intakeDesk, letter } from "../../test/kit/incoming.ts";
import { type CaseId, type InteractionId, newId } from "../core/ids.ts";
import { instant } from "../core/time.ts";
import { draftsView, dropDraft, saveDraft, takeOverDraft } from "./drafts.ts";
import { openCase } from "./open-case.ts";
import { mergeCases } from "./parts.ts";
import type { PromiseDraft } from "./promises.ts";
import { changeRelay } from "./relay.ts";
import { changeLeaving, scheduleMessage, sendLeaving } from "./send-later.ts";
import { sendMessage } from "./send.ts";
import { notificationsView } from "./told.ts";
import { makeVault } from "./vault.ts";

const { database } = await freshDatabase();
const TOMORROW = "2026-11-18T09:00:00-05:00";

/** A case whose answer Sophie has written to leave tomorrow at 9. */
async function withLeaving({ promises = [], text = "Bonjour Jeff, on regarde." }: { promises?: PromiseDraft[]; text?: string } = {}) {
  const kit = await intakeDesk(database);
  const { case_id, interaction_id } = await kit.receives(letter({ id: "first@example.com" }));
  const id = case_id as CaseId;
  await changeRelay(kit.desk, makeVault(randomBytes(32)), {
    login: { host: "relay.example", port: 587, security: "starttls", user: "", password: "" },
    from: { name: "Carrosserie du Lac", address: "service@carrosserie.example" },
  });
  const message = { key: newId<string>(kit.clock.now()), text, promises, seen: interaction_id as InteractionId };
  const later = (at = TOMORROW) => scheduleMessage(kit.desk, kit.sophie, id, message, instant(at));
  expect(await later()).toEqual({ ok: true, interaction: null, leavesAt: instant(TOMORROW), delivery: "scheduled" });
  const drafts = () => draftsView(kit.desk, id);
  const said = async () => (await kit.view(id)).timeline.interactions.filter(({ direction }) => direction === "out");
  return { ...kit, id, message, later, drafts, said };
}

test("until then it is a draft and the customer waits; then it leaves, once, however many look", async () => {
  const { desk, id, clock, view, drafts, said } = await withLeaving();
  clock.set("2026-11-18T08:59:59-05:00");
  await sendLeaving(desk);
  expect(await said()).toEqual([]);
  expect((await view(id)).awaitingSince).not.toBeNull();
  clock.set(TOMORROW);
  await Promise.all([sendLeaving(desk), sendLeaving(desk), sendLeaving(desk)]);
  expect(await said()).toMatchObject([{ body: "Bonjour Jeff, on regarde.", delivery: "queued", leavesAt: "2026-11-18T14:00:00.000Z" }]);
  expect(await drafts()).toEqual([]);
  expect((await view(id)).awaitingSince).toBeNull();
});

test("the promise stands as it was decided when it was written, and is made when it leaves", async () => {
  const due = { kind: "exact", by: instant("2026-11-19T12:00:00-05:00"), words: "jeudi" } as const;
  const { desk, id, sophie, clock, view } = await withLeavingPromise(due);
  expect((await view(id)).commitments).toEqual([]);
  clock.set(TOMORROW);
  await sendLeaving(desk);
  expect((await view(id)).commitments).toMatchObject([
    { words: "je vous rappelle jeudi midi", status: "open", dueAt: "2026-11-19T17:00:00.000Z", saidBy: sophie },
  ]);
});

test("a message that the customer wrote meanwhile holds it back, and its writer is told", async () => {
  const { desk, sophie, maxime, clock, receives, drafts, said } = await withLeaving();
  await receives(reply("Laissez faire, j'arrive."));
  clock.set(TOMORROW);
  await sendLeaving(desk);
  expect(await said()).toEqual([]);
  expect(await drafts()).toMatchObject([{ person: sophie, text: "Bonjour Jeff, on regarde.", leaveAt: null, heldBack: "newer_message" }]);
  expect((await notificationsView(desk, sophie)).map(({ finding }) => finding!.guard)).toContain("held_back");
  expect((await notificationsView(desk, maxime)).map(({ finding }) => finding!.guard)).not.toContain("held_back");
});

test("so does a colleague's answer", async () => {
  const { desk, id, maxime, clock, drafts } = await withLeaving();
  await sendMessage(desk, maxime, id, { key: newId(clock.now()), text: "Bonjour", promises: [] });
  clock.set(TOMORROW);
  await sendLeaving(desk);
  expect(await drafts()).toMatchObject([{ heldBack: "newer_message" }]);
});

test("a promised date that has passed by then holds it back", async () => {
  const due = { kind: "exact", by: instant("2026-11-17T17:00:00-05:00"), words: "ce soir" } as const;
  const { desk, clock, drafts, view, id } = await withLeavingPromise(due);
  clock.set(TOMORROW);
  await sendLeaving(desk);
  expect(await drafts()).toMatchObject([{ heldBack: "due_in_the_past" }]);
  expect((await view(id)).commitments).toEqual([]);
});

test("held back, it is said until its writer gives it up", async () => {
  const { desk, id, sophie, clock, receives, view } = await withLeaving();
  await receives(reply("Et la peinture ?"));
  clock.set(TOMORROW);
  await sendLeaving(desk);
  const held = async () => (await view(id)).findings.some(({ guard }) => guard === "held_back");
  expect(await held()).toBe(true);
  await dropDraft(desk, sophie, { caseId: id, mode: "email" });
  expect(await held()).toBe(false);
});

test("it is stopped, or leaves at another time; nobody writes over it while it is to leave", async () => {
  const { desk, id, sophie, clock, drafts, said } = await withLeaving();
  const { version, ...draft } = (await drafts())[0]!;
  expect(await saveDraft(desk, sophie, { caseId: id, mode: "email" }, { ...draft, text: "Autre", version })).toMatchObject({ ok: false });
  expect(await changeLeaving(desk, sophie, id, instant("2026-11-19T09:00:00-05:00"))).toMatchObject({ ok: true });
  clock.set(TOMORROW);
  await sendLeaving(desk);
  expect(await drafts()).toMatchObject([{ leaveAt: "2026-11-19T14:00:00.000Z" }]);
  await changeLeaving(desk, sophie, id, null);
  clock.set("2026-11-20T09:00:00-05:00");
  await sendLeaving(desk);
  expect([await said(), (await drafts())[0]!.leaveAt]).toEqual([[], null]);
  expect(await changeLeaving(desk, sophie, id, null)).toMatchObject({ refusal: { code: "nothing_to_leave" } });
});

test("another's is not mine to stop, but mine to take over: it leaves no more", async () => {
  const { desk, id, sophie, maxime, clock, drafts, said } = await withLeaving();
  expect(await changeLeaving(desk, maxime, id, null)).toMatchObject({ refusal: { code: "nothing_to_leave" } });
  await takeOverDraft(desk, maxime, { caseId: id, mode: "email" }, sophie);
  clock.set(TOMORROW);
  await sendLeaving(desk);
  expect([(await drafts()).map(({ person }) => person), await said()]).toEqual([[maxime], []]);
});

test("sent now after all, it does not leave again", async () => {
  const { desk, id, sophie, message, clock, said } = await withLeaving();
  await sendMessage(desk, sophie, id, message);
  clock.set(TOMORROW);
  await sendLeaving(desk);
  expect((await said()).length).toBe(1);
});

test("where its case is merged, it goes along, and leaves as said", async () => {
  const { desk, sophie, id, clock, kept, view } = await withTwoCases();
  await mergeCases(desk, sophie, kept, id, false);
  expect(await draftsView(desk, kept)).toMatchObject([{ person: sophie, leaveAt: "2026-11-18T14:00:00.000Z" }]);
  clock.set(TOMORROW);
  await sendLeaving(desk);
  const { timeline } = await view(kept);
  expect(timeline.interactions.filter(({ direction }) => direction === "out")).toMatchObject([{ body: "Bonjour Jeff, on regarde." }]);
  expect(await draftsView(desk, kept)).toEqual([]);
});

test("it is held back there by what the customer wrote before the merge", async () => {
  const { desk, sophie, id, clock, kept, receives } = await withTwoCases();
  clock.set("2026-11-17T11:00:00-05:00");
  await receives(reply("Laissez faire, j'arrive."));
  await mergeCases(desk, sophie, kept, id, false);
  expect(await draftsView(desk, kept)).toMatchObject([{ leaveAt: null, heldBack: "newer_message" }]);
});

test("it is held back where it would go to another customer, or where its writer was writing as well", async () => {
  const { desk, sophie, id, kept, view } = await withTwoCases("line@example.com");
  await mergeCases(desk, sophie, kept, id, true);
  expect(await draftsView(desk, kept)).toMatchObject([{ person: sophie, leaveAt: null, heldBack: "case_merged" }]);
  expect((await view(kept)).findings.map(({ guard }) => guard)).toContain("held_back");

  const other = await withTwoCases();
  const [mine] = await other.drafts();
  const { text: _, ...rest } = mine!;
  await saveDraft(other.desk, other.sophie, { caseId: other.kept, mode: "email" }, { ...rest, text: "Et le bardeau", version: null });
  await mergeCases(other.desk, other.sophie, other.kept, other.id, false);
  expect(await draftsView(other.desk, other.kept)).toMatchObject([
    { text: "Et le bardeau\n\nBonjour Jeff, on regarde.", leaveAt: null, heldBack: "case_merged" },
  ]);
  await dropDraft(other.desk, other.sophie, { caseId: other.kept, mode: "email" });
  expect((await other.view(other.kept)).findings.map(({ guard }) => guard)).not.toContain("held_back");
});

test("a time that has passed is none to leave at", async () => {
  const { later } = await withLeaving();
  expect(await later("2026-11-17T09:00:00-05:00")).toMatchObject({ refusal: { code: "leaves_in_the_past" } });
});

const reply = (body: string) => letter({ headers: { "In-Reply-To": "<first@example.com>" }, body });

/** Beside it, another case, of Jeff's or of somebody else, on which nobody wrote since. */
async function withTwoCases(email = "jeff@example.com") {
  const kit = await withLeaving();
  const customer = { name: "Jeff", email, phone: null, language: "fr" } as const;
  const kept = await openCase(kit.desk, kit.sophie, { key: null, customer, subject: "Le bardeau", door: "counter", words: "" });
  return { ...kit, kept };
}

async function withLeavingPromise(due: PromiseDraft["due"]) {
  const words = "je vous rappelle jeudi midi";
  const promise = { words, kind: "call_back", due, decision: "track", decided: [] } as const;
  const kit = await withLeaving();
  await changeLeaving(kit.desk, kit.sophie, kit.id, null);
  const message = {
    ...kit.message,
    text: `Bonjour, ${words}.`,
    promises: [{ ...promise, promiser: { role: "person", id: kit.sophie } as const }],
  };
  await scheduleMessage(kit.desk, kit.sophie, kit.id, message, instant(TOMORROW));
  return kit;
}
