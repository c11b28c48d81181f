import { describe, expect, test } from "vitest";
import { testApp } from "../../test/kit/app.ts";
import { freshDatabase } from "../../test/kit/database.ts";
import { customerPath, linkPath } from "../../test/kit/link.ts";
import { thirdParty } from "../core/commitment.ts";
import { type CommitmentId, newId } from "../core/ids.ts";
import { instant } from "../core/time.ts";
import { notePromise } from "../desk/commitments.ts";
import { addOrganisation } from "../desk/organisations.ts";
import { dataLinkUrl } from "../desk/take-away.ts";
import { openCase } from "../desk/open-case.ts";
import { addThirdParty } from "../desk/third-parties.ts";
import { changeThirdParty } from "../desk/third-party-view.ts";
import { readCase } from "../store/cases.ts";
import { onBehalf } from "../store/on-behalf.ts";

const { app, team } = await testApp(await freshDatabase(), { publicUrl: "https://desk.example.org" });
const { desk, person } = await team();
const key = () => newId<string>(desk.clock.now());

let customers = 0;
async function withCase() {
  const email = `jeff${++customers}@exemple.example`;
  const id = await openCase(desk, person.id, {
    key: null,
    customer: { name: "Jeff Tremblay", email, phone: null, language: "fr" },
    subject: "Subaru Outback",
    door: "counter",
    words: "",
  });
  const state = () => onBehalf(desk.database, desk.id, async (tx) => (await readCase(tx, desk.id, id))!.state);
  return { id, path: await customerPath(desk, id), state };
}

let addresses = 0;
/** Each from an address of its own, so that only what is counted by link or customer adds up. */
async function asks(method: "GET" | "POST" | "PATCH", url: string, payload: string | Record<string, string> = "", type = "") {
  const form = typeof payload === "object";
  const answer = await app.inject({
    method,
    url,
    remoteAddress: `10.8.${addresses >> 8}.${addresses++ & 255}`,
    payload: form ? new URLSearchParams(payload).toString() : payload,
    headers: form || type ? { "content-type": form ? "application/x-www-form-urlencoded" : type } : {},
  });
  return { status: answer.statusCode, text: answer.body, location: answer.headers.location };
}

describe("a form sent again, changed or cut is no failure of ours", () => {
  test("who follows is named once: not again once removed, nor on another case", async () => {
    const [{ path }, other] = [await withCase(), await withCase()];
    const form = { key: key(), name: "Ann", role: "parent", sees: "dates", needs: "" };
    expect((await asks("POST", `${path}/proches`, form)).status).toBe(303);
    expect((await asks("POST", `${other.path}/proches`, form)).status).toBe(422);
    await asks("POST", `${path}/proches/${form.key}`, { do: "remove" });
    expect((await asks("POST", `${path}/proches`, form)).status).toBe(303);
    expect((await asks("GET", `${path}/proches`)).text).not.toContain("Ann");
  });

  test.each([
    ["cut in the middle of a file", `--b\r\nContent-Disposition: form-data; name="other"; filename="a.jpg"\r\n\r\nabc`, "b"],
    ["without a part", "nothing of the kind", "b"],
    ["that names no boundary", "x", ""],
  ])("photos in a form %s", async (_, body, boundary) => {
    const { path } = await withCase();
    const sent = `--b\r\nContent-Disposition: form-data; name="key"\r\n\r\n${key()}\r\n${body}`;
    const type = `multipart/form-data${boundary && `; boundary=${boundary}`}`;
    expect((await asks("POST", `${path}/photos`, boundary ? sent : body, type)).status).toBe(400);
  });

  test.each(["%0D%0ASet-Cookie%3A%20a%3Db", "%00", "%2F%2Fevil.example", "..%2F.."])("a one-time link that is none: %s", async (token) => {
    const { status, location } = await asks("POST", `/donnees/${token}`);
    expect({ status, location }).toEqual({ status: 303, location: `/donnees/${token}` });
  });
});

describe("whoever holds a link, from however many addresses", () => {
  test("writes thirty times in a minute, and reads on", async () => {
    const { path } = await withCase();
    for (let i = 0; i < 30; i++) expect((await asks("POST", `${path}/ecrire`, { key: key(), words: "Et alors ?" })).status).toBe(303);
    expect((await asks("POST", `${path}/ecrire`, { key: key(), words: "Et alors ?" })).status).toBe(429);
    expect((await asks("GET", path)).status).toBe(200);
  });

  test("has half a gigabyte of photos on the way, whatever they are said to weigh", async () => {
    const { path } = await withCase();
    const begin = async () => {
      const metadata = `gesture ${btoa(key())}`;
      const headers = { "upload-length": "25000000", "upload-metadata": metadata };
      return (await app.inject({ method: "POST", url: `${path}/photos/envois`, headers })).statusCode;
    };
    for (let i = 0; i < 20; i++) expect(await begin()).toBe(201);
    expect(await begin()).toBe(429);
  });
});

