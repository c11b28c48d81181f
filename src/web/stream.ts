import type { QueryClient } from "@tanstack/react-query";
import { browserLine, keepLine } from "./line.ts";
import { PRESENCE } from "./presence.ts";
import { keys } from "./queries.ts";

type Message = { type?: string; caseId?: string };

/**
 * Listens to what changes on the desk and reads it again. Once it listens, and after each lost connection, everything is read
 * again: what changed since it was read was told to nobody. Returns how to stop.
 */
export function listen(client: QueryClient, onConnected: (connected: boolean) => void): () => void {
  return keepLine(browserLine, {
    dialled(source) {
      source.addEventListener("drafts", (event) => draftsChanged(client, event));
      source.addEventListener("presence", (event: MessageEvent<string>) =>
        window.dispatchEvent(new CustomEvent(PRESENCE, { detail: JSON.parse(event.data) })),
      );
      for (const name of ["message", "changed", "notified", "settings"])
        source.addEventListener(name, (event) => readAgain(client, name, event));
    },
    opened() {
      onConnected(true);
      void client.invalidateQueries();
    },
    lost(refused) {
      onConnected(false);
      // the sign-in may have been ended elsewhere: who one is is asked again
      if (refused) void client.invalidateQueries({ queryKey: keys.session });
    },
  });
}

const listeners = new Set<(caseId: string) => void>();

/** Each case that changes, as it is heard of. Returns how to stop. */
export function onCaseChanged(listener: (caseId: string) => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Keys typed by someone else: what they write is read again, and nothing beside it. */
function draftsChanged(client: QueryClient, event: MessageEvent<string>): void {
  const { caseId } = JSON.parse(event.data) as Message;
  if (caseId) void client.invalidateQueries({ queryKey: ["drafts", caseId] });
}

function readAgain(client: QueryClient, name: string, event: MessageEvent<string>): void {
  const { type = name, caseId } = JSON.parse(event.data) as Message;
  const stale =
    type === "settings"
      ? [keys.session, keys.counts]
      : [keys.today, keys.counts, keys.inbox, keys.cases, keys.notifications, ...(caseId ? [keys.case(caseId)] : [])];
  if (caseId) for (const listener of listeners) listener(caseId);
  for (const queryKey of stale) void client.invalidateQueries({ queryKey });
}
