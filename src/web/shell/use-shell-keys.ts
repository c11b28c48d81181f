import { useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";

/** How long G waits for its second key. */
const SECOND_KEY_MS = 1_200;
const PLACES: Record<string, "/aujourdhui" | "/boite" | "/dossiers" | "/tiers" | "/reglages"> = {
  a: "/aujourdhui",
  b: "/boite",
  d: "/dossiers",
  t: "/tiers",
  r: "/reglages",
};

/** Keys that work on every page: G then A, B, D, T or R; N; ?. Off while typing and while a dialog is open. */
export function useShellKeys({ onHelp, onNote }: { onHelp: () => void; onNote: () => void }): void {
  const navigate = useNavigate();
  useEffect(() => {
    addEventListener("keydown", noteOpen, { capture: true });
    return () => removeEventListener("keydown", noteOpen, { capture: true });
  }, []);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let going = false;
    const wait = (on: boolean) => {
      clearTimeout(timer);
      going = on;
      if (on) timer = setTimeout(() => (going = false), SECOND_KEY_MS);
    };
    const onKey = (event: KeyboardEvent) => {
      if (isElsewhere(event)) return;
      const key = event.key.toLowerCase();
      const place = going ? PLACES[key] : undefined;
      wait(key === "g");
      if (place) void navigate({ to: place });
      else if (key === "n") onNote();
      else if (event.key === "?") onHelp();
      else return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    document.addEventListener("keydown", onKey);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("keydown", onKey);
    };
  }, [navigate, onHelp, onNote]);
}

/** Single characters are keys, or not, for whoever is signed in (WCAG 2.1.4); arrows, ↵ and Esc always are. */
export function letLetters(on: boolean): void {
  document.documentElement.dataset.letterKeys = on ? "on" : "off";
}

const OPEN = "[role=dialog], [role=menu]";
const pressedWhileOpen = new WeakSet<Event>();

/** Before anything closes on the key: what a key has closed is gone by the time that the page hears it. Where one types, no key is ours. */
function noteOpen(event: KeyboardEvent): void {
  if (!isTyping(event.target) && document.querySelector(OPEN) !== null) pressedWhileOpen.add(event);
}

/** Typing, a modifier held, a dialog open as it was pressed, or letters turned off: the key is not ours. */
export function isElsewhere(event: KeyboardEvent): boolean {
  if (event.key.length === 1 && document.documentElement.dataset.letterKeys === "off") return true;
  const typing = isTyping(event.target);
  return typing || event.metaKey || event.ctrlKey || event.altKey || pressedWhileOpen.has(event) || document.querySelector(OPEN) !== null;
}

/** Whether keys pressed there write. */
export const isTyping = (target: EventTarget | null): boolean =>
  Boolean((target as HTMLElement | null)?.closest?.("input, textarea, select, [contenteditable=true]"));