describe("the links of a third party", () => {
  const ways = { name: "Peinture Mercier", address: "atelier@mercier.example", phone: null, language: null, canAnswerByLink: true };
  async function linked(address: string) {
    const { id } = await withCase();
    const mercier = await addThirdParty(desk, `Peinture ${address}`);
    await changeThirdParty(desk, mercier, { ...ways, address });
    await addOrganisation(desk, person.id, id, { thirdParty: mercier, role: "insurer" });
    const paths = async () =>
      Promise.all((["third_party", "organisation"] as const).map((kind) => linkPath(desk, { kind, case: id, subject: mercier })));
    const open = async (all: readonly string[]) => Promise.all(all.map(async (path) => (await asks("GET", path)).status));
    return { mercier, address, paths, open };
  }

  test("open nothing while the desk does not let it answer by link", async () => {
    const { mercier, address, paths, open } = await linked("un@mercier.example");
    const given = await paths();
    expect(await open(given)).toEqual([200, 200]);
    await changeThirdParty(desk, mercier, { ...ways, address, canAnswerByLink: false });
    expect(await open(given)).toEqual([404, 404]);
    await changeThirdParty(desk, mercier, { ...ways, address });
    expect(await open(given)).toEqual([200, 200]);
  });

  test("that went to an address it has no more open nothing", async () => {
    const { mercier, paths, open } = await linked("deux@mercier.example");
    const given = await paths();
    await changeThirdParty(desk, mercier, { ...ways, address: "trois@mercier.example" });
    expect(await open(given)).toEqual([404, 404]);
    expect(await open(await paths())).toEqual([200, 200]);
  });
});

describe("when an e-mail address is the customer's no more", () => {
  async function changed(to: (email: string) => string[]) {
    const it = await withCase();
    const { customer } = await it.state();
    const read = async () => (await person.asks("GET", `/api/customers/${customer}`)).body.customer;
    const { id: _, ...before } = await read();
    await asks("POST", `${it.path}/donnees`, { key: key() });
    const dataLink = await onBehalf(desk.database, desk.id, (tx) =>
      tx.selectFrom("data_links").select("data_link_id as id").where("customer_id", "=", customer).executeTakeFirstOrThrow(),
    );
    const addresses = to(before.addresses[0].address).map((address) => ({ door: "email", address }));
    expect((await person.asks("PUT", `/api/customers/${customer}`, { ...before, addresses })).status).toBe(204);
    const data = new URL(dataLinkUrl(desk, dataLink.id)).pathname;
    return { ...it, data };
  }

  test("whoever reads it opens nothing; the next message's link opens, and the case says who renewed it", async () => {
    const { id, path, data } = await changed((email) => [`new.${email}`]);
    expect((await asks("GET", path)).status).toBe(404);
    expect((await asks("GET", data)).status).toBe(404);
    expect((await asks("GET", await customerPath(desk, id))).status).toBe(200);
    const { events } = (await person.asks("GET", `/api/cases/${id}`)).body.timeline;
    expect(events.filter(({ type }: { type: string }) => type === "LinkRenewed")).toHaveLength(1);
  });

  test("and not when another is added beside it", async () => {
    const { path, data } = await changed((email) => [email, `two.${email}`]);
    expect((await asks("GET", path)).status).toBe(200);
    expect((await asks("GET", data)).status).toBe(200);
  });
});

test("a case that went to the wrong customer and came back opens by none of the links it had there", async () => {
  const [jeff, ginette] = [await withCase(), await withCase()];
  const of = async (it: typeof jeff) => (await it.state()).customer;
  const [one, other] = [await of(jeff), await of(ginette)];
  const merges = (method: "POST" | "DELETE", url: string, body?: unknown) => person.asks(method, url, body);
  expect((await merges("POST", `/api/customers/${one}/merges`, { from: other })).status).toBeLessThan(300);
  const meanwhile = await customerPath(desk, ginette.id);
  expect((await merges("DELETE", `/api/customers/${one}/merges/${other}`)).status).toBeLessThan(300);
  expect((await asks("GET", meanwhile)).status).toBe(404);
  expect((await asks("GET", await customerPath(desk, ginette.id))).status).toBe(200);
  expect((await asks("GET", jeff.path)).status).toBe(200);
});

/** An organisation with its part in a case, and something that it owes there. */
async function withPart() {
  const it = await withCase();
  const insurer = await addThirdParty(desk, `Assurances ${key()}`);
  await addOrganisation(desk, person.id, it.id, { thirdParty: insurer, role: "insurer" });
  const owed = newId<CommitmentId>(desk.clock.now(), desk.random);
  await notePromise(desk, person.id, it.id, {
    id: owed,
    words: "On approuve vendredi",
    kind: "other",
    promiser: thirdParty(insurer),
    due: { kind: "exact", by: instant("2026-11-20T17:00:00-05:00"), words: "" },
    waitsOn: [],
    workMs: 0 as never,
  });
  const pathOf = (kind: "third_party" | "organisation") => linkPath(desk, { kind, case: it.id, subject: insurer });
  const said = async () => {
    const { interactions } = (await person.asks("GET", `/api/cases/${it.id}`)).body.timeline;
    return (interactions as { body: string }[]).map(({ body }) => body);
  };
  return { ...it, owed, date: await pathOf("third_party"), part: await pathOf("organisation"), said };
}

