import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { fakeModel } from "../../test/kit/fake-model.ts";
import { makeVault } from "../desk/vault.ts";
import { askThrough } from "./model-port.ts";

const model = await fakeModel();
const vault = makeVault(randomBytes(32));
const ask = (key: string | null) => askThrough(vault)({ baseUrl: model.baseUrl, model: "small", key, limitMs: 15_000 }, "Bonjour");

test("the key is opened for the one it was given for", async () => {
  await ask(vault.seal("sk-secret"));
  expect(model.asked.at(-1)!.authorization).toBe("Bearer sk-secret");
});

test("a key sealed by another installation is said to be lost, and nothing leaves", async () => {
  const before = model.connections();
  expect(await ask(makeVault(randomBytes(32)).seal("sk-secret"))).toMatchObject({ ok: false, problem: "key_lost" });
  expect(model.connections()).toBe(before);
});

test("the limit is the desk's", async () => {
  model.will(() => undefined);
  expect(await askThrough(vault)({ baseUrl: model.baseUrl, model: "small", key: null, limitMs: 1 }, "Bonjour")).toMatchObject({
    ok: false,
    problem: "timeout",
  });
});
