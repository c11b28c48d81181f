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

/** Waits after failures in a row, at most: the database of a failed-over cluster is back after 20–25 s. */
const FAILURE_WAIT_MS_MAX = 30_000;

/** Rounds one after the other: at once while there is more, else after `everyMs` or when woken. A failed round is said, waited on, and tried again. */
export function startLoop(name: string, round: Round, everyMs: number, { pause, failed }: LoopPorts): Loop {
  let stopped = false;
  let woken = false;
  let nap = new AbortController();
  let failures = 0;
  const ended = (async () => {
    while (!stopped) {
      woken = false;
      const wait = await round().then(
        ({ more }) => ((failures = 0), more ? 0 : everyMs),
        (error: unknown) => (failed(name, error), Math.min(250 * 2 ** failures++, FAILURE_WAIT_MS_MAX)),
      );
      if (stopped || woken || wait === 0) continue;
      nap = new AbortController();
      await pause(wait, nap.signal);
    }
  })();
  const wake = () => ((woken = true), nap.abort());
  return { wake, stop: () => ((stopped = true), wake(), ended) };
}
