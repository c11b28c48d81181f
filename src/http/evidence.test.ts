import sharp from "sharp";
import { expect, test } from "vitest";
import { testApp, upload } from "../../test/kit/app.ts";
import { freshDatabase } from "../../test/kit/database.ts";
import { GENERAL_KIND } from "../core/case-kind.ts";
import { type CaseId, type InteractionId, newId } from "../core/ids.ts";
import { keepFromCustomer } from "../desk/customer-photos.ts";
import { publicCase } from "../desk/public-case.ts";
import { toSend } from "../desk/public-views.ts";
import { openCase } from "../desk/open-case.ts";
import { settleDue } from "../desk/settle-due.ts";

const { team, clock } = await testApp(await freshDatabase());
const ours = await team();
const theirs = await team();
const { desk, person, manager } = ours;
const { names, settings } = GENERAL_KIND;
const evidence = [
  { id: "front", fr: "Avant", en: "Front", picture: "front", required: true },
  { id: "rear", fr: "Arrière", en: "Rear", picture: "rear", required: true },
];
await manager.asks("PUT", `/api/settings/kinds/${GENERAL_KIND.id}`, { names, settings: { ...settings, evidence }, archived: false });

const photo = (side: number) =>
  sharp({ create: { width: side, height: 200, channels: 3, background: "#4a5ac8" } })
    .jpeg()
    .toBuffer();
const key = () => newId<string>(desk.clock.now());

async function withCase(email: string | null = "jeff@exemple.example") {
  const id = await openCase(desk, person.id, {
    key: null,
    customer: { name: "Jeff Tremblay", email: email && `${key()}@exemple.example`, phone: email ? null : "514 555-1000", language: "fr" },
    subject: "Subaru Outback",
    door: "counter",
    words: "Bonjour",
  });
  const at = `/api/cases/${id}/evidence`;
  const view = async () => (await person.asks("GET", at)).body;
  const standing = async () => (await view()).views.map((it: { standing: string }) => it.standing);
  const latest = async () =>
    (await person.asks("GET", `/api/cases/${id}`)).body.timeline.interactions.find((it: { direction: string }) => it.direction === "out");
  return { id, at, view, standing, latest };
}

const sends = (caseId: CaseId, item: string | null, content: Buffer) =>
  keepFromCustomer(desk, { caseId, link: key(), gesture: key() as InteractionId, item: item as never }, { name: "IMG.jpg", content });

test("what is missing is asked for in one message, with pictures of what is meant", async () => {
  const { at, view, latest } = await withCase();
  const { drafts } = await view();
  expect(drafts.ask).toContain("Bonjour Jeff");
  const text = drafts.ask.replace("{items}", "- Avant\n- Arrière");
  const body = { key: key(), items: ["front", "rear"], text };
  expect((await person.asks("POST", `${at}/requests`, body)).status).toBe(200);
  expect((await person.asks("POST", `${at}/requests`, body)).status).toBe(200);
  expect(await latest()).toMatchObject({
    body: text,
    attachments: [
      { filename: "Avant.png", inline: true },
      { filename: "Arrière.png", inline: true },
    ],
  });
  expect((await view()).views.every(({ askedAt }: { askedAt: string | null }) => askedAt !== null)).toBe(true);
});

test("of no use, the customer hears why at once, and it is theirs to send again", async () => {
  const { id, at, view, standing, latest } = await withCase();
  await sends(id, "rear", await photo(300));
  const [, rear] = (await view()).views;
  const judgement = { key: key(), good: false, because: "Le hayon est coupé.", text: "Bonjour Jeff, le hayon est coupé." };
  expect((await person.asks("PUT", `${at}/rear/${rear.pieces[0].file}`, judgement)).status).toBe(204);
  expect(await standing()).toEqual(["missing", "unusable"]);
  expect(await latest()).toMatchObject({
    direction: "out",
    body: judgement.text,
    attachments: [{ filename: "Arrière.png", inline: true }],
  });
  expect((await view()).views[1].pieces[0].judged).toMatchObject({ good: false, because: "Le hayon est coupé." });
});

test("a photo that came without saying what it shows is filed by a person, and taken out again", async () => {
  const { id, at, view, standing } = await withCase();
  await sends(id, null, await photo(320));
  const [it] = (await view()).unfiled;
  expect((await person.asks("POST", at, { item: "front", interaction: it.interaction, index: it.index })).status).toBe(204);
  expect(await standing()).toEqual(["received", "missing"]);
  expect((await view()).unfiled).toEqual([]);
  expect((await person.asks("DELETE", `${at}/front/${it.file}`)).status).toBe(204);
  expect((await view()).unfiled).toHaveLength(1);
});

