import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { type Member, testApp, upload } from "../../test/kit/app.ts";
import { freshDatabase } from "../../test/kit/database.ts";
import { GENERAL_KIND } from "../core/case-kind.ts";
import { newId } from "../core/ids.ts";
import { instant } from "../core/time.ts";
import { settleDue } from "../desk/settle-due.ts";

const fresh = await freshDatabase();
const { clock, team } = await testApp(fresh);
const ours = await team();
const { person: sophie } = ours;
const { person: stranger } = await team();
const key = () => newId<string>(instant("2026-11-17T10:00:00-05:00"));
const promise = (by: Member, words: string) => ({
  key: key(),
  words,
  kind: "call_back",
  promiser: { role: "person", id: by.id },
  due: { kind: "exact", by: "2026-11-18T15:00:00.000Z", words: "demain" },
});

let count = 0;
async function opened(of: Member = sophie, customer: object = {}): Promise<string> {
  const who = { name: "Jeff", email: `jeff${of.id}@example.com`, phone: null, language: "fr", ...customer };
  const body = { key: key(), customer: who, subject: `Affaire ${++count}`, door: "counter", words: "Est-ce prêt ?" };
  return (await of.asks("POST", "/api/cases", body)).body.id;
}
const read = async (id: string, of: Member = sophie) => (await of.asks("GET", `/api/cases/${id}`)).body;
const merge = (id: string, from: string, more: object = {}) => sophie.asks("POST", `/api/cases/${id}/parts`, { from, ...more });
const undo = (id: string, from: string) => sophie.asks("DELETE", `/api/cases/${id}/parts/${from}`);
const bodies = (view: { timeline: { interactions: { body: string }[] } }) => view.timeline.interactions.map(({ body }) => body).toSorted();
const findingsOf = (id: string) =>
  fresh.database.db
    .selectFrom("findings")
    .select(["guard", "about", "level", "cleared_at"])
    .where("case_id", "=", id as never)
    .orderBy("at")
    .orderBy("level")
    .execute();
const factsOf = ({ status, commitments, findings, timeline, awaitingSince, lastNewsAt }: Record<string, any>) => ({
  status,
  commitments: commitments.map(({ id, status, dueAt, caseId }: Record<string, string>) => ({ id, status, dueAt, caseId })),
  findings: findings.map(({ guard, about, since, level }: Record<string, unknown>) => ({ guard, about, since, level })),
  messages: timeline.interactions.map(({ id }: { id: string }) => id).toSorted(),
  awaitingSince,
  lastNewsAt,
});

