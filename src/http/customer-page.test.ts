import { describe, expect, test } from "vitest";
import { testApp } from "../../test/kit/app.ts";
import { freshDatabase } from "../../test/kit/database.ts";
import { customerPath } from "../../test/kit/link.ts";
import type { Due } from "../core/due.ts";
import { type CommitmentId, newId } from "../core/ids.ts";
import { instant } from "../core/time.ts";
import { customerLinkView } from "../desk/case-links.ts";
import { renewLink, revokeLink, customerLink } from "../desk/links.ts";
import { notePromise } from "../desk/commitments.ts";
import { openCase } from "../desk/open-case.ts";
import { onBehalf } from "../store/on-behalf.ts";

const fresh = await freshDatabase();
const { app, team, stranger, clock } = await testApp(fresh, { publicUrl: "https://desk.example.org" });

async function caseWithPromise(due: Partial<Extract<Due, { kind: "exact" }>> = {}) {
  const { desk, person, director } = await team();
  const id = await openCase(desk, person.id, {
    key: null,
    customer: { name: "Jeff Tremblay", email: null, phone: null, language: "fr" },
    subject: "Subaru Outback",
    door: "counter",
    words: "Bonjour",
  });
  const promise = newId<CommitmentId>(desk.clock.now());
  await notePromise(desk, person.id, id, {
    id: promise,
    words: "Votre voiture sera prête vendredi",
    kind: "repair",
    promiser: { role: "person", id: person.id },
    due: { kind: "exact", by: instant("2026-11-20T17:00:00-05:00"), words: "vendredi", ...due },
    waitsOn: [],
    workMs: 0 as never,
  });
  return { desk, director, person: person.id, asks: person.asks, id, promise, path: await customerPath(desk, id) };
}

test("the page says the next date first, and who has the case", async () => {
  const { path } = await caseWithPromise();
  const page = await stranger("GET", path);
  expect(page.status).toBe(200);
  expect(page.text).toContain("Ce sera prêt vendredi 20\u00a0novembre, avant 17\u00a0h.");
});

test("a promise whose time has passed is said late, before any worker looked", async () => {
  const { path } = await caseWithPromise();
  clock.set("2026-11-23T09:00:00-05:00");
  expect((await stranger("GET", path)).text).toContain("Ce n’est pas fait, et on s’en excuse.");
  clock.set("2026-11-17T10:00:00-05:00");
});

test("what was done at the hour it was said for is said kept at that hour, though it was noted later", async () => {
  const { path, promise, asks } = await caseWithPromise({ by: instant("2026-11-20T10:00:00-05:00"), at: true });
  clock.set("2026-11-20T11:15:00-05:00");
  expect((await asks("PUT", `/api/commitments/${promise}/keeping`, { evidence: "Sur place à 10 h", onTime: true })).status).toBe(204);
  const { text } = await stranger("GET", path);
  expect(text).toContain("Tenue aujourd’hui, à 10\u00a0h.");
  expect(text).not.toContain("s’en excuse");
  clock.set("2026-11-17T10:00:00-05:00");
});

test("a renewed link opens, and the one before opens nothing", async () => {
  const { desk, id, path } = await caseWithPromise();
  await onBehalf(desk.database, desk.id, (tx) => renewLink(desk, tx, customerLink(id)));
  expect((await stranger("GET", path)).status).toBe(404);
  expect((await stranger("GET", await customerPath(desk, id))).status).toBe(200);
});

test("a revoked link opens nothing, and no message carries it", async () => {
  const { desk, id, path } = await caseWithPromise();
  await onBehalf(desk.database, desk.id, (tx) => revokeLink(desk, tx, customerLink(id), desk.clock.now()));
  expect((await stranger("GET", path)).status).toBe(404);
  await expect(customerPath(desk, id)).rejects.toThrow("no link");
});

test("asking for the link again is answered alike, whoever asks", async () => {
  const form = { "content-type": "application/x-www-form-urlencoded" };
  const ask = (email: string) =>
    app.inject({ method: "POST", url: "/suivi/nouveau", headers: form, payload: `email=${encodeURIComponent(email)}` });
  for (const email of ["jeff@exemple.example", "personne@exemple.example"])
    expect(await ask(email)).toMatchObject({ statusCode: 303, headers: { location: "/suivi/nouveau?fait=demande" } });
  const wrong = await ask("jeff@<b>");
  expect(wrong.statusCode).toBe(400);
  expect(wrong.body).toContain('value="jeff@&#60;b&#62;"');
  for (let i = 0; i < 3; i++) await ask("jeff@exemple.example");
  expect((await ask("jeff@exemple.example")).statusCode).toBe(429);
});

test("the reader's language is kept by their browser", async () => {
  const { path } = await caseWithPromise();
  const chosen = await stranger("GET", `${path}?langue=en`);
  expect(chosen.text).toContain("It will be ready Friday, November\u00a020, before 5\u00a0p.m.");
  const [cookie] = String(chosen.headers["set-cookie"]).split(";");
  expect((await stranger("GET", path, undefined, { cookie: cookie! })).text).toContain("What we promised you");
});

describe("the link on its case, for the people of the desk", () => {
  test("it is renewed and revoked on the record, which holds no address", async () => {
    const { id, path, asks } = await caseWithPromise();
    const link = async () => (await asks("GET", `/api/cases/${id}/link`)).body;
    expect(await link()).toMatchObject({ url: `https://desk.example.org${path}`, why: null, revokedAt: null, lastSeenAt: null });
    await stranger("GET", path);
    expect(await link()).toMatchObject({ lastSeenAt: "2026-11-17T15:00:00.000Z" });
    expect((await asks("PUT", `/api/cases/${id}/link`)).status).toBe(204);
    const renewed = (await link()).url;
    expect(renewed).not.toBe(`https://desk.example.org${path}`);
    expect((await asks("DELETE", `/api/cases/${id}/link`)).status).toBe(204);
    expect(await link()).toMatchObject({ url: null, why: "revoked" });
    const record = JSON.stringify((await asks("GET", `/api/cases/${id}`)).body.timeline.events);
    expect(record).toContain("LinkRenewed");
    expect(record).toContain("LinkRevoked");
    for (const url of [path, renewed]) expect(record).not.toContain(String(url).split("/").at(-1));
  });

  test("without a public address there is none, and it is said", async () => {
    const { id, asks, desk } = await caseWithPromise();
    expect((await customerLinkView({ ...desk, links: { ...desk.links, address: () => null } }, id)).why).toBe("no_address");
    expect((await asks("GET", "/api/cases/0199a0e0-0000-7000-8000-000000000000/link")).status).toBe(404);
  });

  test("it goes with the customer", async () => {
    const { id, path, asks, promise, desk, director } = await caseWithPromise();
    await asks("PUT", `/api/commitments/${promise}/release`, { by: "customer", reason: "plus besoin", telling: null });
    const { customer } = (await asks("GET", `/api/cases/${id}`)).body;
    expect((await director.asks("PUT", `/api/customers/${customer.id}/erasure`, { name: customer.name, reason: "Demande" })).status).toBe(
      204,
    );
    expect((await stranger("GET", path)).status).toBe(404);
    expect(await fresh.database.db.selectFrom("links").select("link_id").where("desk_id", "=", desk.id).execute()).toEqual([]);
  });
});
