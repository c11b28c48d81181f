import { answerPromises } from "../../src/cli/read/answer.ts";
import type { LabelledOutbound, LabelledPromise } from "./labelled.ts";
import { match, rangeOf } from "./match.ts";

export type PromiseRead = ReturnType<typeof answerPromises>["promises"][number];

/** What was read in one message beside what was expected of it. */
export interface Compared {
  message: LabelledOutbound;
  read: readonly PromiseRead[];
  pairs: readonly { expected: LabelledPromise; read: PromiseRead }[];
  missed: readonly LabelledPromise[];
  invented: readonly PromiseRead[];
}

/** Reads one labelled message as `npm run read` does. */
export function comparePromises(message: LabelledOutbound): Compared {
  const read = answerPromises(message).promises;
  const pairs = match(
    message.promises.map(({ span }) => rangeOf(message.text, span)),
    read.map(({ span }) => rangeOf(message.text, span)),
  );
  return {
    message,
    read,
    pairs: pairs.map(([i, j]) => ({ expected: message.promises[i]!, read: read[j]! })),
    missed: message.promises.filter((_, i) => pairs.every(([paired]) => paired !== i)),
    invented: read.filter((_, j) => pairs.every(([, paired]) => paired !== j)),
  };
}
