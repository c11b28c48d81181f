import { type RefObject, useEffect, useRef } from "react";

/** Listens to the keys pressed anywhere inside an element. */
export function useKeys<Element extends HTMLElement>(onKey: (event: KeyboardEvent) => void): RefObject<Element | null> {
  const ref = useRef<Element>(null);
  useEffect(() => {
    const element = ref.current;
    element?.addEventListener("keydown", onKey);
    return () => element?.removeEventListener("keydown", onKey);
  });
  return ref;
}

/** Ctrl or ⌘ with ↵ sends, from any field inside. */
export function useSendKey<Element extends HTMLElement>(send: () => unknown): RefObject<Element | null> {
  return useKeys<Element>((event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    send();
  });
}
