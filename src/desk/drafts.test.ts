import { expect, test } from "vitest";
import { freshDatabase } from "../../test/kit/database.ts";
import { intakeDesk, letter } from "../../test/kit/incoming.ts";
import { type CaseId, newId } from "../core/ids.ts";
import type { DraftContent } from "../store/draft-shapes.ts";
import { noteCall, writeNote } from "./calls.ts";
import { draftsView, dropDraft, saveDraft, takeOverDraft } from "./drafts.ts";
import { cancelMessage, sendMessage } from "./send.ts";
import { notificationsView } from "./told.ts";

const { database } = await freshDatabase();

const written = (its: Partial<DraftContent> = {}): DraftContent => ({
  text: "Bonjour Jeff, on regarde.",
  html: null,
  cc: [],
  bcc: [],
  files: [],
  choices: {},
  seen: null,
  ...its,
});

async function withCase() {
  const kit = await intakeDesk(database);
  const { case_id, interaction_id } = await kit.receives(letter());
  const id = case_id as CaseId;
  const key = () => newId<never>(kit.clock.now());
  const drafts = () => draftsView(kit.desk, id);
  const writes = async (who = kit.sophie, its: Partial<DraftContent> = {}, mode: "email" | "call" | "note" = "email") => {
    const saved = await saveDraft(kit.desk, who, { caseId: id, mode }, { ...written(its), version: null });
    if (!saved.ok) throw new Error(saved.refusal.code);
    return saved.version;
  };
  return { ...kit, id, first: interaction_id!, key, drafts, writes };
}

test("a draft is kept whole, and colleagues can read it", async () => {
  const { desk, id, sophie, writes, drafts } = await withCase();
  const whole = written({ html: "<p>Bonjour</p>", cc: ["ana@"], choices: { b: [{ z: 1, a: 2 }] } });
  const version = await writes(sophie, whole);
  expect(await drafts()).toMatchObject([{ person: sophie, mode: "email", ...whole, version, leaveAt: null, heldBack: null }]);
  expect(await saveDraft(desk, sophie, { caseId: id, mode: "email" }, { ...whole, text: "Bonjour", version })).toMatchObject({ ok: true });
});

test("what another page changed, sent or took away is not written over", async () => {
  const { desk, id, sophie, writes, drafts } = await withCase();
  const here = { caseId: id, mode: "email" } as const;
  const version = await writes();
  expect(await saveDraft(desk, sophie, here, { ...written({ text: "Autre chose" }), version: null })).toMatchObject({ ok: false });
  await saveDraft(desk, sophie, here, { ...written({ text: "La suite" }), version });
  expect(await saveDraft(desk, sophie, here, { ...written({ text: "Autre chose" }), version })).toMatchObject({
    ok: false,
    refusal: { code: "draft_changed" },
  });
  expect(await drafts()).toMatchObject([{ text: "La suite" }]);
  await dropDraft(desk, sophie, here);
  expect(await saveDraft(desk, sophie, here, { ...written(), version })).toMatchObject({ ok: false });
});

test("the same save twice, its answer lost, is one", async () => {
  const { desk, id, sophie, writes } = await withCase();
  const version = await writes(sophie, { choices: { second: 2, first: 1 } });
  const again = { ...written({ choices: { first: 1, second: 2 } }), version: null };
  expect(await saveDraft(desk, sophie, { caseId: id, mode: "email" }, again)).toEqual({ ok: true, version });
});

test("a draft goes with the sending, the call or the note it becomes, and no other does", async () => {
  const { desk, id, sophie, maxime, key, writes, drafts } = await withCase();
  for (const mode of ["email", "call", "note"] as const) await writes(sophie, {}, mode);
  await writes(maxime);
  await sendMessage(desk, sophie, id, { key: key(), text: "Bonjour", promises: [] });
  expect((await drafts()).map(({ person, mode }) => [person === sophie, mode]).toSorted()).toEqual([
    [false, "email"],
    [true, "call"],
    [true, "note"],
  ]);
  await noteCall(desk, sophie, id, { key: key(), direction: "out", words: "Dit.", chasing: false, promises: [] });
  await writeNote(desk, sophie, id, { key: key(), text: "Noté" });
  expect(await drafts()).toMatchObject([{ person: maxime }]);
});

test("a sending that is refused leaves the draft where it was", async () => {
  const { desk, id, sophie, key, writes, drafts } = await withCase();
  await writes();
  const promise = { words: "jamais dit", kind: "other", promiser: { role: "person", id: sophie }, due: { kind: "none" } } as const;
  const refused = await sendMessage(desk, sophie, id, {
    key: key(),
    text: "Bonjour",
    promises: [{ ...promise, decision: "track", decided: [] }],
  });
  expect([refused.ok, (await drafts()).length]).toEqual([false, 1]);
});

test("a message taken back is its writer's draft again, with all it held", async () => {
  const { desk, id, sophie, maxime, first, key, writes, drafts } = await withCase();
  const whole = { html: "<p>Bonjour</p>", cc: ["ana@example.com"], choices: { marks: ["demain"] } };
  await writes(sophie, whole);
  const sent = await sendMessage(desk, sophie, id, { key: key(), text: "Bonjour Jeff", promises: [], seen: first });
  if (!sent.ok) throw new Error("refused");
  expect(await drafts()).toEqual([]);
  await cancelMessage(desk, maxime, sent.interaction);
  expect(await drafts()).toMatchObject([{ person: sophie, ...whole, text: "Bonjour Jeff", seen: first }]);
});

test("taken back after another was begun, it comes before that one: neither is lost", async () => {
  const { desk, id, sophie, key, writes, drafts } = await withCase();
  const sent = await sendMessage(desk, sophie, id, { key: key(), text: "Un", promises: [] });
  await writes(sophie, { text: "Deux" });
  if (sent.ok) await cancelMessage(desk, sophie, sent.interaction);
  expect((await drafts()).map(({ text }) => text)).toEqual(["Un\n\nDeux"]);
});

test("a colleague's draft is taken over, and that is on the case's record", async () => {
  const { desk, id, sophie, maxime, writes, drafts, view } = await withCase();
  await writes(maxime, { text: "De Maxime" });
  await writes(sophie, { text: "De Sophie" });
  await takeOverDraft(desk, sophie, { caseId: id, mode: "email" }, maxime);
  expect(await drafts()).toMatchObject([{ person: sophie, text: "De Maxime\n\nDe Sophie" }]);
  expect((await view(id)).timeline.events.map(({ event }) => event)).toContainEqual(
    expect.objectContaining({ type: "DraftTaken", from: maxime, by: sophie }),
  );
  expect((await notificationsView(desk, maxime)).map(({ news }) => news)).toEqual([
    { name: "draft_taken", agreed: null, ease: null, interaction: null, by: sophie, author: null },
  ]);
  await expect(takeOverDraft(desk, sophie, { caseId: id, mode: "email" }, maxime)).rejects.toThrow("no such draft");
});
