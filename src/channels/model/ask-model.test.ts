import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, test } from "vitest";
import { completing, fakeModel, saying, told } from "../../../test/kit/fake-model.ts";
import { askModel } from "./ask-model.ts";

const model = await fakeModel();
const KEY = "sk-a-key-of-the-desk";
const TEXT = "Je vous rappelle demain.";
const never = new AbortController().signal;
const ask = (signal = never, baseUrl = model.baseUrl) => askModel({ baseUrl, model: "small", key: KEY }, TEXT, signal);

describe("a model that answers", () => {
  test("is asked once, with the text, the form of the answer and the key", async () => {
    model.will(saying({ promises: [told("Je vous rappelle demain", { dueWords: "demain" })] }));
    const before = model.asked.length;
    expect(await ask()).toEqual({ ok: true, promises: [told("Je vous rappelle demain", { dueWords: "demain" })] });
    const [{ path, authorization, body }] = model.asked.slice(before) as [(typeof model.asked)[number]];
    expect(model.asked.length).toBe(before + 1);
    expect({ path, authorization }).toEqual({ path: "/v1/chat/completions", authorization: `Bearer ${KEY}` });
    expect(body).toMatchObject({ model: "small", temperature: 0, response_format: { type: "json_schema", json_schema: { strict: true } } });
    expect(body.messages.at(-1)).toEqual({ role: "user", content: TEXT });
  });

  test("is given no key where there is none", async () => {
    await askModel({ baseUrl: model.baseUrl, model: "small", key: null }, TEXT, never);
    expect(model.asked.at(-1)!.authorization).toBeUndefined();
  });

  test("with a kind of its own is taken at its word for the rest", async () => {
    model.will(saying({ promises: [told("x", { kind: "sing" })] }));
    expect(await ask()).toMatchObject({ ok: true, promises: [{ kind: "other" }] });
  });
});

describe("an answer that cannot be read", () => {
  test.each([
    ["words around the JSON", completing('Here it is: {"promises":[]}')],
    ["nothing", completing("")],
    ["a refusal", completing(null)],
    ["JSON cut short", completing('{"promises":[{"words":"a')],
    ["another shape", saying({ commitments: [] })],
    ["a promise without its words", saying({ promises: [told("x", { words: undefined })] })],
    ["a confidence that is no number", saying({ promises: [told("x", { confidence: "high" })] })],
    ["more promises than a message holds", saying({ promises: Array.from({ length: 51 }, () => told("x")) })],
    ["no completion at all", (reply) => void reply.end("<html>welcome</html>")],
    ["an empty body", (reply) => void reply.end()],
  ] as [string, Parameters<typeof model.will>[0]][])("%s", async (_, answer) => {
    model.will(answer);
    expect(await ask()).toEqual({ ok: false, problem: "unreadable_answer", status: 200, said: null });
  });
});

describe("a server that says no", () => {
  test.each([
    [401, "wrong_key"],
    [403, "wrong_key"],
    [429, "too_many_requests"],
    [404, "http_error"],
    [500, "http_error"],
  ])("%i is %s", async (status, problem) => {
    model.will((reply) => void reply.writeHead(status).end("no"));
    expect(await ask()).toEqual({ ok: false, problem, status, said: null });
  });

  test("is quoted, short, on one line and without the key", async () => {
    const message = `Incorrect key:\n${KEY}. ${"Try another. ".repeat(50)}`;
    model.will((reply) => void reply.writeHead(401).end(JSON.stringify({ error: { message } })));
    const { said } = (await ask()) as { said: string };
    expect(said).toMatch(/^Incorrect key: …\. Try another\./);
    expect(said).toHaveLength(200);
  });

  test("is not followed elsewhere", async () => {
    const elsewhere = await fakeModel();
    model.will((reply) => void reply.writeHead(307, { location: `${elsewhere.baseUrl}/chat/completions` }).end());
    expect(await ask()).toMatchObject({ ok: false, problem: "redirected", status: 307 });
    expect(elsewhere.connections()).toBe(0);
  });
});

describe("a server that does not play along", () => {
  test("with ten megabytes is let go early", async () => {
    let written = 0;
    model.will((reply) => {
      const write = () => {
        while (written < 10_000_000 && !reply.destroyed) {
          written += 65_536;
          if (!reply.write(Buffer.alloc(65_536, "a"))) return void reply.once("drain", write);
        }
        reply.end();
      };
      write();
    });
    expect(await ask()).toMatchObject({ ok: false, problem: "too_large" });
    expect(written).toBeLessThan(10_000_000);
  });

  test.each([
    ["says nothing", () => undefined],
    ["stops within its answer", (reply) => void reply.write('{"choices":[')],
  ] as [string, Parameters<typeof model.will>[0]][])("and %s is waited for until the limit", async (_, answer) => {
    const limit = new AbortController();
    model.will((reply) => {
      answer(reply);
      setImmediate(() => limit.abort());
    });
    expect(await ask(limit.signal)).toEqual({ ok: false, problem: "timeout", status: null, said: null });
  });

  test.each([
    ["before it answers", () => undefined],
    ["within its answer", (reply) => void reply.write('{"choices":[')],
  ] as [string, Parameters<typeof model.will>[0]][])("and closes %s has failed", async (_, answer) => {
    model.will((reply) => {
      answer(reply);
      setImmediate(() => reply.destroy());
    });
    expect(await ask()).toEqual({ ok: false, problem: "failed", status: null, said: null });
  });

  test("is not there", async () => {
    expect(await ask(never, `http://127.0.0.1:${await closedPort()}/v1`)).toMatchObject({ ok: false, problem: "refused" });
  });

  test("has no such name", async () => {
    expect(await ask(never, "http://model.invalid/v1")).toMatchObject({ ok: false, problem: "host_not_found" });
  });
});

async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}
