import type { Runtime } from "../desk/desk.ts";
import { mailboxesToWatch, type WatchedMailbox, watchOver } from "../desk/fetch-mail.ts";
import type { Vault } from "../desk/vault.ts";
import { type Loop, type LoopPorts, startLoop } from "./loop.ts";

/** How often the list of mailboxes is read again, when no change of settings wakes it. */
const LIST_MS = 60_000;

interface Watching {
  settings: string;
  stop(): Promise<void>;
}

/** Keeps an eye on every enabled IMAP mailbox: begins, ends and begins anew as Settings say. */
export function watchMailboxes(runtime: Runtime, vault: Vault, ports: LoopPorts): Loop {
  const watching = new Map<string, Watching>();
  const list = startLoop(
    "mailboxes",
    async () => {
      const wanted = new Map((await mailboxesToWatch(runtime, vault)).map((box) => [box.id as string, box]));
      for (const [id, it] of watching) {
        if (JSON.stringify(wanted.get(id)) === it.settings) continue;
        watching.delete(id);
        await it.stop();
      }
      for (const [id, box] of wanted) if (!watching.has(id)) watching.set(id, watchOne(runtime, box, ports));
      return { more: false };
    },
    LIST_MS,
    ports,
  );
  return {
    wake: list.wake,
    stop: async () => {
      await list.stop();
      await Promise.all([...watching.values()].map((it) => it.stop()));
    },
  };
}

function watchOne(runtime: Runtime, box: WatchedMailbox, ports: LoopPorts): Watching {
  const ending = new AbortController();
  const ended = watchOver(runtime, box, { ...ports, signal: ending.signal });
  return { settings: JSON.stringify(box), stop: () => (ending.abort(), ended) };
}
