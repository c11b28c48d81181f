import { describe, expect, test } from "vitest";
import { type Method, testApp } from "../../test/kit/app.ts";
import { freshDatabase } from "../../test/kit/database.ts";
import { customerPath, linkPath } from "../../test/kit/link.ts";
import { GENERAL_KIND } from "../core/case-kind.ts";
import type { Event } from "../core/events.ts";
import { type CaseId, newId, type ThirdPartyId } from "../core/ids.ts";
import { askThirdParties } from "../desk/ask-third-parties.ts";
import { settleDue } from "../desk/settle-due.ts";

const { app, team, terms, clock } = await testApp(await freshDatabase(), { publicUrl: "https://desk.example.org" });
const { desk, manager, person, director } = await team();
const key = () => newId<string>(terms.runtime.clock.now());
const dueAt = "2026-11-25T15:00:00-05:00";
const due = { kind: "exact", by: "2026-11-20T15:00:00-05:00", words: "" };
/** Two of anything that happens at one instant win by turns; so often, each wins. */
const TIMES = 4;

const evidence = [{ id: "front", fr: "Avant", en: "Front", picture: "front", required: false }];
await manager.asks("PUT", `/api/settings/kinds/${GENERAL_KIND.id}`, {
  names: GENERAL_KIND.names,
  settings: { ...GENERAL_KIND.settings, evidence },
});

async function opened() {
  clock.set("2026-11-17T10:00:00-05:00");
  const customer = { name: "Jeff", email: `${key()}@exemple.example`, phone: null, language: "fr" };
  const { body } = await manager.asks("POST", "/api/cases", { key: key(), customer, subject: "Aile", door: "counter", words: "" });
  const on = `/api/cases/${body.id}`;
  const page = await customerPath(desk, body.id as CaseId);
  const promises = async (more: object = {}) => {
    const id = key();
    const its = { key: id, words: "Votre voiture est prête", kind: "repair", promiser: { role: "person", id: manager.id }, due };
    await manager.asks("POST", `${on}/commitments`, { ...its, ...more });
    return id;
  };
  const view = async () => (await manager.asks("GET", on)).body;
  const events = async (): Promise<Event[]> => (await view()).timeline.events;
  const count = async (type: Event["type"]) => (await events()).filter((it) => it.type === type).length;
  return { id: body.id as CaseId, on, page, promises, view, count };
}
type Opened = Awaited<ReturnType<typeof opened>>;

let visits = 0;
const sends = (url: string, form: Record<string, string>) =>
  app.inject({
    method: "POST",
    url,
    remoteAddress: `10.3.0.${visits++ % 250}`,
    payload: new URLSearchParams(form).toString(),
    headers: { "content-type": "application/x-www-form-urlencoded" },
  });

describe("the same gesture twice at one instant is one", () => {
  const telling = () => ({ by: "message", key: key(), text: "Bonjour" });
  type Gesture = (it: Opened, promise: string) => [Method, string, unknown?];
  const GESTURES: [Event["type"], Gesture][] = [
    ["MoveProposed", (_, id) => ["POST", `/api/commitments/${id}/moves`, { dueAt, reason: "Pièce", telling: telling() }]],
    ["MoveProposed", ({ on }, id) => ["POST", `${on}/dates`, { reason: "Pièce", telling: telling(), dates: [{ commitment: id, dueAt }] }]],
    [
      "ApprovalAsked",
      ({ on }) => ["POST", `${on}/approvals`, { key: key(), what: "Repeindre", price: null, file: null, holdsUp: null, message: "Oui ?" }],
    ],
    [
      "ParticipantAdded",
      ({ on }) => ["POST", `${on}/participants`, { key: key(), name: "Marie", role: "parent", sees: "dates", email: null, needs: "" }],
    ],
    ["DefectNoted", ({ on }) => ["POST", `${on}/defects`, { key: key(), words: "Capteur" }]],
    ["EvidenceAsked", ({ on }) => ["POST", `${on}/evidence/requests`, { key: key(), items: ["front"], text: "Une photo" }]],
    ["CommitmentKept", (_, id) => ["PUT", `/api/commitments/${id}/keeping`, { evidence: "Fait" }]],
    ["CommitmentReleased", (_, id) => ["PUT", `/api/commitments/${id}/release`, { by: "desk", reason: "Fini", telling: telling() }]],
  ];
  test.each(GESTURES)("%s", async (type, gesture) => {
    const it = await opened();
    const asked = gesture(it, await it.promises());
    const answers = await Promise.all([manager.asks(...asked), manager.asks(...asked), manager.asks(...asked)]);
    expect(answers.filter(({ status }) => status < 300).length).toBeGreaterThan(0);
    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
    expect(await it.count(type)).toBe(1);
  });
});

