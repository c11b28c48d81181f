import i18next from "i18next";
import type { ReactNode } from "react";
import { useSyncExternalStore } from "react";
import { hasLeft, leaveAfter } from "./toast-time.ts";

const library = () => import("@mantine/notifications");

/** Enough to read it and to reach its button. */
const LASTS_MS = 8_000;

interface Said {
  id?: string;
  message: ReactNode;
  /** How long it stays, in milliseconds; false: until it is closed. */
  autoClose?: number | false;
  onClose?: () => void;
}

let count = 0;
let wanted = false;
const waiting = new Set<() => void>();

/** What was done, or why not, said in a corner. Its library comes with the first of them, or once the page has nothing else to do. */
export const toast = {
  /** Returns its name, by which it can be hidden. */
  show({ id = `toast-${++count}`, autoClose = LASTS_MS, onClose, message }: Said): string {
    want();
    void library().then(
      ({ notifications }) =>
        notifications.show({
          id,
          color: "encre",
          withBorder: true,
          closeButtonProps: { "aria-label": i18next.t("shell.close") },
          role: "status",
          message,
          autoClose: false,
          onOpen: () => autoClose && leaveAfter(id, autoClose, () => notifications.hide(id)),
          onClose: () => {
            hasLeft(id);
            onClose?.();
          },
        }),
      unfetched,
    );
    return id;
  },
  hide(id: string): void {
    void library().then(({ notifications }) => notifications.hide(id), unfetched);
  },
};

/** Whether there is anything to show toasts in yet. */
export function useToastsWanted(): boolean {
  return useSyncExternalStore(
    (onChange) => {
      waiting.add(onChange);
      return () => waiting.delete(onChange);
    },
    () => wanted,
  );
}

/** From now on they can be shown, once their library is there. */
export function want(): void {
  void library().then(() => {
    wanted = true;
    for (const onChange of waiting) onChange();
  }, unfetched);
}

/** Without a network the page says so itself (parts/offline-bar.tsx); the next toast asks again. */
const unfetched = () => undefined;
