import { createContext, type ReactNode, useContext, useMemo } from "react";
import { type CommitmentKind, isAtHour } from "../../../core/due.ts";
import { usePromiseActs } from "../acts/promise-acts.tsx";
import { useDesk } from "../../session.tsx";
import type { Band, PromiseLine } from "./bands.ts";
import { holdSaidKept } from "./said-kept.ts";
import { type Kept, useKeptLines } from "./use-kept-lines.ts";
import { useSayingKept } from "./use-saying-kept.ts";
import { useSentAfterAll } from "./use-sent-after-all.ts";

/** Money, goods and work done are said kept with how it is known; of a word given, the gesture says enough. */
const NEEDS_PROOF: ReadonlySet<CommitmentKind> = new Set(["refund", "deliver", "repair", "waive"]);

interface KeepingTerms {
  kept: ReadonlyMap<string, Kept>;
  /** False where it asks first how it is known, or whether it was done at its hour, which has passed. */
  keep(line: PromiseLine, band: Band): boolean;
  undo(id: string): void;
  /** Kept all the same, or left as the colleague left it. */
  insist(id: string): void;
  leave(id: string): void;
}

const KeepingContext = createContext<KeepingTerms | null>(null);

export function useKeeping(): KeepingTerms {
  const terms = useContext(KeepingContext);
  if (!terms) throw new Error("no Keeping above");
  return terms;
}

/** «Tenue» in one gesture, shown at once and taken back for 8 s by its row, its toast or ⌘Z. Offline, it leaves when the network is back, if need be from the next page that is opened. */
export function Keeping({ children }: { children: ReactNode }) {
  const ask = usePromiseActs();
  const lines = useKeptLines();
  const { say, undo } = useSayingKept(lines);
  const { kept, show, forget } = lines;
  const { me } = useDesk();
  useSentAfterAll(me.id, (it) => {
    show({ ...it, state: "sending" });
    say({ ...it, shown: it.line.case });
  });
  const terms = useMemo(
    (): KeepingTerms => ({
      kept,
      keep(line, band) {
        const { id, kind, promiser } = line.commitment;
        const asksHour = band === "late" && isAtHour(line.commitment.due);
        if (NEEDS_PROOF.has(kind) || promiser.role === "third_party" || asksHour) {
          ask({ act: "keep", caseId: line.case.id, commitmentId: id });
          return false;
        }
        if (kept.has(id)) return false;
        show({ line, band, state: "sending" });
        holdSaidKept(me.id, { line, band });
        say({ line, band, shown: line.case });
        return true;
      },
      undo: (id) => kept.get(id)?.state === "done" && undo(kept.get(id)!),
      insist(id) {
        const { by, ...it } = kept.get(id)!;
        show({ ...it, state: "sending" });
        holdSaidKept(me.id, { line: it.line, band: it.band });
        say({ ...it, shown: by! });
      },
      leave: forget,
    }),
    [kept, ask, show, say, undo, forget, me.id],
  );
  return <KeepingContext.Provider value={terms}>{children}</KeepingContext.Provider>;
}
