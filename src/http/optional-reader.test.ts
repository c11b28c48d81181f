import { beforeEach, describe, expect, test } from "vitest";
import { testApp } from "../../test/kit/app.ts";
import { freshDatabase } from "../../test/kit/database.ts";
import { told } from "../../test/kit/fake-model.ts";
import type { ToldPromise } from "../channels/model/ask-model.ts";
import { instant, iso } from "../core/time.ts";
import type { AskModel } from "../desk/model-port.ts";

const fresh = await freshDatabase();
const { terms, clock, team } = await testApp(fresh);
const SECRET = "sk-the-key-of-the-desk";
const reader = { enabled: true, baseUrl: "https://model.example.org/v1", model: "small", key: SECRET, limitMs: 4_000 };
const path = "/api/settings/reader";

/** The keys it was asked with, opened. */
const keys: (string | null)[] = [];
const ask: AskModel = async ({ key }) => {
  keys.push(key === null ? null : terms.vault.unseal(key));
  return { ok: true, promises: [told("je vous rappelle demain avant midi", { dueWords: "demain avant midi" }) as ToldPromise] };
};
const them = await team();

beforeEach(async () => {
  terms.runtime.askModel = ask;
  clock.set("2026-11-17T10:00:00-05:00");
  await fresh.database.db.deleteFrom("optional_readers").execute();
});

describe("a desk", () => {
  test("has none until a director says so", async () => {
    expect((await them.director.asks("GET", path)).body).toBeNull();
    expect((await them.person.asks("GET", "/api/session")).body.desk.readerHost).toBeNull();
  });

  test("that turned one on tells everybody where texts go, and by whom and when", async () => {
    await them.director.asks("PUT", path, reader);
    expect((await them.person.asks("GET", "/api/session")).body.desk.readerHost).toBe("model.example.org");
    expect((await them.director.asks("GET", path)).body).toMatchObject({
      enabled: true,
      turned: { by: them.director.id, at: "2026-11-17T15:00:00.000Z" },
      asked: 0,
    });
  });

  test.each([
    ["off", { enabled: false }, "11:00"],
    ["elsewhere", { baseUrl: "https://other.example.org/v1" }, "11:00"],
    ["to another model", { model: "large" }, "10:00"],
    ["with another limit", { limitMs: 2_000 }, "10:00"],
  ])("keeps when it was turned %s", async (_, change, since) => {
    await them.director.asks("PUT", path, reader);
    clock.set("2026-11-17T11:00:00-05:00");
    await them.director.asks("PUT", path, { ...reader, key: null, ...change });
    expect((await them.director.asks("GET", path)).body.turned.at).toBe(iso(instant(`2026-11-17T${since}:00-05:00`)));
  });

  test("that turned it off tells nobody's text anywhere", async () => {
    await them.director.asks("PUT", path, reader);
    await them.director.asks("PUT", path, { ...reader, key: null, enabled: false });
    expect((await them.person.asks("GET", "/api/session")).body.desk.readerHost).toBeNull();
  });
});

describe("its key", () => {
  const tried = async (change: object) => {
    await them.director.asks("POST", `${path}/test`, { ...reader, key: null, ...change });
    return keys.at(-1);
  };

  test("goes in sealed, and never comes out", async () => {
    await them.director.asks("PUT", path, reader);
    const { body, text } = await them.director.asks("GET", path);
    expect(body.hasKey).toBe(true);
    expect(text).not.toContain(SECRET);
    expect(JSON.stringify(await fresh.database.db.selectFrom("optional_readers").selectAll().execute())).not.toContain(SECRET);
  });

  test("is kept for the same server only", async () => {
    await them.director.asks("PUT", path, reader);
    expect(await tried({ baseUrl: "https://model.example.org/v2" })).toBe(SECRET);
    expect(await tried({ baseUrl: "https://model.example.org:8443/v1" })).toBeNull();
    expect(await tried({ baseUrl: "http://model.example.org/v1" })).toBeNull();
    await them.director.asks("PUT", path, { ...reader, key: null, baseUrl: "https://evil.example/v1" });
    expect((await them.director.asks("GET", path)).body.hasKey).toBe(false);
  });

  test("left alone stays, and can be taken away", async () => {
    await them.director.asks("PUT", path, reader);
    await them.director.asks("PUT", path, { ...reader, key: null, model: "large" });
    expect(await tried({})).toBe(SECRET);
    await them.director.asks("PUT", path, { ...reader, key: "" });
    expect(await tried({})).toBeNull();
  });
});

describe("a trial", () => {
  test("sends a sentence of ours, and tells what came back", async () => {
    const asked: string[] = [];
    terms.runtime.askModel = (it, text) => (asked.push(text), ask(it, text));
    const { status, body } = await them.director.asks("POST", `${path}/test`, reader);
    expect({ status, asked }).toEqual({ status: 200, asked: [body.sample] });
    expect(body).toMatchObject({
      problem: null,
      read: [
        {
          words: "je vous rappelle demain avant midi",
          kind: "call_back",
          due: { kind: "exact", by: "2026-11-18T17:00:00.000Z", words: "demain avant midi" },
        },
      ],
    });
    expect((await them.director.asks("GET", path)).body).toBeNull();
  });

  test("that fails says what failed, in whose words", async () => {
    terms.runtime.askModel = async () => ({ ok: false, problem: "http_error", status: 404, said: "no such model" });
    expect((await them.director.asks("POST", `${path}/test`, reader)).body).toMatchObject({
      problem: "http_error",
      status: 404,
      said: "no such model",
      read: [],
    });
  });
});

describe("an address", () => {
  test.each([
    "ftp://model.example.org/v1",
    "file:///etc/passwd",
    "model.example.org",
    "https://user:secret@model.example.org/v1",
    "https://model.example.org/v1?key=secret",
    "https://model.example.org/v1#x",
    "http://169.254.169.254/latest",
    "http://2852039166/latest",
    "http://[fe80::1]/v1",
    "http://[::ffff:169.254.169.254]/v1",
    "",
  ])("%s is none for a model", async (baseUrl) => {
    expect((await them.director.asks("PUT", path, { ...reader, baseUrl })).body).toMatchObject({
      code: "invalid_request",
      errors: [{ field: "baseUrl", message: "not_a_model_address" }],
    });
  });

  test.each(["http://127.0.0.1:11434/v1", "http://localhost:8080", "http://192.168.1.20:1234/v1", "https://model.example.org/v1/"])(
    "%s is one",
    async (baseUrl) => {
      expect((await them.director.asks("PUT", path, { ...reader, baseUrl })).status).toBe(204);
      expect((await them.director.asks("GET", path)).body.baseUrl).toBe(baseUrl.replace(/\/$/, ""));
    },
  );
});

test.each([{ limitMs: 999 }, { limitMs: 15_001 }, { model: " " }, { key: "two words" }, { key: "clé" }])(
  "%o is refused, and the field named",
  async (wrong) => {
    const { body } = await them.director.asks("PUT", path, { ...reader, ...wrong });
    expect(body).toMatchObject({ code: "invalid_request", errors: [{ field: Object.keys(wrong)[0] }] });
  },
);
