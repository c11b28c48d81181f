import type { Event } from "./events.ts";

/** Whether something reached the desk that its people have to know: machines' answers are not that, nor what was there before the desk. */
export function fromOutside(event: Event): boolean {
  return (
    (event.type === "CaseOpened" && !event.past) ||
    event.type === "CallLost" ||
    event.type === "MessageUndelivered" ||
    (event.type === "MessageReceived" && !event.automatic)
  );
}