describe("a case merged into another", () => {
  test("brings its photos, which are judged there; undone, they are seen where they came, as they were judged", async () => {
    const { names, settings } = GENERAL_KIND;
    const evidence = [{ id: "front", fr: "Avant", en: "Front", picture: "front", required: true }];
    await ours.manager.asks("PUT", `/api/settings/kinds/${GENERAL_KIND.id}`, {
      names,
      settings: { ...settings, evidence },
      archived: false,
    });
    const [kept, gone] = [await opened(), await opened()];
    const photo = await sharp({ create: { width: 300, height: 200, channels: 3, background: "#4a5ac8" } })
      .jpeg()
      .toBuffer();
    const { id: file } = (await sophie.asks("POST", `/api/cases/${gone}/evidence/front/photos`, upload("avant.jpg", photo))).body;
    const front = async (id: string) => (await sophie.asks("GET", `/api/cases/${id}/evidence`)).body.views[0];
    await merge(kept, gone);
    expect(await front(kept)).toMatchObject({ standing: "received", pieces: [{ file, image: true }] });
    await sophie.asks("PUT", `/api/cases/${kept}/evidence/front/${file}`, { key: key(), good: true, because: "", text: null });
    expect((await undo(kept, gone)).status).toBe(204);
    expect(await front(gone)).toMatchObject({ standing: "good", pieces: [{ file, image: true }] });
    expect(await front(kept)).toMatchObject({ standing: "missing", pieces: [] });
  });

  test("undone, drafts are back where they were begun, with their files; what was begun on both stays", async () => {
    const [kept, gone] = [await opened(), await opened()];
    const colleague = ours.manager;
    const drafts = async (id: string) =>
      (await sophie.asks("GET", `/api/cases/${id}/drafts`)).body.map(({ text }: { text: string }) => text).toSorted();
    const writes = (id: string, who: Member, mode: string, text: string, files: string[] = []) =>
      who.asks("PUT", `/api/cases/${id}/drafts/${mode}`, { version: null, text, files });
    const { id: file } = (await sophie.asks("POST", `/api/cases/${gone}/files`, upload("devis.txt", Buffer.from("1 240 $")))).body;
    await writes(gone, sophie, "email", "Bonjour Jeff", [file]);
    await writes(gone, sophie, "note", "Clés");
    await writes(kept, sophie, "note", "Casque");
    await writes(kept, colleague, "email", "Begun there");
    await merge(kept, gone);
    await writes(gone, colleague, "note", "Begun since");
    expect(await drafts(kept)).toEqual(["Begun since", "Begun there", "Bonjour Jeff", "Casque\n\nClés"]);
    expect((await undo(kept, gone)).status).toBe(204);
    expect(await drafts(gone)).toEqual(["Bonjour Jeff"]);
    expect(await drafts(kept)).toEqual(["Begun since", "Begun there", "Casque\n\nClés"]);
    const sent = { key: key(), text: "Bonjour Jeff, voici.", promises: [], files: [file] };
    expect((await sophie.asks("POST", `/api/cases/${gone}/messages`, sent)).status).toBe(200);
  });

  test("a draft that came by two merges goes back only as far as what is undone", async () => {
    const [last, between, first] = [await opened(), await opened(), await opened()];
    const drafts = async (id: string) => (await sophie.asks("GET", `/api/cases/${id}/drafts`)).body.length;
    await sophie.asks("PUT", `/api/cases/${first}/drafts/email`, { version: null, text: "Bonjour" });
    await merge(between, first);
    await merge(last, between);
    await undo(last, between);
    expect([await drafts(last), await drafts(between)]).toEqual([0, 1]);
  });

  test("gives it its messages and promises, leads there, and is what it was once undone", async () => {
    clock.set("2026-11-17T10:00:00-05:00");
    const [kept, gone] = [await opened(), await opened()];
    await sophie.asks("POST", `/api/cases/${gone}/commitments`, promise(sophie, "je vous rappelle"));
    await sophie.asks("POST", `/api/cases/${gone}/notes`, { key: key(), text: "Clés au comptoir" });
    clock.set("2026-11-18T15:00:00-05:00");
    await settleDue(ours.desk, instant("2026-11-18T15:00:00-05:00"));
    const before = [await read(kept), await read(gone)];
    const raisedBefore = [await findingsOf(kept), await findingsOf(gone)];

    expect((await merge(kept, gone)).status).toBe(204);
    const one = await read(kept);
    expect(bodies(one)).toEqual(["Clés au comptoir", "Est-ce prêt ?", "Est-ce prêt ?"]);
    expect(one.commitments).toMatchObject([{ status: "broken", caseId: kept }]);
    expect(one.parts).toMatchObject([{ case: { id: gone }, how: "merged", impossible: null }]);
    expect(await read(gone)).toMatchObject({
      status: "merged",
      mergedInto: { id: kept, reference: one.reference },
      timeline: { interactions: [] },
    });
    expect((await sophie.asks("GET", "/api/today?who=team")).body.promises.filter((it: any) => it.case.id === kept)).toHaveLength(1);
    expect(await findingsOf(gone)).toEqual([]);

    expect((await undo(kept, gone)).status).toBe(204);
    expect([factsOf(await read(kept)), factsOf(await read(gone))]).toEqual(before.map(factsOf));
    expect([await findingsOf(kept), await findingsOf(gone)]).toEqual(raisedBefore);
    expect((await read(kept)).parts).toEqual([]);
  });

  test("is where what is done on an old page happens", async () => {
    const [kept, gone] = [await opened(), await opened()];
    await merge(kept, gone);
    expect((await sophie.asks("POST", `/api/cases/${gone}/notes`, { key: key(), text: "Écrite trop tard" })).status).toBe(204);
    expect(bodies(await read(kept))).toContain("Écrite trop tard");
  });

  test("is found by its old reference as the case it leads to, which alone is listed", async () => {
    const [kept, gone, first] = [await opened(), await opened(), await opened()];
    const { reference } = await read(first);
    await merge(gone, first);
    await merge(kept, gone);
    const asked = encodeURIComponent(reference);
    const rows = (await sophie.asks("GET", `/api/cases?q=${asked}`)).body.rows;
    expect(rows.map((it: { case: { id: string } }) => it.case.id)).toEqual([kept]);
    expect((await sophie.asks("GET", `/api/cases.csv?q=${asked}`)).text).toContain((await read(kept)).reference);
  });

  test("of another customer is merged only where that is meant", async () => {
    const [kept, gone] = [await opened(), await opened(sophie, { name: "Ana", email: "ana@example.com" })];
    expect(await merge(kept, gone)).toMatchObject({ status: 409, body: { code: "other_customer" } });
    expect((await merge(kept, gone, { otherCustomer: true })).status).toBe(204);
  });

  test("is not merged with itself, nor again", async () => {
    const [kept, gone] = [await opened(), await opened()];
    expect(await merge(kept, kept)).toMatchObject({ body: { code: "with_itself" } });
    await merge(kept, gone);
    expect(await merge(kept, gone)).toMatchObject({ status: 409, body: { code: "case_merged" } });
    expect(await undo(gone, kept)).toMatchObject({ status: 404, body: { code: "case_not_merged" } });
  });

  test("cannot go back once the case it came to is closed, and its record says why", async () => {
    const [kept, gone] = [await opened(), await opened()];
    await merge(kept, gone);
    await sophie.asks("PUT", `/api/cases/${kept}/settlement`, { words: "C'est réglé" });
    expect((await read(kept)).parts).toMatchObject([{ impossible: "case_closed" }]);
    expect(await undo(kept, gone)).toMatchObject({ status: 409, body: { code: "case_closed" } });
  });

  test("two who merge the same two the two ways at once: one of them does", async () => {
    const [one, other] = [await opened(), await opened()];
    const answers = await Promise.all([merge(one, other), merge(other, one)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 409]);
  });

  test("another desk's case in the body, or the address, is as unknown as one that never was", async () => {
    const [mine, theirs] = [await opened(), await opened(stranger)];
    expect((await merge(mine, theirs)).status).toBe(404);
    expect((await merge(theirs, mine)).status).toBe(404);
    expect((await undo(mine, theirs)).status).toBe(404);
    expect((await read(theirs, stranger)).status).toBe("open");
  });
});

