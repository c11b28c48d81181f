import { describe, expect, test } from "vitest";
import { testApp, type Visitor } from "../../test/kit/app.ts";
import { freshDatabase } from "../../test/kit/database.ts";
import { newId } from "../core/ids.ts";
import { instant } from "../core/time.ts";

const { app, team } = await testApp(await freshDatabase());
const { person, manager } = await team();
const key = () => newId<string>(instant("2026-11-17T10:00:00-05:00"));
let customers = 0;

async function opened(email = `c${++customers}@example.com`): Promise<{ id: string; customer: { id: string }; newest: string }> {
  const customer = { name: "Jeff", email, phone: null, language: "fr" };
  const { body } = await person.asks("POST", "/api/cases", { key: key(), customer, subject: "Aile", door: "email", words: "Bonjour?" });
  return (await person.asks("GET", `/api/cases/${body.id}`)).body;
}

const drafts = async (id: string) => (await person.asks("GET", `/api/cases/${id}/drafts`)).body;

describe("what no text can hold", () => {
  test.each(["customers", "search", "cases", "cases.csv"])("in an address: %s", async (path) => {
    expect((await person.asks("GET", `/api/${path}?q=%00`)).status).toBe(400);
  });

  test.each(['{"\\ud800":1}', '{"\\u0000":1}', `${"[".repeat(40_000)}${"]".repeat(40_000)}`])(
    "in what a page keeps beside its draft",
    async (choices) => {
      const { id } = await opened();
      const payload = `{"version":null,"text":"a","choices":${choices}}`;
      const headers = { cookie: person.cookie, "content-type": "application/json" };
      const answer = await app.inject({ method: "PUT", url: `/api/cases/${id}/drafts/email`, payload, headers });
      expect(answer.statusCode).toBe(400);
    },
  );
});

describe("drafts", () => {
  test("two that became one are shown, however long", async () => {
    const { id } = await opened();
    const written = (by: Visitor, name: string) => {
      const cc = Array.from({ length: 20 }, (_, i) => `${name}${i}@example.com`);
      return by("PUT", `/api/cases/${id}/drafts/email`, { version: null, text: name.repeat(99_000), cc });
    };
    await written(person.asks, "p");
    await written(manager.asks, "m");
    await person.asks("PUT", `/api/cases/${id}/drafts/email/from/${manager.id}`);
    const [draft] = await drafts(id);
    expect(draft.text).toHaveLength(198_002);
    expect(draft.cc).toHaveLength(40);
  });

  test("one saved on a case that was merged meanwhile is where the case went, and goes with its sending", async () => {
    const [into, from] = [await opened("twice@example.com"), await opened("twice@example.com")];
    await person.asks("POST", `/api/cases/${into.id}/parts`, { from: from.id });
    await person.asks("PUT", `/api/cases/${from.id}/drafts/email`, { version: null, text: "Je regarde" });
    expect(await drafts(into.id)).toMatchObject([{ text: "Je regarde" }]);
    await person.asks("POST", `/api/cases/${from.id}/messages`, { key: key(), text: "Je regarde", promises: [] });
    expect(await drafts(into.id)).toEqual([]);
  });

  test("what was for a third party and is taken back becomes no draft to the customer", async () => {
    const { id, newest } = await opened();
    const forward = { key: key(), interaction: newest, to: { name: "", address: "a@pieces.example" }, text: "Entre nous", files: false };
    const { body } = await person.asks("POST", `/api/cases/${id}/forwards`, forward);
    expect((await person.asks("PUT", `/api/interactions/${body.interaction}/cancellation`)).status).toBe(204);
    expect(await drafts(id)).toEqual([]);
  });
});

test("a message's key given on another case sends nothing there, and says so", async () => {
  const [one, other] = [await opened(), await opened()];
  const message = { key: key(), text: "Bonjour", promises: [] };
  expect((await person.asks("POST", `/api/cases/${one.id}/messages`, message)).status).toBe(200);
  expect((await person.asks("POST", `/api/cases/${other.id}/messages`, message)).body.code).toBe("key_used_elsewhere");
});

test("a case is not split off for a customer who is another by now", async () => {
  const [one, kept, gone] = [await opened(), await opened(), await opened()];
  await person.asks("POST", `/api/cases/${one.id}/notes`, { key: key(), text: "Deux sujets" });
  await person.asks("POST", `/api/customers/${kept.customer.id}/merges`, { from: gone.customer.id });
  const split = { key: key(), interactions: [one.newest], subject: "Autre", customer: gone.customer.id };
  expect(await person.asks("POST", `/api/cases/${one.id}/splits`, split)).toMatchObject({ status: 409, body: { code: "customer_merged" } });
});

test("a procedure is questioned on a case that was merged, where the case went", async () => {
  const [into, from] = [await opened("same@example.com"), await opened("same@example.com")];
  await person.asks("POST", `/api/cases/${into.id}/parts`, { from: from.id });
  const question = { key: key(), words: "Trop long", interaction: from.newest };
  expect((await person.asks("POST", `/api/cases/${from.id}/questions`, question)).status).toBe(204);
  expect((await person.asks("GET", `/api/cases/${into.id}`)).body.timeline.interactions).not.toEqual([]);
});

test.each([
  "https://push.apple.com\\@evil.example/x",
  "https://fcm.googleapis.com@127.0.0.1/x",
  "https://fcm.googleapis.com:8443/x",
  "https://fcm.googleapis.com.evil.example/x",
])("no push service: %s", async (endpoint) => {
  const device = { endpoint, p256dh: "B".repeat(87), auth: "a".repeat(22) };
  expect((await person.asks("PUT", "/api/push/device", device)).status).toBe(422);
});

test("one person takes twenty lists away in a minute, and a colleague's are not theirs", async () => {
  const { person, manager } = await team();
  const asked = await Promise.all(Array.from({ length: 20 }, () => person.asks("GET", "/api/cases.csv")));
  expect(new Set(asked.map(({ status }) => status))).toEqual(new Set([200]));
  expect(await person.asks("GET", "/api/cases.csv")).toMatchObject({ status: 429, body: { code: "too_many_requests" } });
  expect((await manager.asks("GET", "/api/cases.csv")).status).toBe(200);
});

describe("what one person asks in a minute ends", () => {
  const nowhere = "0199a0e0-0000-7000-8000-000000000000";
  test.each([
    ["GET", `/api/customers/${nowhere}/record.json`, 20],
    ["GET", "/api/disagreements.jsonl", 20],
    ["POST", `/api/cases/${nowhere}/messages`, 60],
    ["POST", `/api/cases/${nowhere}/forwards`, 60],
    ["POST", `/api/commitments/${nowhere}/reminders`, 60],
  ] as const)("%s %s after %i", async (method, path, most) => {
    const { manager, director } = await team();
    const ask = (asks: typeof manager.asks) => asks(method, path, method === "POST" ? {} : undefined);
    const asked = await Promise.all(Array.from({ length: most }, () => ask(manager.asks)));
    expect(asked.map(({ status }) => status)).not.toContain(429);
    expect((await ask(manager.asks)).status).toBe(429);
    expect((await ask(director.asks)).status).not.toBe(429);
  });
});
