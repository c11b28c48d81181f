import type { Clock } from "../core/time.ts";
import type { Progress } from "./audit-mailbox.ts";
import type { Tongue } from "./describe.ts";

export interface ProgressBar {
  show(progress: Progress): void;
  /** Wipes the line. */
  end(): void;
}

export interface Screen {
  isTerminal: boolean;
  write(text: string): void;
}

const CELLS = 24;
/** Ten times a second is as fast as anyone reads. */
const EVERY_MS = 100;
/** Sooner, the time left is a guess. */
const GUESS_AFTER_MS = 1_000;

/** A first look at the envelopes takes about this share of the whole time. */
const FIRST_LOOK = 0.1;

/** Share, count and time left on a terminal; one plain line elsewhere. */
export function progressBar(
  screen: Screen,
  { file, size, clock }: { file: string; size: number; clock: Clock },
  { format, words }: Tongue,
): ProgressBar {
  if (!screen.isTerminal) {
    screen.write(`${words.readingPlain(file)}\n`);
    return { show: () => {}, end: () => {} };
  }
  const startedAt = clock.now();
  let shownAt = 0;
  return {
    show({ pass, passes, bytes, mails }) {
      const now = clock.now();
      if (now - shownAt < EVERY_MS) return;
      shownAt = now;
      const share = shareOf(pass, passes, Math.min(1, bytes / size));
      const spent = now - startedAt;
      const left = spent >= GUESS_AFTER_MS && share > 0 ? words.left(format.span((spent * (1 - share)) / share)) : "";
      const full = Math.round(share * CELLS);
      screen.write(`\r${"█".repeat(full)}${"░".repeat(CELLS - full)} ${words.reading(format.share(share, 1), mails, left)}\u001b[K`);
    },
    end: () => screen.write("\r\u001b[K"),
  };
}

function shareOf(pass: number, passes: number, read: number): number {
  if (passes === 1) return read;
  return pass === 1 ? read * FIRST_LOOK : FIRST_LOOK + read * (1 - FIRST_LOOK);
}
