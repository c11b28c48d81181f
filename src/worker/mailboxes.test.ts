import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:net";
import { expect, test, vi } from "vitest";
import { freshDatabase } from "../../test/kit/database.ts";
import { intakeDesk } from "../../test/kit/incoming.ts";
import { addMailbox, changeMailbox, mailboxesView, removeMailbox } from "../desk/mailboxes.ts";
import { makeVault } from "../desk/vault.ts";
import { watchMailboxes } from "./mailboxes.ts";

vi.setConfig({ testTimeout: 30_000 });
const { database } = await freshDatabase();
const vault = makeVault(randomBytes(32));

/** A server that says how often it is called, and answers nothing an IMAP client could like. */
async function rudeServer() {
  let calls = 0;
  const server = createServer((socket) => {
    calls++;
    socket.on("error", () => undefined).end("* BYE go away\r\n");
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return { port: (server.address() as { port: number }).port, calls: () => calls, close: () => server.close() };
}

/** Until it is so, on a machine as busy as it may be. */
const soon = <T>(it: () => T | Promise<T>) => expect.poll(it, { timeout: 20_000 });

test("mailboxes are watched from when Settings has them until it has them no more", async () => {
  const kit = await intakeDesk(database);
  const [before, after] = [await rudeServer(), await rudeServer()];
  const terms = (port: number, enabled = true) =>
    ({
      kind: "imap",
      address: "info@carrosserie.example",
      folder: "INBOX",
      enabled,
      login: { host: "127.0.0.1", port, security: "none", user: "info", password: "secret" },
    }) as const;
  const pause = (ms: number, signal: AbortSignal) =>
    new Promise<void>((resolve) => {
      setTimeout(resolve, ms > 10_000 ? 60_000 : 5).unref();
      signal.addEventListener("abort", () => resolve());
    });
  const watching = watchMailboxes(kit.desk, vault, { pause, failed: () => undefined });

  const added = await addMailbox(kit.desk, vault, terms(before.port));
  if (!added.ok) throw new Error("refused");
  watching.wake();
  await soon(async () => (await mailboxesView(kit.desk)).find(({ id }) => id === added.id)!.problem).toBe("failed");

  await changeMailbox(kit.desk, vault, added.id, terms(after.port));
  watching.wake();
  await soon(after.calls).toBeGreaterThan(1);
  const called = before.calls();
  await soon(after.calls).toBeGreaterThan(3);
  expect(before.calls()).toBe(called);

  await removeMailbox(kit.desk, added.id);
  await addMailbox(kit.desk, vault, terms(before.port));
  watching.wake();
  await soon(before.calls).toBeGreaterThan(called);
  const gone = after.calls();
  await soon(before.calls).toBeGreaterThan(called + 3);
  expect(after.calls()).toBe(gone);
  await watching.stop();
  before.close();
  after.close();
});
