import { describe, expect, test } from "vitest";
import { type Method, testApp } from "../../test/kit/app.ts";
import { freshDatabase } from "../../test/kit/database.ts";
import { newId } from "../core/ids.ts";
import { instant } from "../core/time.ts";

const fresh = await freshDatabase();
const { terms, team, clock } = await testApp(fresh);
const { person, manager } = await team();
const { asks } = person;
const key = () => newId<string>(instant("2026-11-17T15:00:00Z"));
const opening = (change: object = {}) => ({
  key: key(),
  customer: { name: "Jeff", email: "jeff@example.com", phone: null, language: "fr" },
  subject: "Aile avant",
  door: "counter",
  words: "",
  ...change,
});
const open = async (change: object = {}) => (await asks("POST", "/api/cases", opening(change))).body.id as string;
const view = async (id: string) => (await asks("GET", `/api/cases/${id}`)).body;
const promise = (change: object = {}) => ({
  key: key(),
  words: "je vous rappelle",
  kind: "call_back",
  promiser: { role: "person", id: person.id },
  due: { kind: "exact", by: "2026-11-18T15:00:00-05:00", words: "demain" },
  ...change,
});
const promised = async (change: object = {}) => {
  const id = await open();
  expect((await asks("POST", `/api/cases/${id}/commitments`, promise(change))).status).toBe(204);
  return (await view(id)).commitments[0].id as string;
};

const TEXTS = {
  "emoji, joined and flagged": "Réparé 👨‍👩‍👧‍👦 🇨🇦 👍🏽 ✅",
  "right to left": "مرحبا، متى تتصلون بي؟ — שלום",
  "a mark that turns the reading direction": "abc\u202Edef\u202C",
  "accents composed and combined": "é é ﬁ Ǆ",
  "letters beyond the first plane": "𝔗𝔢𝔫𝔦𝔯 𠮷",
  "tabs, many lines and blanks within": "a\tb\n\n\n  c\u00a0d",
  "what looks like SQL, HTML and templates": "'; drop table cases; -- <script>alert(1)</script> {{7*7}} ${x} %s \\u0000",
};

describe("a text is kept as it was sent", () => {
  test.each(Object.entries(TEXTS))("%s", async (_, text) => {
    const line = text.replace(/\s*\n\s*/g, " ");
    const id = await open({ subject: line, customer: { name: line, email: null, phone: null, language: "fr" }, words: text });
    await asks("POST", `/api/cases/${id}/notes`, { key: key(), text });
    await asks("POST", `/api/cases/${id}/calls`, { key: key(), direction: "attempt", words: text, chasing: false, promises: [] });
    await asks("POST", `/api/cases/${id}/commitments`, promise({ words: text }));
    const body = await view(id);
    expect([body.subject, body.customer.name, body.commitments[0].words]).toEqual([line, line, text]);
    expect(body.timeline.interactions.map((it: { body: string }) => it.body)).toEqual([text, text, text]);
    const { rows } = (await asks("GET", "/api/inbox")).body;
    expect(rows.find((row: { case: { id: string } }) => row.case.id === id).case).toMatchObject({
      subject: line,
      customer: { name: line },
    });
  });

  test("up to a hundred thousand letters", async () => {
    const id = await open();
    const text = "é😀".repeat(33_333);
    expect((await asks("POST", `/api/cases/${id}/notes`, { key: key(), text })).status).toBe(204);
    expect((await view(id)).timeline.interactions[0].body).toBe(text);
  });

  test("and leaves so: what the customer is sent is what was written", async () => {
    const id = await open();
    const text = Object.values(TEXTS).join("\n");
    expect((await asks("POST", `/api/cases/${id}/messages`, { key: key(), text, promises: [] })).status).toBe(200);
    const { message } = await terms.runtime.database.db
      .selectFrom("outbox")
      .innerJoin("interactions", "interactions.interaction_id", "outbox.interaction_id")
      .select("message")
      .where("case_id", "=", id as never)
      .executeTakeFirstOrThrow();
    expect(message.text.startsWith(`${text}\n\n-- \n`)).toBe(true);
  });
});

