import type { ToldPromise } from "../../src/reader/told-promises.ts";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import { afterAll } from "vitest";

export interface AskedModel {
  path: string;
  authorization: string | undefined;
  body: {
    model: string;
    temperature: number;
    messages: { role: string; content: string }[];
    response_format: { type: string; json_schema: { strict: boolean; schema: unknown } };
  };
}

export interface FakeModel {
  /** "http://127.0.0.1:…/v1" */
  baseUrl: string;
  /** What it was asked, oldest first. */
  asked: AskedModel[];
  /** Connections it was ever given, with or without a request. */
  connections(): number;
  /** How it answers from now on. */
  will(answer: (reply: ServerResponse) => void): void;
}

/** A model's endpoint that says what it is told to, until the file's tests have ended. */
export async function fakeModel(): Promise<FakeModel> {
  const asked: AskedModel[] = [];
  let connections = 0;
  let answer: (reply: ServerResponse) => void = saying({ promises: [] });
  const server = createServer((request, reply) => {
    void keep(request, asked).then(() => answer(reply));
  });
  server.on("connection", () => connections++);
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    asked,
    connections: () => connections,
    will: (next) => void (answer = next),
  };
}

async function keep(request: IncomingMessage, asked: AskedModel[]): Promise<void> {
  asked.push({
    path: request.url!,
    authorization: request.headers.authorization,
    body: (await json(request)) as AskedModel["body"],
  });
}

/** A completion whose content is this text. */
export const completing = (content: unknown) => (reply: ServerResponse) =>
  void reply.setHeader("content-type", "application/json").end(JSON.stringify({ choices: [{ message: { role: "assistant", content } }] }));

/** A completion whose content is this, as JSON. */
export const saying = (content: unknown) => completing(JSON.stringify(content));

/** A promise as a model tells of it. */
export const told = (words: string, more: object = {}): ToldPromise => ({
  words,
  kind: "call_back",
  promiser: "self",
  promiserName: null,
  conditional: false,
  dueWords: null,
  confidence: 0.9,
  ...more,
});
