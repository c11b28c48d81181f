import type { FocusEvent } from "react";

const TOASTS = ".mantine-Notifications-root";

interface Shown {
  ms: number;
  timer: ReturnType<typeof setTimeout> | undefined;
  leave: () => void;
}

const shown = new Map<string, Shown>();
let before: HTMLElement | null = null;

/** A toast leaves by itself after so long, but none does while someone is on one, with the pointer or the focus (WCAG 2.2.1). */
export function leaveAfter(id: string, ms: number, leave: () => void): void {
  clearTimeout(shown.get(id)?.timer);
  shown.set(id, { ms, timer: undefined, leave });
  settle();
}

/** It has left; the focus that was on it goes back where it came from. */
export function hasLeft(id: string): void {
  clearTimeout(shown.get(id)?.timer);
  shown.delete(id);
  const last = document.activeElement;
  if (last?.closest(TOASTS)) requestAnimationFrame(() => !last.isConnected && before?.isConnected && before.focus({ preventScroll: true }));
  requestAnimationFrame(settle);
}

/** What the corner of the toasts has to hear. */
export const toastEvents = {
  onMouseEnter: settle,
  onMouseLeave: settle,
  onBlur: settle,
  onFocus({ relatedTarget }: FocusEvent) {
    if (relatedTarget instanceof HTMLElement && !relatedTarget.closest(TOASTS)) before = relatedTarget;
    settle();
  },
};

function settle(): void {
  const held = document.querySelector(`${TOASTS}:hover, ${TOASTS}:focus-within`) !== null;
  for (const it of shown.values()) {
    if (held) it.timer = void clearTimeout(it.timer);
    else it.timer ??= setTimeout(it.leave, it.ms);
  }
}