describe("what a form brings that no page of ours holds", () => {
  const WORDS = "<script>alert(1)</script>\u202e\u{1F600}";

  test("is shown as it was written, never as a part of the page; words of no width are no words", async () => {
    const { path, part, said } = await withPart();
    expect((await asks("POST", `${path}/ecrire`, { key: key(), words: WORDS })).status).toBe(303);
    expect((await asks("POST", part, { key: key(), texte: WORDS })).status).toBe(303);
    expect(await said()).toEqual(expect.arrayContaining([WORDS]));
    const held = await asks("GET", `${path}/donnees`);
    expect(held.text).toContain("&#60;script&#62;");
    expect(held.text).not.toContain("<script>alert");
    expect((await asks("POST", `${path}/ecrire`, { key: key(), words: "\u200b\u2060 \ufeff" })).status).toBe(422);
    expect((await asks("POST", part, { key: key(), texte: "\u200b\ufeff" })).status).toBe(400);
  });

  test("a name stays on its line and turns no other words round", async () => {
    const { path } = await withCase();
    const name = "Ann\u202eeiraM\r\nSet-Cookie: a=b <b>x</b>";
    expect((await asks("POST", `${path}/proches`, { key: key(), name, role: "parent", sees: "dates", needs: "" })).status).toBe(303);
    const { text } = await asks("GET", `${path}/proches`);
    expect(text).toContain("<span>AnneiraM Set-Cookie: a&#61;b &#60;b&#62;x&#60;/b&#62;</span>");
    expect(text).not.toContain("\u202e");
  });

  test.each(["ecrire", "reclamation", "pas-regle"])("%s: more than is read is refused, and what is read is not cut", async (act) => {
    const { path, state } = await withCase();
    expect((await asks("POST", `${path}/${act}`, { key: key(), words: "é".repeat(20_001) })).status).toBe(422);
    expect((await asks("POST", `${path}/${act}`, { key: key(), words: "é".repeat(600_000) })).status).toBe(413);
    expect((await state()).awaitingSince).toBeNull();
  });

  test("a key that another case's form had does not swallow what is written under it", async () => {
    const [one, other] = [await withPart(), await withPart()];
    const form = { key: key(), texte: "Où est le rapport ?" };
    await asks("POST", one.part, form);
    const answer = await asks("POST", other.part, form);
    expect(answer.status).toBe(409);
    expect(answer.text).toContain("Où est le rapport ?</textarea>");
    const dated = { key: key(), de: one.owed, geste: "inconnu" };
    expect((await asks("POST", one.date, dated)).status).toBe(303);
    expect((await asks("POST", other.date, { ...dated, de: other.owed })).status).toBe(409);
    expect(await other.said()).not.toContain("Où est le rapport ?");
  });

  test("ids of another case's, of nothing, or of no kind, change nothing and fail nothing", async () => {
    const [mine, theirs] = [await withPart(), await withPart()];
    const before = JSON.stringify(await theirs.state());
    const ids = [theirs.owed, theirs.id, key(), "x", "__proto__", "%00", "../..", "'"];
    for (const id of ids) {
      const at = encodeURIComponent(id);
      const due = "2026-11-25T15:00:00-05:00";
      const tries = [
        await asks("POST", `${mine.path}/dates/${at}`, { key: key(), dueAt: due, answer: "yes" }),
        await asks("POST", `${mine.path}/accords/${at}`, { key: key(), answer: "yes" }),
        await asks("POST", `${mine.path}/proches/${at}`, { do: "remove" }),
        await asks("GET", `${mine.path}/accords/${at}/fichier`),
        await asks("POST", `${mine.path}/regle`, { key: key(), released: id, received: id }),
        await asks("POST", mine.date, { key: key(), de: id, geste: "fait" }),
        await asks("POST", mine.date, { key: key(), de: id, geste: "annuler" }),
        await asks("GET", `${mine.path}/accords/${at}`),
        await asks("GET", `${mine.path}/promesses/${at}`),
      ];
      for (const [i, { status }] of tries.entries())
        expect([id, i, [400, 404, 409].includes(status) || (i === 4 && status === 303)]).toEqual([id, i, true]);
    }
    expect(JSON.stringify(await theirs.state())).toBe(before);
  });

  test("a language, a note or a part asked for in the address is one of ours, or nothing", async () => {
    const { path, part, date } = await withPart();
    for (const query of [
      "langue=fr%0d%0aSet-Cookie:x=y",
      "langue=__proto__",
      "fait=constructor",
      "fait=%3Cscript%3E",
      "de[]=x&changer=1",
      "fait=a&fait=b",
    ])
      for (const url of [path, part, date]) {
        const answer = await asks("GET", `${url}?${query}`);
        expect([query, answer.status]).toEqual([query, 200]);
        expect(answer.text).not.toContain("x=y");
        expect(answer.text).not.toContain("<script>");
      }
  });
});
