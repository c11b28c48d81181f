import { type Replay, type Told, toldOf } from "./replay.ts";
import type { Expectation } from "./story.ts";

export interface Compared {
  /** Expected by the file, and not said. */
  unmet: readonly Expectation[];
  /** Said, and not in the file's list; only a fault for a story that wants its list whole. */
  unlisted: readonly Told[];
}

/** The file's expected findings beside those raised: same guard, promise, time and people. Each is met by one. */
export function compareExpected(replay: Replay): Compared {
  const left = [...toldOf(replay)];
  const unmet = replay.story.expect.filter((expected) => {
    const index = left.findIndex((told) => meets(told, expected));
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
  return { unmet, unlisted: left };
}

function meets({ at, finding, about, to }: Told, expected: Expectation): boolean {
  return (
    at === expected.at &&
    finding.guard === expected.guard &&
    about === expected.about &&
    to.length === expected.to.length &&
    expected.to.every((id) => to.includes(id))
  );
}
