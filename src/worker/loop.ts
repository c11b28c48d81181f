/** A loop's body: does what there is to do now and says whether there may be more. */
export type Round = () => Promise<{ more: boolean }>;

export interface Loop {
  /** Something may have come: look now. */
  wake(): void;
  /** Ends after the round under way. */
  stop(): Promise<void>;
}

export interface LoopPorts {
  /** Resolves after `ms`, or when the signal aborts. */
  pause(ms: number, signal: AbortSignal): Promise<void>;
  failed(loop: string, error: unknown): void;
}

/** The first wait after a failure; then twice as long each time. */
const FAILURE_WAIT_MS = 250;
/** Waits after failures in a row, at most: a database that is back is at work again two seconds later. */
const FAILURE_WAIT_MS_MAX = 2_000;
/** A round that comes seldom is a heavy one, or one that nobody waits for: it is not tried so often. */
const SELDOM_WAIT_MS_MAX = 30_000;
/** A failure that goes on is said again after so much waiting. */
const SAID_AGAIN_MS = 30_000;

/** Rounds one after the other: at once while there is more, else after `everyMs` or when woken. A failed round is waited on and tried again; it is said when it is another failure than the last, or goes on. */
export function startLoop(name: string, round: Round, everyMs: number, { pause, failed }: LoopPorts): Loop {
  let stopped = false;
  let woken = false;
  let nap = new AbortController();
  const afterFailure = failing(everyMs, (error) => failed(name, error));
  const ended = (async () => {
    while (!stopped) {
      woken = false;
      const wait = await round().then(({ more }) => (afterFailure.over(), more ? 0 : everyMs), afterFailure.wait);
      if (stopped || woken || wait === 0) continue;
      nap = new AbortController();
      await pause(wait, nap.signal);
    }
  })();
  const wake = () => ((woken = true), nap.abort());
  return { wake, stop: () => ((stopped = true), wake(), ended) };
}

/** How long to wait after each failure in a row. */
function failing(everyMs: number, say: (error: unknown) => void) {
  const waitMax = Math.min(Math.max(everyMs, FAILURE_WAIT_MS_MAX), SELDOM_WAIT_MS_MAX);
  let failures = 0;
  let said = "";
  let waitedMs = 0;
  return {
    wait(error: unknown): number {
      if (String(error) !== said || waitedMs >= SAID_AGAIN_MS) {
        say(error);
        [said, waitedMs] = [String(error), 0];
      }
      const wait = Math.min(FAILURE_WAIT_MS * 2 ** failures++, waitMax);
      waitedMs += wait;
      return wait;
    },
    over: () => void ([failures, said] = [0, ""]),
  };
}
