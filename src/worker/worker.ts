import { askMissingEvidence } from "../desk/ask-evidence.ts";
import { askThirdParties } from "../desk/ask-third-parties.ts";
import { deliverDue, type Send } from "../desk/deliver.ts";
import type { Runtime } from "../desk/desk.ts";
import { mailNotifications } from "../desk/notification-mail.ts";
import { pushDue, type Tell } from "../desk/push.ts";
import { sendLeaving } from "../desk/send-later.ts";
import { settleAllDue } from "../desk/settle-due.ts";
import { takeInStaged } from "../desk/take-in-staged.ts";
import type { Vault } from "../desk/vault.ts";
import { type Loop, type LoopPorts, startLoop } from "./loop.ts";

export interface WorkerPorts extends LoopPorts {
  send: Send;
  /** Tells a browser that there is something to read. */
  tell: Tell;
  vault: Vault;
  /** The desk's address in letters to its people, "https://…". */
  address: string;
}

/** How often each looks when nobody wakes it: what falls due is told within a second, what waits to leave within five. */
const DUE_MS = 1_000;
const MAIL_MS = 2_000;
const DELIVER_MS = 1_000;
const NOTIFY_MS = 5_000;
const PUSH_MS = 2_000;
/** Asked within half a minute: nobody waits for it. */
const ASK_MS = 30_000;

/** What is due, what is staged, what is unsent. Any number of processes may run one on the same database. */
export function startWorker(runtime: Runtime, ports: WorkerPorts): Loop {
  const some = (work: () => Promise<number>) => async () => ({ more: (await work()) > 0 });
  const loops = [
    startLoop(
      "due",
      some(() => settleAllDue(runtime, runtime.clock.now())),
      DUE_MS,
      ports,
    ),
    startLoop(
      "intake",
      some(() => takeInStaged(runtime)),
      MAIL_MS,
      ports,
    ),
    startLoop(
      "leave",
      some(() => sendLeaving(runtime)),
      DELIVER_MS,
      ports,
    ),
    startLoop(
      "deliver",
      some(() => deliverDue(runtime, ports.send)),
      DELIVER_MS,
      ports,
    ),
    startLoop(
      "ask",
      some(async () => (await askThirdParties(runtime)) + (await askMissingEvidence(runtime))),
      ASK_MS,
      ports,
    ),
    startLoop(
      "notify",
      some(() => mailNotifications(runtime, ports.address)),
      NOTIFY_MS,
      ports,
    ),
    startLoop(
      "push",
      some(() => pushDue(runtime, ports.vault, ports.tell, ports.address)),
      PUSH_MS,
      ports,
    ),
  ];
  return { wake: () => loops.forEach((loop) => loop.wake()), stop: async () => void (await Promise.all(loops.map((loop) => loop.stop()))) };
}
