import type { Event } from "./events.ts";

/** Whether something reached the desk that its people have to know: machines' answers are not that. */
export function fromOutside(event: Event): boolean {
  return (
    event.type === "CaseOpened" ||
    event.type === "CallLost" ||
    event.type === "MessageUndelivered" ||
    (event.type === "MessageReceived" && !event.automatic)
  );
}
