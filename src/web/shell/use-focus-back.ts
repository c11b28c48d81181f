import { useEffect } from "react";

const OVER = "[role=dialog], [role=menu]";

/**
 * A dialog that has gone gives the focus back to what had it before, also when a menu that has gone too led to it.
 * Whoever closes a dialog and sends the focus elsewhere keeps that.
 */
export function useFocusBack(): void {
  useEffect(() => {
    let before: HTMLElement | null = null;
    let over = false;
    const onFocus = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement && target.closest(OVER) === null) before = target;
    };
    const onChange = () => {
      const was = over;
      over = document.querySelector(OVER) !== null;
      if (was && !over) requestAnimationFrame(() => document.activeElement === document.body && before?.focus({ preventScroll: true }));
    };
    const watching = new MutationObserver(onChange);
    watching.observe(document.body, { childList: true, subtree: true });
    document.addEventListener("focusin", onFocus);
    return () => {
      watching.disconnect();
      document.removeEventListener("focusin", onFocus);
    };
  }, []);
}
