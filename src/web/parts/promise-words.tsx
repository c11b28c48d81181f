import type { CommitmentView } from "../../contract/commitment.ts";
import type { Language } from "../../core/due.ts";
import { Parole } from "./parole.tsx";

/** What was promised, as it was said; a step of ours, which nobody said, in plain words. */
export function PromiseWords({ promise, language, small }: { promise: CommitmentView; language: Language; small?: boolean }) {
  return promise.internal ? (
    <span className="strong">{promise.words}</span>
  ) : (
    <Parole words={promise.words} language={language} small={small} />
  );
}
