import { expect, test } from "vitest";
import { testApp } from "../../test/kit/app.ts";
import { freshDatabase } from "../../test/kit/database.ts";
import { GENERAL_KIND } from "../core/case-kind.ts";
import { newId } from "../core/ids.ts";
import { instant } from "../core/time.ts";

const { team } = await testApp(await freshDatabase());
const { person, manager } = await team();
const HOUR = 3_600_000;

const stage = (id: string, means: string) => ({ id, fr: id, en: id, means });
const settings = {
  statuses: [stage("received", "received"), stage("stripped", "working"), stage("ready", "ready")],
  stillMax: 8 * HOUR,
  evidence: [{ id: "rear", fr: "Arrière", en: "Rear", picture: "rear", required: true }],
  deliverables: [
    { id: "report", fr: "Le rapport", en: "The report", kind: "send", within: 40 * HOUR, waitsOn: [] },
    { id: "payment", fr: "Le paiement", en: "The payment", kind: "refund", waitsOn: ["report"] },
  ],
  objectionDays: 10,
};
const names = { fr: "Carrosserie", en: "Body work" };
const kindId = () => newId<string>(instant("2026-11-24T15:00:00Z"));

async function openedCase(): Promise<string> {
  const body = {
    customer: { name: "Jeff", email: null, phone: null, language: "fr" },
    subject: "Pare-chocs",
    door: "counter",
    words: "Bonjour",
  };
  return (await person.asks("POST", "/api/cases", body)).body.id;
}

test("a desk begins with its general kind, and a manager adds one of its own", async () => {
  expect((await person.asks("GET", "/api/settings/kinds")).body).toMatchObject([{ id: GENERAL_KIND.id, archived: false }]);
  const id = kindId();
  expect((await manager.asks("PUT", `/api/settings/kinds/${id}`, { names, settings })).status).toBe(204);
  expect((await person.asks("GET", "/api/settings/kinds")).body).toMatchObject([{ id: GENERAL_KIND.id }, { id, names, settings }]);
});

test("the general kind becomes the desk's own, and is never put away", async () => {
  const own = { names, settings };
  expect((await manager.asks("PUT", `/api/settings/kinds/${GENERAL_KIND.id}`, { ...own, archived: true })).body.code).toBe(
    "general_kind_stays",
  );
  await manager.asks("PUT", `/api/settings/kinds/${GENERAL_KIND.id}`, own);
  expect((await person.asks("GET", "/api/settings/kinds")).body[0]).toMatchObject({ id: GENERAL_KIND.id, names, settings });
  expect((await person.asks("GET", `/api/cases/${await openedCase()}`)).body.kind).toBe(GENERAL_KIND.id);
});

test("a case takes a kind and stands at one of its steps, all of it on the record", async () => {
  const id = kindId();
  await manager.asks("PUT", `/api/settings/kinds/${id}`, { names, settings });
  const one = await openedCase();
  expect((await person.asks("PUT", `/api/cases/${one}/kind`, { kind: id })).status).toBe(204);
  expect((await person.asks("PUT", `/api/cases/${one}/stage`, { stage: "stripped" })).status).toBe(204);
  const { body } = await person.asks("GET", `/api/cases/${one}`);
  expect(body).toMatchObject({ kind: id, stages: [{ stage: "stripped", means: "working", by: person.id }] });
  expect(body.timeline.events).toEqual(
    expect.arrayContaining([expect.objectContaining({ type: "KindSet" }), expect.objectContaining({ type: "StatusSet" })]),
  );
});

test("a kind put away and a step of another kind are refused", async () => {
  const id = kindId();
  await manager.asks("PUT", `/api/settings/kinds/${id}`, { names, settings, archived: true });
  const one = await openedCase();
  expect((await person.asks("PUT", `/api/cases/${one}/kind`, { kind: id })).body.code).toBe("unknown_kind");
  expect((await person.asks("PUT", `/api/cases/${one}/stage`, { stage: "no-such-step" })).body.code).toBe("unknown_status");
});

