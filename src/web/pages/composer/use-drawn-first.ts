import { type RefObject, useEffect } from "react";
import { flushSync } from "react-dom";

/** Any act inside the frame that is not writing is done on what was typed by then: it is drawn before the act is heard. */
export function useDrawnFirst(frame: RefObject<HTMLElement | null>, draw: () => void): void {
  useEffect(() => {
    const element = frame.current;
    const before = (event: Event) => isWriting(event) || flushSync(draw);
    ACTS.forEach((name) => element?.addEventListener(name, before, { capture: true }));
    return () => ACTS.forEach((name) => element?.removeEventListener(name, before, { capture: true }));
  }, [frame, draw]);
}

const ACTS = ["keydown", "pointerdown", "click"] as const;

const isWriting = (event: Event): boolean =>
  event instanceof KeyboardEvent && !event.ctrlKey && !event.altKey && !event.metaKey && event.key !== "Escape";
