import { createContext, type ReactNode, Suspense, useCallback, useContext, useEffect, useRef, useState } from "react";
import { lazy } from "../../lazy.ts";

export type Act = "keep" | "move" | "date" | "handOver" | "release" | "remind" | "answer";
export interface Asked {
  act: Act;
  caseId: string;
  commitmentId: string;
  /** The message that says it. */
  said?: { interaction: string; words: string };
}

const ActModal = lazy(async () => ({ default: (await import("./act-modal.tsx")).ActModal }));
const ActsContext = createContext<((asked: Asked) => void) | null>(null);

/** The gestures on a promise, from any row that shows one. One dialog at a time; focus goes back to the row. */
export function PromiseActs({ children }: { children: ReactNode }) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const openerRef = useRef<Element | null>(null);
  const ask = useCallback((next: Asked) => {
    openerRef.current = document.activeElement;
    setAsked(next);
  }, []);
  useEffect(() => {
    if (asked === null && document.activeElement === document.body && openerRef.current instanceof HTMLElement) openerRef.current.focus();
  }, [asked]);
  return (
    <ActsContext.Provider value={ask}>
      {children}
      {asked && (
        <Suspense>
          <ActModal {...asked} onClose={() => setAsked(null)} />
        </Suspense>
      )}
    </ActsContext.Provider>
  );
}

export function usePromiseActs(): (asked: Asked) => void {
  const ask = useContext(ActsContext);
  if (!ask) throw new Error("no PromiseActs above");
  return ask;
}
