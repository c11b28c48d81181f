import type { KeyboardEvent } from "react";

/** Ctrl or ⌘ with ↵ sends, from any field of the form. */
export const onSend = (send: () => unknown) => (event: KeyboardEvent) => {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.stopPropagation();
  send();
};
