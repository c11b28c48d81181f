import { describe, expect, test } from "vitest";
import { freshDatabase } from "../../test/kit/database.ts";
import { testDesk } from "../../test/kit/desk.ts";
import { completing, fakeModel, saying, told } from "../../test/kit/fake-model.ts";
import { askModel } from "../channels/model/ask-model.ts";
import { type CaseId, type InteractionId, newId } from "../core/ids.ts";
import { noteCall } from "./calls.ts";
import { openCase } from "./open-case.ts";
import { changeOptionalReader, optionalReaderView } from "./optional-reader.ts";
import { caseView } from "./case-view.ts";
import type { Desk } from "./desk.ts";
import { sendMessage } from "./send.ts";
import { wordsToSend } from "./second-reading.ts";

const { database } = await freshDatabase();
const model = await fakeModel();
const plain = { seal: (text: string) => text, unseal: (text: string) => text, sign: () => new Uint8Array(32) };
/** The rules find a promise in the first sentence alone. */
const SURE = "Je vous rappelle demain avant midi.";
const UNSEEN = "Votre pare-chocs, c’est comme si c’était fait jeudi.";
const unseen = told("c’est comme si c’était fait jeudi", { kind: "repair", dueWords: "jeudi" });

/** A desk of its own with an open case; its reader asks the fake model, until `signal` says it took too long. */
async function oneCase({ enabled = true, signal = new AbortController().signal } = {}) {
  const { desk: bare, clock, sophie } = await testDesk(database);
  const desk: Desk = { ...bare, askModel: (reader, text) => askModel(reader, text, signal) };
  await changeOptionalReader(desk, plain, sophie, { enabled, baseUrl: model.baseUrl, model: "small", key: null, limitMs: 4_000 });
  const customer = { name: "Jeff", email: "jeff@example.com", phone: null, language: "fr" } as const;
  const id = await openCase(desk, sophie, { key: null, customer, subject: "Pare-chocs", door: "counter", words: "Bonjour" });
  const send = (text: string, key: string = newId(clock.now())) => sendMessage(desk, sophie, id, { key, text, promises: [] });
  return { desk, clock, sophie, id, send, promises: () => promisesOf(desk, id), reader: async () => (await optionalReaderView(desk))! };
}

/** «open call_back Je vous rappelle demain avant midi» */
async function promisesOf(desk: Desk, id: CaseId): Promise<string[]> {
  return (await caseView(desk, id)).commitments.map(({ status, kind, words }) => `${status} ${kind} ${words}`).sort();
}

const ALONE = ["open call_back Je vous rappelle demain avant midi"];

describe("turned off", () => {
  test("not one connection is made, and the rules read as ever", async () => {
    const { send, promises } = await oneCase({ enabled: false });
    const before = model.connections();
    expect((await send(SURE)).ok).toBe(true);
    expect(await promises()).toEqual(ALONE);
    expect(model.connections()).toBe(before);
  });
});

