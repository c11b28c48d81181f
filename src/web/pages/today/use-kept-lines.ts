import { useCallback, useState } from "react";
import type { Overtaken } from "../../overtaken.ts";
import type { Band, PromiseLine } from "./bands.ts";

/** A promise just said kept: it stays where it was until it can no longer be taken back. */
export interface Kept {
  line: PromiseLine;
  band: Band;
  /** sending: it has not left, for want of a network; waiting: nobody answered, and it goes again by itself; undoing: being taken back. */
  state: "sending" | "waiting" | "done" | "undoing" | "overtaken";
  /** A colleague was first. */
  by?: Overtaken;
}

/** What stands on the page as kept, by its commitment. To mark what is there no more does nothing; `letRest` forgets what is done, and not taken back. */
export function useKeptLines() {
  const [kept, setKept] = useState<ReadonlyMap<string, Kept>>(new Map());
  const show = useCallback((it: Kept) => setKept((all) => new Map(all).set(it.line.commitment.id, it)), []);
  const mark = useCallback(
    (id: string, some: Pick<Kept, "state" | "by">) =>
      setKept((all) => (all.has(id) ? new Map(all).set(id, { ...all.get(id)!, ...some }) : all)),
    [],
  );
  const forget = useCallback((id: string) => setKept((all) => new Map([...all].filter(([one]) => one !== id))), []);
  const letRest = useCallback(
    (id: string) => setKept((all) => (all.get(id)?.state === "done" ? new Map([...all].filter(([one]) => one !== id)) : all)),
    [],
  );
  return { kept, show, mark, forget, letRest };
}

export type KeptLines = ReturnType<typeof useKeptLines>;
