import { type RefObject, useLayoutEffect, useMemo, useRef } from "react";
import type { Field } from "./composing.ts";
import type { Promising } from "./draft-promises.ts";
import type { PanelActs } from "./promise-panel.tsx";
import type { usePromising } from "./use-promising.ts";

/** The gestures of the panel, on the promise as it stands now; what takes its own button away leaves the hand in the text. */
export function usePanelActs(promising: ReturnType<typeof usePromising>, field: RefObject<Field | null>): PanelActs {
  const latest = useRef(promising);
  useLayoutEffect(() => {
    latest.current = promising;
  });
  return useMemo(() => {
    const toField = () => field.current?.focus();
    const now = ({ key }: Promising) => latest.current.promises.find((it) => it.key === key);
    const withIt = (drawn: Promising, act: (it: Promising) => void) => {
      const it = now(drawn);
      if (it) act(it);
    };
    return {
      adjust: (key) => latest.current.adjust(key),
      choose: (drawn, choice) =>
        withIt(drawn, (it) => {
          latest.current.decide(it, choice);
          if (choice.decision === "dismiss" || it.decision === "dismiss" || choice.dueAt !== undefined) toField();
        }),
      date: (drawn, at) =>
        withIt(drawn, (it) => {
          latest.current.date(it, at);
          toField();
        }),
      takeOut: (drawn) =>
        withIt(drawn, (it) => {
          latest.current.takeOut(it);
          toField();
        }),
    };
  }, [field]);
}
