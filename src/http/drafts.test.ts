import { expect, test } from "vitest";
import { testApp } from "../../test/kit/app.ts";
import { freshDatabase } from "../../test/kit/database.ts";
import { newId } from "../core/ids.ts";
import { instant } from "../core/time.ts";

const { team } = await testApp(await freshDatabase());

async function withCase() {
  const ours = await team();
  const opened = await ours.person.asks("POST", "/api/cases", {
    customer: { name: "Jeff", email: "jeff@example.com", phone: null, language: "fr" },
    subject: "Aile",
    door: "counter",
    words: "Bonjour",
  });
  const path = `/api/cases/${opened.body.id}`;
  return { ...ours, path };
}

test("one writes and drops one's own only: a colleague's stays", async () => {
  const { person, manager, path } = await withCase();
  const saved = await person.asks("PUT", `${path}/drafts/email`, { version: null, text: "De moi" });
  expect(saved).toMatchObject({ status: 200, body: { version: expect.any(Number) } });
  expect((await manager.asks("DELETE", `${path}/drafts/email`)).status).toBe(204);
  expect((await manager.asks("PUT", `${path}/drafts/email`, { version: saved.body.version, text: "À moi" })).status).toBe(409);
  expect((await manager.asks("GET", `${path}/drafts`)).body).toMatchObject([{ person: person.id, text: "De moi" }]);
});

test("another version is answered draft_changed", async () => {
  const { person, path } = await withCase();
  await person.asks("PUT", `${path}/drafts/note`, { version: null, text: "Un" });
  expect(await person.asks("PUT", `${path}/drafts/note`, { version: 1, text: "Deux" })).toMatchObject({
    status: 409,
    body: { code: "draft_changed" },
  });
});

test("what leaves later is answered as scheduled, can be changed and stopped", async () => {
  const { person, path } = await withCase();
  const key = newId(instant("2026-11-17T10:00:00-05:00"));
  const sent = await person.asks("POST", `${path}/messages`, { key, text: "Bonjour", promises: [], leaveAt: "2026-11-18T09:00:00-05:00" });
  expect(sent).toMatchObject({ status: 200, body: { interaction: null, delivery: "scheduled", leavesAt: "2026-11-18T14:00:00.000Z" } });
  expect((await person.asks("PUT", `${path}/leaving`, { leaveAt: "2026-11-19T09:00:00-05:00" })).status).toBe(204);
  expect((await person.asks("GET", `${path}/drafts`)).body).toMatchObject([{ leaveAt: "2026-11-19T14:00:00.000Z" }]);
  expect((await person.asks("DELETE", `${path}/leaving`)).status).toBe(204);
  expect((await person.asks("DELETE", `${path}/leaving`)).status).toBe(409);
});

test.each([
  { mode: "sms", body: { version: null, text: "x" }, status: 404 },
  { mode: "email", body: { text: "x" }, status: 400 },
  { mode: "email", body: { version: null, text: "x".repeat(100_001) }, status: 400 },
  { mode: "email", body: { version: null, text: "", choices: "x".repeat(100_001) }, status: 400 },
])("$mode with $body.version: $status", async ({ mode, body, status }) => {
  const { person, path } = await withCase();
  expect((await person.asks("PUT", `${path}/drafts/${mode}`, body)).status).toBe(status);
});

test("who takes over a draft has it; there is none of nobody's", async () => {
  const { person, manager, path } = await withCase();
  await person.asks("PUT", `${path}/drafts/email`, { version: null, text: "De moi" });
  expect((await manager.asks("PUT", `${path}/drafts/email/from/${person.id}`)).status).toBe(204);
  expect((await manager.asks("PUT", `${path}/drafts/email/from/${person.id}`)).status).toBe(404);
  expect((await person.asks("GET", `${path}/drafts`)).body).toMatchObject([{ person: manager.id, text: "De moi" }]);
});