test("on a case merged into another it is filed there", async () => {
  const [old, now] = [await withCase(), await withCase()];
  await sends(old.id, null, await photo(325));
  const [it] = (await old.view()).unfiled;
  expect((await person.asks("POST", `/api/cases/${now.id}/parts`, { from: old.id, otherCustomer: true })).status).toBe(204);
  expect((await person.asks("POST", old.at, { item: "front", interaction: it.interaction, index: it.index })).status).toBe(204);
  expect(await now.standing()).toEqual(["received", "missing"]);
});

test("a photo taken at the counter is made safe, and shown small", async () => {
  const { at, standing } = await withCase();
  const added = await person.asks("POST", `${at}/front/photos`, upload("comptoir.png", await photo(900)));
  expect(added).toMatchObject({ status: 201, body: { name: "comptoir.jpg", type: "image/jpeg" } });
  expect(await standing()).toEqual(["received", "missing"]);
  const preview = await person.asks("GET", `/api/files/${added.body.id}/preview`);
  expect(preview.headers["content-type"]).toBe("image/jpeg");
  expect(Number(preview.headers["content-length"])).toBeLessThan(added.body.size);
  expect((await theirs.person.asks("GET", `/api/files/${added.body.id}/preview`)).status).toBe(404);
});

test("what nobody asked for in time is said on the case and to its owner", async () => {
  clock.set("2026-11-18T10:00:00-05:00");
  const { id, at, view } = await withCase();
  clock.set("2026-11-18T12:30:00-05:00");
  await settleDue(desk, desk.clock.now());
  const found = async () =>
    (await person.asks("GET", `/api/cases/${id}`)).body.findings.filter(({ guard }: { guard: string }) => guard === "evidence_missing");
  expect(await found()).toMatchObject([{ about: "front", told: expect.arrayContaining([person.id]) }]);
  expect((await person.asks("GET", "/api/notifications")).status).toBe(200);
  const text = (await view()).drafts.ask;
  await person.asks("POST", `${at}/requests`, { key: key(), items: ["front", "rear"], text });
  expect(await found()).toEqual([]);
});

test("what came and nobody looked at is said to the owner; judged, it is said no more", async () => {
  clock.set("2026-11-19T09:00:00-05:00");
  const { id, at, view } = await withCase();
  await sends(id, "front", await photo(330));
  clock.set("2026-11-19T15:00:00-05:00");
  await settleDue(desk, desk.clock.now());
  const found = async () =>
    (await person.asks("GET", `/api/cases/${id}`)).body.findings.filter(({ guard }: { guard: string }) => guard === "evidence_unjudged");
  expect(await found()).toMatchObject([{ about: null, told: expect.arrayContaining([person.id]) }]);
  const [{ pieces }] = (await view()).views;
  await person.asks("PUT", `${at}/front/${pieces[0].file}`, { key: key(), good: true, because: "", text: null });
  expect(await found()).toEqual([]);
});

test("once it is said to be delivered, neither the panel nor the customer's page asks for anything", async () => {
  const { id, view } = await withCase();
  const asked = async () => toSend((await publicCase(desk, { case: id } as never)).views).length;
  expect([(await view()).over, await asked()]).toEqual([false, 2]);
  await person.asks("PUT", `/api/cases/${id}/stage`, { stage: "delivered" });
  expect([(await view()).over, await asked()]).toEqual([true, 0]);
});

test("nobody to write to: it is said, and a judgement tells nobody", async () => {
  const { id, at, view, standing } = await withCase(null);
  expect((await view()).drafts).toBeNull();
  const sent = await sends(id, "front", await photo(340));
  const file = sent.ok ? sent.file.id : "";
  expect((await person.asks("PUT", `${at}/front/${file}`, { key: key(), good: false, because: "Floue.", text: null })).status).toBe(204);
  expect(await standing()).toEqual(["unusable", "missing"]);
  expect((await view()).views[0].pieces[0].judged.told).toBeNull();
});

test("another case's message is no evidence of this one", async () => {
  const [one, other] = [await withCase(), await withCase()];
  await sends(other.id, null, await photo(360));
  const [it] = (await other.view()).unfiled;
  const wrong = { item: "front", interaction: it.interaction, index: it.index };
  expect((await person.asks("POST", one.at, wrong)).status).toBe(404);
  expect((await theirs.person.asks("POST", other.at, wrong)).status).toBe(404);
  expect((await theirs.person.asks("DELETE", `${other.at}/front/${it.file}`)).status).toBe(404);
  const judged = { key: key(), good: true, because: "", text: null };
  expect((await theirs.person.asks("PUT", `${other.at}/front/${it.file}`, judged)).status).toBe(404);
});