describe("turned on", () => {
  test("what it alone finds waits for a yes; what the rules find stays", async () => {
    model.will(saying({ promises: [unseen] }));
    const { send, promises, reader } = await oneCase();
    await send(`${SURE} ${UNSEEN}`);
    expect(await promises()).toEqual([...ALONE, "proposed repair c’est comme si c’était fait jeudi"]);
    expect(await reader()).toMatchObject({ asked: 1, failed: 0, lastOkAt: "2026-11-17T15:00:00.000Z", problem: null });
  });

  test("it is sent the person's own words, and nothing else of the message", async () => {
    model.will(saying({ promises: [] }));
    const { send } = await oneCase();
    await send(`${SURE}\n\n-- \nSophie, 418 555-0199\n\nLe 9 mars, Jean a écrit :\n> Mon numéro est le 555-0123.`);
    expect(model.asked.at(-1)!.body.messages.at(-1)!.content).toBe(SURE);
  });

  test("a call is read along; an attempt, which promises nothing, is not", async () => {
    model.will(saying({ promises: [unseen] }));
    const { desk, clock, sophie, id, promises } = await oneCase();
    const call = (direction: "out" | "attempt") =>
      noteCall(desk, sophie, id, { key: newId<InteractionId>(clock.now()), direction, words: UNSEEN, chasing: false, promises: [] });
    const before = model.asked.length;
    await call("attempt");
    expect(model.asked.length).toBe(before);
    await call("out");
    expect(await promises()).toEqual(["proposed repair c’est comme si c’était fait jeudi"]);
  });

  test("a message sent twice is read along once", async () => {
    const { send } = await oneCase();
    const before = model.asked.length;
    await send(SURE, "the same key");
    expect((await send(SURE, "the same key")).ok).toBe(true);
    expect(model.asked.length).toBe(before + 1);
  });

  test("what a person dismissed is not asked again", async () => {
    model.will(saying({ promises: [unseen] }));
    const { desk, sophie, id, clock, promises } = await oneCase();
    const dismissed = {
      words: "c’était fait jeudi",
      kind: "repair",
      promiser: { role: "person", id: sophie },
      due: { kind: "none" },
      decision: "dismiss",
      decided: ["decision"],
    } as const;
    await sendMessage(desk, sophie, id, { key: newId(clock.now()), text: UNSEEN, promises: [dismissed] });
    expect(await promises()).toEqual([]);
  });

  test("more promises than a case holds do not keep the message from leaving", async () => {
    const text = Array.from({ length: 50 }, (_, i) => `Affaire ${i} entendue.`);
    model.will(saying({ promises: text.map((words) => told(words)) }));
    const { send, promises } = await oneCase();
    expect((await send(`${SURE} ${text.join(" ")}`)).ok).toBe(true);
    expect(await promises()).toEqual(ALONE);
  });
});

describe("the message leaves with the rules' reading alone, and the page can say why, when it", () => {
  test.each([
    ["fails", (reply) => void reply.writeHead(500).end(), { code: "http_error", status: 500 }],
    ["wants another key", (reply) => void reply.writeHead(401).end(), { code: "wrong_key", status: 401 }],
    ["talks", completing("Voici les promesses."), { code: "unreadable_answer", status: 200 }],
    ["tells of words nobody wrote", saying({ promises: [told("Je rappelle lundi")] }), { code: "words_not_in_text", status: null }],
    [
      "makes a date up",
      saying({ promises: [told("Je vous rappelle", { dueWords: "le 18" })] }),
      { code: "words_not_in_text", status: null },
    ],
    ["says too much", (reply) => void reply.end("a".repeat(300_000)), { code: "too_large", status: 200 }],
  ] as [string, Parameters<typeof model.will>[0], object][])("%s", async (_, answer, problem) => {
    model.will(answer);
    const { send, promises, reader } = await oneCase();
    expect((await send(SURE)).ok).toBe(true);
    expect(await promises()).toEqual(ALONE);
    expect(await reader()).toMatchObject({ asked: 1, failed: 1, lastOkAt: null, problem: { ...problem, at: "2026-11-17T15:00:00.000Z" } });
  });

  test("takes longer than the limit", async () => {
    const limit = new AbortController();
    model.will(() => limit.abort());
    const { send, promises, reader } = await oneCase(limit);
    expect((await send(SURE)).ok).toBe(true);
    expect(await promises()).toEqual(ALONE);
    expect((await reader()).problem).toMatchObject({ code: "timeout" });
  });
});

test("after three failures in a row it is left alone for five minutes, then asked again", async () => {
  model.will((reply) => void reply.writeHead(503).end());
  const { send, clock, reader } = await oneCase();
  const before = model.asked.length;
  for (let i = 0; i < 5; i++) await send(SURE);
  expect(model.asked.length).toBe(before + 3);
  expect(await reader()).toMatchObject({ asked: 3, failed: 3, pausedUntil: "2026-11-17T15:05:00.000Z" });
  model.will(saying({ promises: [] }));
  clock.set("2026-11-17T10:05:00-05:00");
  await send(SURE);
  expect(await reader()).toMatchObject({ asked: 4, failed: 3, pausedUntil: null, lastOkAt: "2026-11-17T15:05:00.000Z" });
});

describe("what leaves", () => {
  test("is cut between words where it is very long", () => {
    const sent = wordsToSend("parole ".repeat(2_000));
    expect(sent.length).toBeLessThanOrEqual(8_000);
    expect(sent.endsWith("parole")).toBe(true);
  });

  test("is nothing where nothing is the person's own", () => {
    expect(wordsToSend("> Bonjour\n> Et mon auto ?\n")).toBe("");
  });
});