test.each([
  ["no step at all", { statuses: [] }],
  ["a step named twice", { statuses: [stage("ready", "ready"), stage("ready", "ready")] }],
  ["a step without words", { statuses: [{ ...stage("ready", "ready"), fr: "", en: "" }] }],
  ["what waits on itself", { deliverables: [{ ...settings.deliverables[0], waitsOn: ["report"] }] }],
])("%s is no kind", async (_, change) => {
  const answer = await manager.asks("PUT", `/api/settings/kinds/${kindId()}`, { names, settings: { ...settings, ...change } });
  expect(answer).toMatchObject({ status: 400, body: { code: "invalid_request" } });
});

test("what its kind delivers is promised, each waiting on those before it", async () => {
  const id = kindId();
  await manager.asks("PUT", `/api/settings/kinds/${id}`, { names, settings });
  const one = await openedCase();
  await person.asks("PUT", `/api/cases/${one}/kind`, { kind: id });
  const chosen = (deliverable: string) => ({ deliverable, key: kindId(), promiser: { role: "person", id: person.id }, dueAt: null });
  const asked = { chosen: [chosen("payment"), chosen("report")] };
  expect((await person.asks("POST", `/api/cases/${one}/deliverables`, asked)).status).toBe(204);
  expect((await person.asks("POST", `/api/cases/${one}/deliverables`, asked)).status).toBe(204);
  const { commitments, deliverables } = (await person.asks("GET", `/api/cases/${one}`)).body;
  expect(commitments).toMatchObject([
    { words: "Le rapport", waitsOn: [] },
    { words: "Le paiement", waitsOn: [commitments[0].id] },
  ]);
  expect(deliverables).toMatchObject([
    { id: "report", commitment: commitments[0].id },
    { id: "payment", commitment: commitments[1].id },
  ]);
  const none = { chosen: [chosen("piano")] };
  expect((await person.asks("POST", `/api/cases/${one}/deliverables`, none)).body.code).toBe("unknown_deliverable");
});

test("what was agreed and what is there are compared line by line", async () => {
  const one = await openedCase();
  const [list, wing, clips] = [kindId(), kindId(), kindId()];
  const lines = [
    { id: wing, words: "Une aile", quantity: 1 },
    { id: clips, words: "Des agrafes", quantity: 8 },
  ];
  expect((await person.asks("PUT", `/api/cases/${one}/lists/${list}`, { title: "Les pièces", lines, deliveredBy: null })).status).toBe(204);
  const at = `/api/cases/${one}/lists/${list}/lines`;
  await person.asks("PUT", `${at}/${wing}`, { quantity: 1, evidence: "posée" });
  await person.asks("PUT", `${at}/${clips}`, { quantity: 5 });
  await person.asks("PUT", `${at}/${kindId()}`, { quantity: 1, words: "Un phare" });
  const { lists } = (await person.asks("GET", `/api/cases/${one}`)).body;
  expect(lists).toMatchObject([
    {
      title: "Les pièces",
      lines: [{ compared: "as_agreed" }, { compared: "short", done: 5 }, { compared: "not_agreed", words: "Un phare" }],
    },
  ]);
  expect((await person.asks("PUT", `/api/cases/${one}/lists/${kindId()}/lines/${wing}`, { quantity: 1 })).status).toBe(404);
});

test("each fact that a stage contradicts is named on the case", async () => {
  const one = await openedCase();
  const promise = { key: kindId(), words: "Le pare-chocs", kind: "repair", promiser: { role: "person", id: person.id } };
  await person.asks("POST", `/api/cases/${one}/commitments`, { ...promise, due: { kind: "none" } });
  await person.asks("PUT", `/api/cases/${one}/stage`, { stage: "ready" });
  const { contradictions, findings } = (await person.asks("GET", `/api/cases/${one}`)).body;
  expect(contradictions).toEqual([{ what: "owed", commitment: promise.key, list: null, words: null }]);
  expect(findings.map(({ guard }: { guard: string }) => guard)).toContain("untrue_status");
});
