import { describe, expect, test } from "vitest";
import { testApp } from "../../test/kit/app.ts";
import { freshDatabase } from "../../test/kit/database.ts";
import { customerPath, linkPath } from "../../test/kit/link.ts";
import { newId } from "../core/ids.ts";
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
