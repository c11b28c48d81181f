import { expect, test } from "vitest";
import { testApp } from "../../test/kit/app.ts";
import { freshDatabase } from "../../test/kit/database.ts";
import { newId } from "../core/ids.ts";
import { caseView } from "../desk/case-view.ts";
import { customerLink, revokeLink } from "../desk/links.ts";
import { openCase } from "../desk/open-case.ts";
import { setDelivery } from "../store/interactions.ts";
import { onBehalf } from "../store/on-behalf.ts";

const { team, clock } = await testApp(await freshDatabase(), { publicUrl: "https://desk.example.org" });
const MONDAY = "2026-11-16T10:00:00-05:00";

async function aCase(email: string | null = "jeff@exemple.example") {
  clock.set(MONDAY);
  const { desk, person, manager } = await team();
  const customer = { name: "Jeff Tremblay", email, phone: "418 555-0101", language: "fr" } as const;
  const id = await openCase(desk, person.id, { key: null, customer, subject: "Subaru Outback", door: "counter", words: "Bonjour" });
  const key = () => newId<string>(desk.clock.now());
  const view = () => caseView(desk, id);
  /** We wrote and their server took it, as deliveries say. */
  const written = async (text = "C’est prêt.") => {
    const { body } = await person.asks("POST", `/api/cases/${id}/messages`, { key: key(), text, promises: [] });
    await onBehalf(desk.database, desk.id, (tx) => setDelivery(tx, desk.id, body.interaction, "sent", null));
  };
  const on = (path: string) => `/api/cases/${id}/${path}`;
  return { desk, person, manager, id, key, view, written, on };
}

test("a notice is drafted in the customer's language, with the time to object and how", async () => {
  const { person, on } = await aCase();
  const { body } = await person.asks("GET", on("closing-notice"));
  expect(body).toMatchObject({ until: "2026-11-26T22:00:00.000Z", address: "jeff@exemple.example", works: false });
  expect(body.text.replaceAll(/[\u00a0\u202f]/g, " ")).toContain("d’ici jeudi 26 novembre à 17 h");
  expect(body.text).toContain("répondez à ce message ou ouvrez le lien plus bas et touchez « Non, gardez-le ouvert ».");
});

test("it names the number to call where there is one, and no link that it will not carry", async () => {
  const { person, manager, desk, id, on } = await aCase();
  const { publicAddress: _, ...settings } = (await manager.asks("GET", "/api/settings/desk")).body;
  await manager.asks("PUT", "/api/settings/desk", { ...settings, phone: "418 555-0100" });
  await onBehalf(desk.database, desk.id, (tx) => revokeLink(desk, tx, customerLink(id), desk.clock.now()));
  const { body } = await person.asks("GET", on("closing-notice"));
  expect(body.text.replaceAll(/[\u00a0\u202f]/g, " ")).toContain("répondez à ce message ou appelez-nous au 418 555-0100.");
  expect(body.text).not.toContain("lien");
});

test("the time to object is that of its kind of case", async () => {
  const { person, manager, on, key } = await aCase();
  const settings = {
    statuses: [{ id: "in", fr: "Reçu", en: "In", means: "received" }],
    stillMax: 28_800_000,
    evidence: [],
    deliverables: [],
    objectionDays: 20,
  };
  const kind = key();
  const names = { fr: "Sinistre", en: "Claim" };
  expect((await manager.asks("PUT", `/api/settings/kinds/${kind}`, { names, settings })).status).toBe(204);
  expect((await person.asks("PUT", on("kind"), { kind })).status).toBe(204);
  expect((await person.asks("GET", on("closing-notice"))).body.until).toBe("2026-12-07T22:00:00.000Z");
});

test("only an address that mail is known to reach is given one", async () => {
  const { person, key, on, written, view } = await aCase();
  const give = () => person.asks("POST", on("closing-notice"), { key: key(), text: "Bonjour" });
  expect(await give()).toMatchObject({ status: 422, body: { code: "address_unproven" } });
  await written();
  expect(await give()).toMatchObject({ status: 204 });
  const given = await view();
  expect(given.closing.notice).toMatchObject({ until: "2026-11-26T22:00:00.000Z", over: false, ended: null });
  expect(given.answerCard.lastSaid).toMatchObject({ words: null, notice: { until: "2026-11-26T22:00:00.000Z" } });
  expect(await give()).toMatchObject({ status: 409, body: { code: "notice_counting" } });
});

test("nor one without an address", async () => {
  const { person, key, on } = await aCase(null);
  const gave = await person.asks("POST", on("closing-notice"), { key: key(), text: "Bonjour" });
  expect(gave).toMatchObject({ status: 422, body: { code: "no_address" } });
});

test("a lead closes after it, once it was handed over and the time has passed; nobody else does", async () => {
  const { desk, person, manager, key, on, written, view } = await aCase();
  await written();
  await person.asks("POST", on("closing-notice"), { key: key(), text: "Bonjour" });
  clock.set("2026-11-30T10:00:00-05:00");
  expect(await manager.asks("PUT", on("closing"))).toMatchObject({ status: 409, body: { code: "notice_not_delivered" } });
  const interaction = (await view()).timeline.interactions.find(({ direction, body }) => direction === "out" && body === "Bonjour")!.id;
  await onBehalf(desk.database, desk.id, (tx) => setDelivery(tx, desk.id, interaction as never, "sent", null));
  expect(await person.asks("PUT", on("closing"))).toMatchObject({ status: 403, body: { code: "leads_only" } });
  expect(await manager.asks("PUT", on("closing"))).toMatchObject({ status: 204 });
  expect(await view()).toMatchObject({ status: "closed", closing: { how: "notice" } });
  expect(await person.asks("PUT", on("reopening"))).toMatchObject({ status: 204 });
  expect(await view()).toMatchObject({ status: "open", reopened: 1, closing: { how: null, notice: null } });
});