test("two people who move the same promise at one instant propose one date, or one after the other: never two that wait", async () => {
  for (let i = 0; i < TIMES; i++) {
    const it = await opened();
    const id = await it.promises();
    const move = (by: typeof manager, day: number) =>
      by.asks("POST", `/api/commitments/${id}/moves`, {
        dueAt: `2026-11-${day}T15:00:00-05:00`,
        reason: "Pièce",
        telling: { by: "message", key: key(), text: "Bonjour" },
      });
    await Promise.all([move(manager, 24), move(director, 25)]);
    const [promise] = (await it.view()).commitments;
    expect(promise.dueAt).toBe("2026-11-20T20:00:00.000Z");
    expect(promise.proposed).toBe("waiting");
    await sends(`${it.page}/dates/${id}`, { dueAt: promise.proposals.at(-1).dueAt, answer: "yes" });
    expect((await it.view()).commitments[0]).toMatchObject({ dueAt: promise.proposals.at(-1).dueAt, level: 1 });
  }
});

test("a yes that crosses the message being taken back holds, or finds nothing to say yes to", async () => {
  for (let i = 0; i < TIMES; i++) {
    const it = await opened();
    const id = await it.promises();
    const telling = { by: "message", key: key(), text: "Bonjour" };
    await manager.asks("POST", `/api/commitments/${id}/moves`, { dueAt, reason: "Pièce", telling });
    const { toldIn } = (await it.view()).commitments[0].proposals[0];
    const [yes] = await Promise.all([
      sends(`${it.page}/dates/${id}`, { dueAt, answer: "yes" }),
      manager.asks("PUT", `/api/interactions/${toldIn}/cancellation`),
    ]);
    const [promise] = (await it.view()).commitments;
    expect([303, 409]).toContain(yes.statusCode);
    expect(promise.status).toBe("open");
    expect(promise.dueAt).toBe(promise.dates.at(-1).dueAt);
  }
});

test("«c’est réglé» that crosses a promise noted closes nothing on which something is owed", async () => {
  for (let i = 0; i < TIMES; i++) {
    const it = await opened();
    const [yes] = await Promise.all([sends(`${it.page}/regle`, { key: key() }), it.promises()]);
    expect(yes.statusCode).toBe(303);
    const { status, commitments } = await it.view();
    expect([status, commitments.length]).toEqual(commitments.length === 0 ? ["closed", 0] : ["open", 1]);
  }
});

describe("a third party answers", () => {
  async function owing() {
    const it = await opened();
    const { id: subject } = (await director.asks("POST", "/api/third-parties", { name: `Mercier ${key()}` })).body;
    const ways = { address: `${key()}@mercier.example`, phone: null, language: "fr", canAnswerByLink: true };
    await director.asks("PUT", `/api/third-parties/${subject}`, { name: `Mercier ${key()}`, ...ways });
    const promise = await it.promises({ promiser: { role: "third_party", id: subject } });
    const path = await linkPath(desk, { kind: "third_party", case: it.id, subject: subject as ThirdPartyId });
    return { ...it, promise, path };
  }

  test("while the machine asks it: it is asked once at most, and its answer stands", async () => {
    const { body: policy } = await director.asks("GET", "/api/settings/policy");
    const answer = await director.asks("PUT", "/api/settings/policy", { ...policy, thirdPartyMachine: true });
    expect(answer.status).toBeLessThan(300);
    const quiet = await owing();
    clock.set("2026-11-20T09:00:00-05:00");
    await settleDue(terms.runtime, terms.runtime.clock.now());
    await Promise.all([askThirdParties(terms.runtime), askThirdParties(terms.runtime)]);
    expect(await quiet.count("ThirdPartyReminded")).toBe(1);
    for (let i = 0; i < TIMES; i++) {
      const it = await owing();
      clock.set("2026-11-20T09:00:00-05:00");
      await settleDue(terms.runtime, terms.runtime.clock.now());
      const [said] = await Promise.all([
        sends(it.path, { key: key(), de: it.promise, geste: "oui" }),
        askThirdParties(terms.runtime),
        askThirdParties(terms.runtime),
      ]);
      expect(said.statusCode).toBe(303);
      expect(await it.count("ThirdPartyReminded")).toBeLessThanOrEqual(1);
      expect(await it.count("DateConfirmed")).toBe(1);
    }
  });

  test("and takes it back while a person of ours keeps the promise: one of the two is done", async () => {
    for (let i = 0; i < TIMES; i++) {
      const it = await owing();
      await sends(it.path, { key: key(), de: it.promise, geste: "plutot", jour: "2026-11-24" });
      clock.set("2026-11-17T10:09:00-05:00");
      const [undone, kept] = await Promise.all([
        sends(it.path, { key: key(), de: it.promise, geste: "annuler" }),
        person.asks("PUT", `/api/commitments/${it.promise}/keeping`, { evidence: "Les pièces sont là" }),
      ]);
      expect(kept.status).toBe(204);
      expect([303, 409]).toContain(undone.statusCode);
      const [promise] = (await it.view()).commitments;
      expect(promise.status).toBe("kept");
      expect(promise.dates).toHaveLength(undone.statusCode === 303 ? 1 : 2);
    }
  });
});