describe("a case split", () => {
  const split = (id: string, interactions: string[], more: object = {}) =>
    sophie.asks("POST", `/api/cases/${id}/splits`, { key: key(), interactions, subject: "Le pare-brise", ...more });

  test("takes the messages chosen with what was promised in them; undone, all is back", async () => {
    clock.set("2026-11-19T10:00:00-05:00");
    const id = await opened();
    const sent = await sophie.asks("POST", `/api/cases/${id}/messages`, {
      key: key(),
      text: "Je vous rappelle demain avant 15 h.",
      promises: [],
    });
    const before = await read(id);
    const made = await split(id, [sent.body.interaction]);
    expect(made.status).toBe(201);
    const other = await read(made.body.id);
    expect(other).toMatchObject({ subject: "Le pare-brise", commitments: [{ status: "open" }], customer: { id: before.customer.id } });
    expect(other.parts).toMatchObject([{ case: { id }, how: "split_from", impossible: null }]);
    expect((await read(id)).commitments).toEqual([]);
    expect((await read(id)).parts).toMatchObject([{ case: { id: made.body.id }, how: "split_off", impossible: null }]);

    expect((await undo(made.body.id, id)).status).toBe(204);
    expect(factsOf(await read(id))).toEqual(factsOf(before));
    expect(await read(made.body.id)).toMatchObject({ status: "merged", mergedInto: { id } });
  });

  test("what waits for an answer waits where its message is", async () => {
    clock.set("2026-11-19T11:00:00-05:00");
    const id = await opened();
    clock.set("2026-11-19T11:30:00-05:00");
    await sophie.asks("POST", `/api/cases/${id}/notes`, { key: key(), text: "Une note" });
    const { timeline } = await read(id);
    const asked = timeline.interactions.find(({ direction }: { direction: string }) => direction === "in");
    const made = await split(id, [asked.id]);
    expect((await read(made.body.id)).awaitingSince).toBe("2026-11-19T16:00:00.000Z");
    expect((await read(id)).awaitingSince).toBeNull();
  });

  test("goes to a customer made for it, or the one already at that address; undone, it comes back", async () => {
    const id = await opened();
    await sophie.asks("POST", `/api/cases/${id}/notes`, { key: key(), text: "Deux sujets" });
    const [{ id: chosen }] = (await read(id)).timeline.interactions.filter(({ direction }: { direction: string }) => direction === "in");
    const nadia = { name: "Nadia Roy", email: `nadia${id}@example.com`, phone: null, language: "en" };
    const { body } = await split(id, [chosen], { newCustomer: nadia });
    const made = await read(body.id);
    expect(made).toMatchObject({ customer: { name: "Nadia Roy", addresses: [{ address: nadia.email }] }, language: "en" });
    expect((await undo(body.id, id)).status).toBe(204);
    const again = await split(id, [chosen], { newCustomer: { ...nadia, name: "N. Roy" } });
    expect((await read(again.body.id)).customer).toMatchObject({ id: made.customer.id, name: "Nadia Roy" });
  });

  test("sent twice with one key is one split", async () => {
    const id = await opened();
    await sophie.asks("POST", `/api/cases/${id}/notes`, { key: key(), text: "Une note" });
    const { timeline } = await read(id);
    const body = { key: key(), interactions: [timeline.interactions[0].id], subject: "Deux fois" };
    const answers = await Promise.all([1, 2].map(() => sophie.asks("POST", `/api/cases/${id}/splits`, body)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect((await read(body.key)).timeline.interactions).toHaveLength(1);
  });

  test("leaves something, and takes only what is there", async () => {
    const [id, other, theirs] = [await opened(), await opened(), await opened(stranger)];
    const all = (await read(id)).timeline.interactions.map((it: { id: string }) => it.id);
    const elsewhere = (await read(other)).timeline.interactions[0].id;
    expect(await split(id, all)).toMatchObject({ status: 422, body: { code: "nothing_chosen" } });
    expect((await split(id, [elsewhere])).status).toBe(404);
    const abroad = await read(theirs, stranger);
    expect((await split(id, [abroad.timeline.interactions[0].id])).status).toBe(404);
    expect((await split(theirs, [abroad.timeline.interactions[0].id])).status).toBe(404);
    await sophie.asks("POST", `/api/cases/${id}/notes`, { key: key(), text: "Une note" });
    expect((await split(id, all, { customer: abroad.customer.id })).status).toBe(404);
    expect((await split(id, all, { commitments: [key()] })).status).toBe(404);
    expect((await read(theirs, stranger)).timeline.interactions).toHaveLength(1);
  });
});

describe("the record of a case", () => {
  test("is a file of all that happened and was said, and says who exported it", async () => {
    const id = await opened();
    await sophie.asks("POST", `/api/cases/${id}/notes`, { key: key(), text: "=1+1" });
    const csv = await sophie.asks("GET", `/api/cases/${id}/record.csv`);
    expect(csv.headers["content-type"]).toContain("text/csv");
    expect(csv.text.split("\r\n")[0]).toBe("\uFEFFat,position,event,by,door,direction,text,details");
    expect(csv.text).toContain("CaseOpened");
    expect(csv.text).toContain("'=1+1");
    const json = JSON.parse((await sophie.asks("GET", `/api/cases/${id}/record.json`)).text);
    expect(json.events.map(({ type }: { type: string }) => type).slice(-2)).toEqual(["RecordExported", "RecordExported"]);
    expect(json.events.at(-1)).toMatchObject({ by: "person", event: { format: "json" } });
  });
});