describe("a text that is not taken", () => {
  test.each([
    ["of blanks alone", " \n\t "],
    ["of none at all", ""],
    ["of nothing to see", undefined],
    ["that is a number", 12],
    ["that is a list", ["a"]],
    ["that is null", null],
  ])("%s", async (_, text) => {
    const id = await open();
    expect(await asks("POST", `/api/cases/${id}/notes`, { key: key(), text })).toMatchObject({
      status: 400,
      body: { code: "invalid_request", errors: [{ field: "text" }] },
    });
    expect((await view(id)).timeline.interactions).toEqual([]);
  });

  test("a subject of more than one line's length", async () => {
    expect(await asks("POST", "/api/cases", opening({ subject: "x".repeat(301) }))).toMatchObject({
      status: 400,
      body: { errors: [{ field: "subject" }] },
    });
  });
});

describe("wrong types, of each gesture on a promise", () => {
  const WRONG: [Method, string, unknown, string][] = [
    ["PUT", "keeping", { evidence: 5 }, "evidence"],
    ["PUT", "date", { dueAt: 1_790_000_000, telling: null }, "dueAt"],
    ["POST", "moves", { dueAt: "2026-11-19T15:00:00Z", reason: "x", telling: { by: "pigeon", words: "x" } }, "telling.by"],
    ["POST", "moves", { dueAt: "2026-11-19T15:00:00Z", reason: "x", telling: { by: "message", key: "1", text: "x" } }, "telling.key"],
    ["POST", "handovers", { to: "Maxime", note: "" }, "to"],
    ["PUT", "handover", { answer: "perhaps" }, "answer"],
    ["PUT", "acceptance", { answer: "decline" }, "reason"],
    ["PUT", "release", { by: "nobody", reason: "x", telling: null }, "by"],
    ["PUT", "confirmation", { dueAt: "demain" }, "dueAt"],
  ];
  test.each(WRONG)("%s %s %j", async (method, gesture, body, field) => {
    const id = await promised();
    expect(await asks(method, `/api/commitments/${id}/${gesture}`, body)).toMatchObject({
      status: 400,
      body: { code: "invalid_request", errors: [{ field }] },
    });
  });
});

describe("a date that has passed", () => {
  test.each([
    ["a minute ago", "2026-11-17T14:59:00Z"],
    ["in 1970", "1970-01-01T00:00:00Z"],
    ["in the year 1", "0001-01-01T00:00:00Z"],
  ])("is no new date for a promise: %s", async (_, dueAt) => {
    const telling = { by: "call", words: "On en a parlé." };
    const exact = await promised();
    expect(await asks("POST", `/api/commitments/${exact}/moves`, { dueAt, reason: "le peintre", telling })).toMatchObject({
      status: 422,
      body: { code: "due_in_the_past" },
    });
    const vague = await promised({ due: { kind: "none" } });
    expect(await asks("PUT", `/api/commitments/${vague}/date`, { dueAt, telling: null })).toMatchObject({
      status: 422,
      body: { code: "due_in_the_past" },
    });
  });

  test("is no end of an absence that begins later", async () => {
    const answer = await manager.asks("POST", `/api/settings/people/${person.id}/absences`, {
      from: "2026-11-20T00:00:00Z",
      to: "2026-11-19T00:00:00Z",
    });
    expect(answer).toMatchObject({ status: 400, body: { errors: [expect.objectContaining({ field: expect.any(String) })] } });
  });
});

test("an id in capitals is the same id", async () => {
  const commitment = await promised();
  expect((await asks("PUT", `/api/commitments/${commitment.toUpperCase()}/keeping`, { evidence: "appelé" })).status).toBe(204);
  const id = await open();
  expect((await view(id.toUpperCase())).id).toBe(id);
});

test("an id that is not there is not found, and nothing happens", async () => {
  const nowhere = key();
  clock.set("2026-11-17T10:00:01-05:00");
  for (const [method, url, body] of [
    ["POST", `/api/cases/${nowhere}/messages`, { key: key(), text: "Bonjour", promises: [] }],
    ["PUT", `/api/commitments/${nowhere}/keeping`, { evidence: "x" }],
    ["PUT", `/api/outbox/${nowhere}/resolution`, { answer: "send_again" }],
    ["POST", `/api/unreadable/${nowhere}/retry`, undefined],
  ] as const)
    expect([url, await asks(method, url, body)]).toMatchObject([url, { status: 404, body: { code: "not_found" } }]);
});
