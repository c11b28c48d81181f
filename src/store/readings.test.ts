import { expect, test } from "vitest";
import { freshDatabase } from "../../test/kit/database.ts";
import { testDesk } from "../../test/kit/desk.ts";
import { type CaseId, type InteractionId, newId } from "../core/ids.ts";
import { instant, plus, toDate } from "../core/time.ts";
import { countDisagreements, disagreedMessages, disagreementPage, readSince } from "./disagreements.ts";
import { insertInteraction } from "./interactions.ts";
import { onBehalf } from "./on-behalf.ts";
import { deleteReadings, insertReadings, type NewReading } from "./readings.ts";

const { database } = await freshDatabase();
const NOW = instant("2026-11-17T10:00:00-05:00");
const EVERYTHING = { decision: null, kind: null, language: null };

/** A desk with a case and one message on it. */
async function deskWithCase() {
  const { desk, sophie } = await testDesk(database);
  const caseId = newId<CaseId>(NOW);
  const interaction = newId<InteractionId>(NOW);
  await database.db
    .insertInto("customers")
    .values({ desk_id: desk.id, customer_id: caseId as never, name: "Jeff", language: "fr", created_at: toDate(NOW) })
    .execute();
  await database.db
    .insertInto("cases")
    .values({
      desk_id: desk.id,
      case_id: caseId,
      reference: `D-${caseId}`,
      customer_id: caseId as never,
      owner: sophie,
      status: "open",
      subject: "Aile",
      opened_at: toDate(NOW),
      last_at: toDate(NOW),
      position: 0,
      state: "{}",
    })
    .execute();
  const message = { id: interaction, door: "email", direction: "out", at: NOW, saidAt: NOW, person: sophie } as const;
  await insertInteraction(database.db, desk.id, caseId, { ...message, author: null, subject: null, body: "" });
  const reading = (over: Partial<NewReading> = {}): NewReading => ({
    id: newId<string>(over.at ?? NOW),
    caseId,
    interaction,
    commitment: null,
    person: sophie,
    at: NOW,
    language: "fr",
    words: "je vous rappelle",
    kind: "call_back",
    read: null,
    decision: "added",
    decided: { kind: "call_back", promiser: { role: "person", id: sophie }, due: { kind: "none" } },
    reader: "rules",
    ...over,
  });
  return { desk: desk.id, caseId, interaction, reading };
}

test("pages of disagreements end where the next begins, several of one instant included; agreements are none", async () => {
  const { desk, reading } = await deskWithCase();
  const rows = Array.from({ length: 7 }, (_, i) => reading({ at: plus(NOW, Math.floor(i / 3)) }));
  await insertReadings(database.db, desk, [...rows, reading({ decision: "accepted" }), reading({ decision: "left" })]);
  const seen: string[] = [];
  for (let after: { at: typeof NOW; id: string } | null = null, page = 0; page < 5; page++) {
    const found = await disagreementPage(database.db, desk, EVERYTHING, after, 2);
    seen.push(...found.map(({ reading_id }) => reading_id));
    const end = found.at(-1);
    if (!end) break;
    after = { at: end.at, id: end.reading_id };
  }
  expect(seen).toEqual(rows.toSorted((a, b) => b.at - a.at || (b.id < a.id ? -1 : 1)).map(({ id }) => id));
});

test("a page is of one decision, one kind, one language, where asked", async () => {
  const { desk, reading } = await deskWithCase();
  await insertReadings(database.db, desk, [
    reading({ words: "a", decision: "refused" }),
    reading({ words: "b", kind: "send" }),
    reading({ words: "c", language: "en" }),
  ]);
  const words = async (filter: Partial<typeof EVERYTHING>) =>
    (await disagreementPage(database.db, desk, { ...EVERYTHING, ...filter }, null, 10)).map((it) => it.words);
  expect(await words({ decision: "refused" as never })).toEqual(["a"]);
  expect(await words({ kind: "send" as never })).toEqual(["b"]);
  expect(await words({ language: "en" as never })).toEqual(["c"]);
  expect(await words({ language: "en" as never, kind: "send" as never })).toEqual([]);
});

test("counts tell what was read, what of it was put right, and what was missed", async () => {
  const { desk, reading } = await deskWithCase();
  const early = plus(NOW, -1);
  await insertReadings(database.db, desk, [
    ...(["accepted", "left", "adjusted", "refused", "added"] as const).map((decision) => reading({ decision })),
    reading({ decision: "refused", at: early }),
  ]);
  expect(await countDisagreements(database.db, desk)).toEqual({ added: 1, refused: 2, adjusted: 1 });
  expect(await readSince(database.db, desk, NOW)).toEqual({ read: 4, corrected: 2, missed: 1 });
});

test("messages with a disagreement come page by page with all that was read in each, those without text left out", async () => {
  const { desk, caseId, interaction, reading } = await deskWithCase();
  const another = newId<InteractionId>(plus(NOW, 1));
  const message = { id: another, door: "phone", direction: "out", at: NOW, saidAt: NOW, person: null } as const;
  await insertInteraction(database.db, desk, caseId, { ...message, author: null, subject: null, body: "je vous rappelle" });
  await insertReadings(database.db, desk, [
    reading(),
    reading({ decision: "left", words: "jeudi" }),
    reading({ interaction: another }),
    reading({ interaction: newId(plus(NOW, 2)) }),
    reading({ interaction: newId(plus(NOW, 3)), decision: "accepted" }),
  ]);
  const first = await disagreedMessages(database.db, desk, null, 1);
  expect(first).toMatchObject({ messages: [{ interaction, customer: "Jeff", readings: [{}, {}] }], next: interaction });
  const second = await disagreedMessages(database.db, desk, first.next, 2);
  expect(second.messages.map((it) => it.interaction)).toEqual([another]);
  expect(await disagreedMessages(database.db, desk, second.next, 2)).toEqual({ messages: [], next: null });
});

test("on behalf of a desk, another desk's readings are neither seen nor written", async () => {
  const [ours, theirs] = [await deskWithCase(), await deskWithCase()];
  await insertReadings(database.db, theirs.desk, [theirs.reading()]);
  const seen = await onBehalf(database, ours.desk, (tx) => tx.selectFrom("readings").select("words").execute());
  expect(seen).toEqual([]);
  const writing = onBehalf(database, ours.desk, (tx) => insertReadings(tx, theirs.desk, [theirs.reading()]));
  await expect(writing).rejects.toThrow("row-level security");
});

test("on behalf of a desk, a message's words are taken away", async () => {
  const { desk, caseId, interaction, reading } = await deskWithCase();
  await insertReadings(database.db, desk, [reading(), reading({ interaction: newId(NOW) })]);
  await onBehalf(database, desk, (tx) => deleteReadings(tx, desk, caseId, interaction));
  expect(await database.db.selectFrom("readings").select("interaction_id").where("desk_id", "=", desk).execute()).toHaveLength(1);
});

test("what happened can be added to on behalf of a desk, never changed or taken away", async () => {
  const { desk, caseId } = await deskWithCase();
  const event = { desk_id: desk, case_id: caseId, position: 1, at: toDate(NOW), type: "NoteWritten", event: "{}" } as const;
  await onBehalf(database, desk, (tx) => tx.insertInto("events").values(event).execute());
  const changing = onBehalf(database, desk, (tx) => tx.updateTable("events").set({ type: "CallLost" }).execute());
  await expect(changing).rejects.toThrow("permission denied for table events");
  const deleting = onBehalf(database, desk, (tx) => tx.deleteFrom("events").execute());
  await expect(deleting).rejects.toThrow("permission denied for table events");
});
