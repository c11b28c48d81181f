import { beforeEach, describe, expect, test } from "vitest";
import { testApp } from "../../test/kit/app.ts";
import { freshDatabase } from "../../test/kit/database.ts";
import { newId } from "../core/ids.ts";
import { instant } from "../core/time.ts";

const { team } = await testApp(await freshDatabase());
const { person: sophie, manager: genevieve } = await team();
const key = () => newId<string>(instant("2026-11-17T10:00:00-05:00"));
const move = (day: number) => ({
  dueAt: `2026-11-${day}T15:00:00.000Z`,
  reason: "La pièce tarde.",
  telling: { by: "call", words: "Dit." },
  answer: { agreed: true, words: "" },
});

let id: string;
let promise: string;
let seen: string;
const read = async () => (await sophie.asks("GET", `/api/cases/${id}`)).body;
const shown = async () => `${id}~${(await read()).position}`;

beforeEach(async () => {
  const customer = { name: "Jeff", email: null, phone: "418 555-0101", language: "fr" };
  const opening = { key: null, customer, subject: "Aile avant", door: "phone", words: "Mon aile est-elle prête ?" };
  id = (await sophie.asks("POST", "/api/cases", opening)).body.id;
  promise = key();
  await sophie.asks("POST", `/api/cases/${id}/commitments`, {
    key: promise,
    words: "je vous rappelle",
    kind: "call_back",
    promiser: { role: "person", id: sophie.id },
    due: { kind: "exact", by: "2026-11-18T15:00:00.000Z", words: "demain" },
  });
  seen = await shown();
});

describe("a gesture on a promise that a colleague touched since is refused, with who, what and when:", () => {
  const gestures = [
    ["PUT", "keeping", () => ({ evidence: "appelé" })],
    ["POST", "moves", () => move(20)],
    ["POST", "handovers", () => ({ to: genevieve.id, note: "" })],
    ["PUT", "release", () => ({ by: "customer", reason: "Plus besoin." })],
  ] as const;
  test.each(gestures)("%s %s", async (method, name, body) => {
    expect((await genevieve.asks("POST", `/api/commitments/${promise}/moves`, move(19))).status).toBe(204);
    const before = await read();
    const sent = { telling: null, ...body() };
    const answer = await sophie.asks(method, `/api/commitments/${promise}/${name}?seen=${seen}`, sent);
    expect(answer).toMatchObject({
      status: 409,
      body: {
        code: "changed_meanwhile",
        detail: { event: "CommitmentMoved", by: genevieve.id, at: "2026-11-17T15:00:00.000Z", case: id },
      },
    });
    expect((await read()).position).toBe(before.position);
    const { position } = answer.body.detail;
    expect((await sophie.asks(method, `/api/commitments/${promise}/${name}?seen=${id}~${position}`, sent)).status).toBe(204);
  });
});

test("one's own gestures, and a colleague's on something else, refuse nothing", async () => {
  await sophie.asks("POST", `/api/commitments/${promise}/moves`, move(19));
  await genevieve.asks("POST", `/api/cases/${id}/notes`, { key: key(), text: "Clés au comptoir." });
  await genevieve.asks("PUT", `/api/cases/${id}/owner`, { owner: genevieve.id, reason: "Je la prends." });
  expect((await sophie.asks("PUT", `/api/commitments/${promise}/keeping?seen=${seen}`, { evidence: "appelé" })).status).toBe(204);
});

test("without saying what was seen, nothing is asked", async () => {
  await genevieve.asks("POST", `/api/commitments/${promise}/moves`, move(19));
  expect((await sophie.asks("PUT", `/api/commitments/${promise}/keeping`, { evidence: "appelé" })).status).toBe(204);
});

test("who has the case is not decided twice: an owner, an offer, a case taken or put aside", async () => {
  await genevieve.asks("PUT", `/api/cases/${id}/owner`, { owner: genevieve.id, reason: "Je la prends." });
  const overtaken = { code: "changed_meanwhile", detail: { event: "OwnerChanged", by: genevieve.id } };
  const owner = { owner: sophie.id, reason: "Je la prends." };
  expect(await sophie.asks("PUT", `/api/cases/${id}/owner?seen=${seen}`, owner)).toMatchObject({ status: 409, body: overtaken });
  const offer = { to: sophie.id, note: "" };
  expect(await sophie.asks("POST", `/api/cases/${id}/owner/offers?seen=${seen}`, offer)).toMatchObject({ status: 409, body: overtaken });
  for (const act of [{ type: "take" }, { type: "put_aside", until: null }]) {
    const position = Number(seen.split("~")[1]);
    const { body } = await sophie.asks("POST", "/api/cases/bulk", { acts: [{ case: id, act, seen: position }] });
    expect(body.outcomes).toMatchObject([{ refusal: overtaken }]);
  }
  expect((await read()).owner).toBe(genevieve.id);
  expect((await sophie.asks("PUT", `/api/cases/${id}/owner?seen=${await shown()}`, owner)).status).toBe(204);
});

test("a case put away by a colleague can be taken all the same", async () => {
  await genevieve.asks("POST", "/api/cases/bulk", { acts: [{ case: id, act: { type: "put_aside", until: null } }] });
  const position = Number(seen.split("~")[1]);
  const { body } = await sophie.asks("POST", "/api/cases/bulk", { acts: [{ case: id, act: { type: "take" }, seen: position }] });
  expect(body.outcomes).toMatchObject([{ refusal: null }]);
});

test("on a case that was merged since, what a colleague did where it went counts", async () => {
  const customer = { name: "Jeff", email: null, phone: "418 555-0101", language: "fr" };
  const opening = { key: null, customer, subject: "Aile arrière", door: "phone", words: "" };
  const into = (await sophie.asks("POST", "/api/cases", opening)).body.id;
  const merged = await sophie.asks("POST", `/api/cases/${into}/parts`, { from: id, otherCustomer: true });
  expect(merged.status).toBeLessThan(300);
  await genevieve.asks("POST", `/api/commitments/${promise}/moves`, move(19));
  const answer = await sophie.asks("PUT", `/api/commitments/${promise}/keeping?seen=${seen}`, { evidence: "appelé" });
  expect(answer).toMatchObject({ status: 409, body: { detail: { event: "CommitmentMoved", case: into } } });
});

test("what was seen must be a case and a position", async () => {
  const answer = await sophie.asks("PUT", `/api/commitments/${promise}/keeping?seen=${id}`, { evidence: "appelé" });
  expect(answer).toMatchObject({ status: 400, body: { code: "invalid_request" } });
});

test("a case put away until something new can be read", async () => {
  await sophie.asks("POST", "/api/cases/bulk", { acts: [{ case: id, act: { type: "put_aside", until: null } }] });
  expect((await sophie.asks("GET", `/api/cases/${id}`)).status).toBe(200);
});