test("a yes heard aloud is thanked by mail with the link, where the desk turned that on", async () => {
  const { person, manager, on, view } = await aCase();
  const out = async () => (await view()).timeline.interactions.filter(({ direction }) => direction === "out");
  expect((await person.asks("PUT", on("settlement"), { words: "oui" })).status).toBe(204);
  expect(await out()).toEqual([]);
  const policy = (await manager.asks("GET", "/api/settings/policy")).body;
  expect(policy.thanksMachine).toBe(false);
  expect((await manager.asks("PUT", "/api/settings/policy", { ...policy, thanksMachine: true })).status).toBe(204);
  await person.asks("PUT", on("reopening"));
  expect((await person.asks("PUT", on("settlement"), { words: "oui, merci" })).status).toBe(204);
  const [letter, ...others] = await out();
  expect(others).toEqual([]);
  expect(letter).toMatchObject({ automatic: true });
  expect(letter!.body).toContain("le lien au bas de ce message");
  expect(await view()).toMatchObject({ status: "closed", closing: { how: "customer" } });
});

test("three tries unanswered, one of them written, and the case rests where it is found; a call wakes it (S16)", async () => {
  const { person, key, on, written, view, id } = await aCase();
  const call = (direction: string) => person.asks("POST", on("calls"), { key: key(), direction, words: "", chasing: false, promises: [] });
  expect(await person.asks("PUT", on("rest"))).toMatchObject({ status: 422, body: { code: "not_tried_enough", detail: { tries: 0 } } });
  await call("attempt");
  await call("attempt");
  await written("Je n’arrive pas à vous joindre.");
  expect(await person.asks("PUT", on("rest"))).toMatchObject({ status: 204 });
  expect(await view()).toMatchObject({ status: "dormant", closing: { tries: 3 } });
  const listed = async (status: string) =>
    (await person.asks("GET", `/api/cases?status=${status}`)).body.rows.map((row: never) => row["case"]["id"]);
  expect([await listed("dormant"), await listed("open")]).toEqual([[id], []]);
  await call("lost");
  expect(await view()).toMatchObject({ status: "open", reopened: 0, closing: { dormantSince: null, tries: 0 } });
});

test("a defect is told with a promise for it, in one gesture, and then the thing may be given back (S11)", async () => {
  const { person, key, on, view } = await aCase();
  const defect = key();
  const deliver = key();
  const due = { kind: "exact", by: "2026-11-20T15:00:00Z", words: "vendredi" };
  const promise = { key: deliver, words: "Vous l’aurez vendredi", kind: "deliver", promiser: { role: "person", id: person.id }, due };
  expect(await person.asks("POST", on("commitments"), promise)).toMatchObject({ status: 204 });
  expect(await person.asks("POST", on("defects"), { key: defect, words: "capteur arrière en défaut" })).toMatchObject({ status: 204 });
  const keep = () => person.asks("PUT", `/api/commitments/${deliver}/keeping`, { evidence: "remise" });
  expect(await keep()).toMatchObject({ status: 409, body: { code: "defect_untold" } });
  const telling = { words: "Le capteur reste à changer.", promise: { key: key(), words: "Capteur changé", dueAt: "2026-11-27T15:00:00Z" } };
  expect(await person.asks("PUT", on(`defects/${defect}/telling`), telling)).toMatchObject({ status: 204 });
  expect(await keep()).toMatchObject({ status: 204 });
  expect((await view()).closing.defects).toMatchObject([{ words: "capteur arrière en défaut", told: true }]);
  expect(await person.asks("PUT", on(`defects/${key()}/settling`), { words: "fait" })).toMatchObject({ status: 404 });
  expect(await person.asks("PUT", on(`defects/${defect}/settling`), { words: "changé" })).toMatchObject({ status: 204 });
});

test("what stands in the way is listed, each with the act that mends it", async () => {
  const { person, key, on, view } = await aCase();
  const refund = key();
  const due = { kind: "exact", by: "2026-11-20T15:00:00Z", words: "vendredi" };
  await person.asks("POST", on("commitments"), {
    key: refund,
    words: "On vous rembourse",
    kind: "refund",
    promiser: { role: "person", id: person.id },
    due,
  });
  expect((await view()).closing.hindrances).toMatchObject([{ what: "commitment", words: "On vous rembourse" }]);
  await person.asks("PUT", `/api/commitments/${refund}/keeping`, { evidence: "virement" });
  expect((await view()).closing.hindrances).toMatchObject([{ what: "refund", id: refund }]);
  expect(await person.asks("PUT", on("settlement"), { words: "oui" })).toMatchObject({ body: { code: "refund_not_received" } });
  expect(await person.asks("PUT", on("settlement"), { words: "oui", keepOpen: true })).toMatchObject({ status: 204 });
  expect(await view()).toMatchObject({ status: "open", closing: { saidYes: { words: "oui", by: person.id } } });
  expect(await person.asks("PUT", `/api/commitments/${refund}/receipt`, { words: "je l’ai" })).toMatchObject({ status: 204 });
  expect(await person.asks("PUT", on("settlement"), { words: "oui" })).toMatchObject({ status: 204 });
});
