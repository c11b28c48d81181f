import { randomBytes } from "node:crypto";
import { expect, test, vi } from "vitest";
import { failingAt } from "../../test/kit/cut.ts";
import { freshDatabase } from "../../test/kit/database.ts";
import { intakeDesk, letter } from "../../test/kit/incoming.ts";
import { type CaseId, newId, type PersonId } from "../core/ids.ts";
import type { Send } from "../desk/deliver.ts";
import { changeRelay } from "../desk/relay.ts";
import { sendMessage } from "../desk/send.ts";
import { makeVault } from "../desk/vault.ts";
import type { OutgoingMessage } from "../store/mail-shapes.ts";
import { startWorker, type WorkerPorts } from "./worker.ts";

vi.setConfig({ testTimeout: 30_000 });
const { database } = await freshDatabase();

/** Waits end at once when woken; else a moment later, for time stands still here. */
const pause = (_: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, 20).unref();
    signal.addEventListener("abort", () => resolve());
  });

function ports(more: Partial<WorkerPorts> = {}) {
  const left: OutgoingMessage[] = [];
  const said: [string, string][] = [];
  const send: Send = async (_, message, beforeLastByte) => {
    await beforeLastByte();
    left.push(message);
    return { outcome: "accepted" };
  };
  return {
    left,
    said,
    send,
    tell: async () => "told" as const,
    vault: makeVault(randomBytes(32)),
    address: "https://tenir.example",
    pause,
    failed: (loop: string, error: unknown) => void said.push([loop, (error as Error).message]),
    ...more,
  };
}

const withRelay = async () => {
  const kit = await intakeDesk(database);
  await changeRelay(kit.desk, makeVault(randomBytes(32)), {
    login: { host: "relay.example", port: 25, security: "none", user: "", password: "" },
    from: { name: "", address: "service@carrosserie.example" },
  });
  return kit;
};

/** Until it is so, on a machine as busy as it may be. */
const soon = <T>(it: () => T | Promise<T>) => expect.poll(it, { timeout: 20_000 });

test("two workers on one database take mail in, say what is due, write to people and send, each once", async () => {
  const kit = await withRelay();
  const its = ports();
  const workers = [startWorker(kit.desk, its), startWorker(kit.desk, its)];
  await kit.arrives(letter());
  await soon(kit.cases).toHaveLength(1);
  const [id] = await kit.cases();
  const owner = (await kit.view(id!)).owner as PersonId;
  kit.clock.set("2026-11-17T15:05:00-05:00");
  await soon(() => its.left.map(({ automatic }) => automatic)).toEqual([true]);
  await sendMessage(kit.desk, owner, id as CaseId, { key: newId(kit.clock.now()), text: "Bonjour Jeff.", promises: [] });
  kit.clock.set("2026-11-17T15:06:00-05:00");
  await soon(() => its.left.map(({ automatic }) => automatic)).toEqual([true, false]);
  await Promise.all(workers.map((worker) => worker.stop()));
  expect(its.said).toEqual([]);
});

test("when one of its works fails, the others go on, and it goes on when it can", async () => {
  const kit = await withRelay();
  let broken = true;
  const failing = failingAt(database, /staged_mail/);
  const flaky = {
    ...database,
    transaction: (...its: Parameters<typeof database.transaction>) => (broken ? failing : database).transaction(...its),
  } as typeof database;
  const its = ports();
  await kit.receives(letter({ id: "un@example.com" }));
  const worker = startWorker({ ...kit.desk, database: flaky }, its);
  await kit.arrives(letter({ from: "autre@example.com" }));
  await soon(() => its.said.map(([loop]) => loop)).toContain("intake");
  kit.clock.set("2026-11-17T15:05:00-05:00");
  await soon(() => its.left).toHaveLength(1);
  expect(await kit.cases()).toHaveLength(1);
  broken = false;
  await soon(kit.cases).toHaveLength(2);
  await worker.stop();
  expect(new Set(its.said.map(([loop]) => loop))).toEqual(new Set(["intake"]));
});
