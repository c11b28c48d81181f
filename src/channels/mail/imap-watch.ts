import { type DoorTest, outcomeOf, saidBy } from "./door-outcome.ts";
import { type ImapSettings, leave, openFolder } from "./imap-client.ts";

export interface Watch {
  /** Looks for new mail; called at once, when the server tells of some, and every `pollMs`. Never twice at a time. */
  onNews(): Promise<void>;
  /** The connection or `onNews` failed; tried again after a wait. */
  onProblem(problem: DoorTest): void;
  /** Resolves after `ms`, or when the signal aborts. */
  pause(ms: number, signal: AbortSignal): Promise<void>;
  signal: AbortSignal;
  /** For servers that do not tell, or forget to. */
  pollMs?: number;
}

const POLL_MS = 120_000;
const BACKOFF_MS_MIN = 1_000;
const BACKOFF_MS_MAX = 300_000;

/** Keeps an eye on a folder with IDLE, and with polling behind it, until the signal aborts; reconnects with growing waits. */
export async function watchMailbox(settings: ImapSettings, watch: Watch): Promise<void> {
  let failures = 0;
  while (!watch.signal.aborted) {
    try {
      await watchOnce(settings, watch, () => (failures = 0));
    } catch (error) {
      if (watch.signal.aborted) return;
      watch.onProblem({ outcome: outcomeOf(error), said: saidBy(error), messages: null });
    }
    await watch.pause(Math.min(BACKOFF_MS_MAX, BACKOFF_MS_MIN * 2 ** Math.min(failures++, 20)), watch.signal);
  }
}

/** Resolves when the connection closes or the signal aborts; throws what `onNews` throws. */
async function watchOnce(settings: ImapSettings, { onNews, pause, signal, pollMs = POLL_MS }: Watch, onWell: () => void): Promise<void> {
  const { client } = await openFolder(settings);
  let news = new AbortController();
  let ended = false;
  const wake = () => news.abort();
  const end = () => {
    ended = true;
    wake();
  };
  client.on("exists", wake);
  client.on("close", end);
  signal.addEventListener("abort", end);
  try {
    while (!ended && !signal.aborted) {
      news = new AbortController();
      await onNews();
      onWell();
      if (!ended) await pause(pollMs, news.signal);
    }
  } finally {
    signal.removeEventListener("abort", end);
    await leave(client);
  }
}
